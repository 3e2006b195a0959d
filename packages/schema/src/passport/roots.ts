import type { DocumentShape } from '../kernel/index.ts';

/** Grows when a client that does not know the new parts could damage them. */
export const PASSPORT_SCHEMA_VERSION = 1;

/** The Y.Doc layout of a passport; every row also carries `order` and `removed`. */
export const PASSPORT_SHAPE = {
	schemaVersion: PASSPORT_SCHEMA_VERSION,
	roots: {
		fields: {
			type: 'map',
			keys: [
				'shortTitle',
				'start',
				'end',
				'curator',
				'leader',
				'admin',
				'level',
				'type',
				'direction',
				'nationalGoal',
				'parentProject',
				'territory',
				'declaredTotal'
			]
		},
		goal: { type: 'text' },
		functioning: { type: 'text' },
		tasks: { type: 'rows', keys: ['order', 'removed', 'text'], texts: [] },
		programmeLinks: { type: 'rows', keys: ['order', 'removed', 'kind', 'name'], texts: [] },
		basis: { type: 'rows', keys: ['order', 'removed', 'text'], texts: [] },
		indicators: {
			type: 'rows',
			keys: [
				'order',
				'removed',
				'name',
				'level',
				'kind',
				'direction',
				'unit',
				'okei',
				'accounting',
				'baseValue',
				'baseYear',
				'method',
				'source',
				'frequency',
				'responsible',
				'weight',
				'plan:<year>',
				'month:<month>'
			],
			texts: []
		},
		results: {
			type: 'rows',
			keys: [
				'order',
				'removed',
				'name',
				'task',
				'unit',
				'baseValue',
				'baseYear',
				'type',
				'characteristic',
				'date',
				'responsible',
				'plan:<year>'
			],
			texts: []
		},
		controlPoints: {
			type: 'rows',
			keys: [
				'order',
				'removed',
				'name',
				'result',
				'kind',
				'start',
				'planDate',
				'forecastDate',
				'factDate',
				'responsible',
				'document',
				'level',
				'pred:<row>'
			],
			texts: []
		},
		finance: { type: 'map', key: '<row>/<year>/<source>' },
		team: {
			type: 'rows',
			keys: [
				'order',
				'removed',
				'role',
				'person',
				'post',
				'directManager',
				'employment',
				'from',
				'to'
			],
			texts: []
		},
		risks: {
			type: 'rows',
			keys: ['order', 'removed', 'name', 'probability', 'impact', 'measure', 'owner', 'due'],
			texts: []
		},
		contributions: {
			type: 'rows',
			keys: ['order', 'removed', 'result', 'indicator', 'percent', 'rating'],
			texts: []
		}
	}
} as const satisfies DocumentShape;
