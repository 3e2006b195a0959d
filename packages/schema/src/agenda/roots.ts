import type { DocumentShape } from '../kernel/index.ts';

/** Grows when a client that does not know the new parts could damage them. */
export const AGENDA_SCHEMA_VERSION = 1;

/** The Y.Doc layout of an agenda; every row also carries `order` and `removed`. */
export const AGENDA_SHAPE = {
	schemaVersion: AGENDA_SCHEMA_VERSION,
	roots: {
		fields: { type: 'map', keys: ['date', 'time', 'place', 'form', 'link'] },
		items: {
			type: 'rows',
			keys: ['order', 'removed', 'title', 'kind', 'speaker', 'co:<row>', 'minutes', 'accessMark'],
			texts: ['draftDecision']
		},
		materials: {
			type: 'rows',
			keys: ['order', 'removed', 'itemId', 'documentId', 'version'],
			texts: []
		},
		invited: { type: 'rows', keys: ['order', 'removed', 'itemId', 'personId'], texts: [] }
	}
} as const satisfies DocumentShape;
