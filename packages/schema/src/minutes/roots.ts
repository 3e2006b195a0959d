import type { DocumentShape } from '../kernel/index.ts';

/** Grows when a client that does not know the new parts could damage them. */
export const MINUTES_SCHEMA_VERSION = 1;

/** The Y.Doc layout of minutes; every row also carries `order` and `removed`. */
export const MINUTES_SHAPE = {
	schemaVersion: MINUTES_SCHEMA_VERSION,
	roots: {
		fields: { type: 'map', keys: ['place', 'form'] },
		items: {
			type: 'rows',
			keys: ['order', 'removed', 'title', 'kind', 'speaker', 'outcome'],
			texts: ['heard']
		},
		speeches: {
			type: 'rows',
			keys: ['order', 'removed', 'itemId', 'personId'],
			texts: ['text']
		},
		decisions: {
			type: 'rows',
			keys: ['order', 'removed', 'itemId', 'kind', 'executor', 'due'],
			texts: ['text']
		}
	}
} as const satisfies DocumentShape;
