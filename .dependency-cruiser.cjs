/*
 * The layers of the house (docs/architecture.md). Every rule is an error.
 */

const SCHEMA = '^packages/schema/src';
const STORE = `${SCHEMA}/store/`;
const WEB_SERVER = '^apps/web/src/lib/server';
/** Who may talk to the database. */
const SERVERS = [
	'^apps/sync-server/',
	'^apps/web/(server|demo)/',
	`${WEB_SERVER}/`,
	'^apps/web/src/hooks\\.server\\.ts$',
	'^apps/web/src/routes/.*\\.server\\.ts$',
	'^apps/web/src/routes/.*\\+server\\.ts$',
	'^(scripts|test)/',
	'\\.pg\\.test\\.ts$',
	STORE
];
const TESTS = '\\.(pg\\.|svelte\\.)?test\\.ts$|/testing/|/fixture\\.ts$|^test/';

/** A module of `schema` may use those before it, never those after it. */
const MODULES = [
	['kernel'],
	['people', 'rich-text'],
	['workflow', 'rows'],
	['project', 'meeting', 'body'],
	['passport', 'agenda'],
	['minutes'],
	['document'],
	['notice', 'protocol'],
	['store']
];

const moduleOrder = MODULES.flatMap((level, index) =>
	level.map((name) => {
		const later = MODULES.slice(index)
			.flat()
			.filter((other) => other !== name);
		return {
			name: `schema-order-${name}`,
			severity: 'error',
			from: { path: `${SCHEMA}/${name}/`, pathNot: TESTS },
			to: { path: `${SCHEMA}/(${later.join('|')})/` }
		};
	})
).filter((rule) => !rule.to.path.includes('()'));

module.exports = {
	forbidden: [
		{
			name: 'no-cycles',
			severity: 'error',
			from: { pathNot: '/[A-Z]\\w*\\.svelte$' },
			to: { circular: true }
		},
		{
			name: 'no-cycles-of-components',
			comment: 'A component that draws a tree may import itself.',
			severity: 'error',
			from: { path: '/([A-Z]\\w*)\\.svelte$' },
			to: { circular: true, pathNot: '/$1\\.svelte$' }
		},
		{
			name: 'no-unresolved',
			severity: 'error',
			from: {},
			to: { couldNotResolve: true, pathNot: '^([$]app/|\\./[$]types|pdfmake/interfaces)' }
		},
		...moduleOrder,
		{
			name: 'module-by-its-index',
			comment: 'Only the index.ts of a module is imported from outside.',
			severity: 'error',
			from: { path: `${SCHEMA}/([^/]+)/`, pathNot: TESTS },
			to: { path: `${SCHEMA}/([^/]+)/`, pathNot: [`${SCHEMA}/$1/`, `${SCHEMA}/[^/]+/index\\.ts$`] }
		},
		{
			name: 'schema-without-machine',
			comment: 'Pure outside store: no files, no sockets; hashing is a parameter.',
			severity: 'error',
			from: { path: SCHEMA, pathNot: [STORE, TESTS] },
			to: { dependencyTypes: ['core'] }
		},
		{
			name: 'schema-packages',
			severity: 'error',
			from: { path: SCHEMA, pathNot: [STORE, TESTS] },
			to: {
				dependencyTypes: ['npm', 'npm-dev', 'npm-peer'],
				pathNot: 'node_modules/(yjs|valibot)/'
			}
		},
		{
			name: 'yjs-in-shapes',
			severity: 'error',
			from: { path: SCHEMA, pathNot: ['/shape\\.ts$', '/store/(replay|testing)', TESTS] },
			to: { path: 'node_modules/yjs/', dependencyTypesNot: ['type-only'] }
		},
		{
			name: 'validator-at-the-edge',
			severity: 'error',
			from: { path: SCHEMA, pathNot: ['/validate\\.ts$', '/protocol/', TESTS] },
			to: { path: 'node_modules/valibot/' }
		},
		{
			name: 'schema-knows-nobody',
			severity: 'error',
			from: { path: SCHEMA },
			to: { path: '^(apps|packages/ui|scripts|test)/' }
		},
		{
			name: 'store-from-servers',
			severity: 'error',
			from: { pathNot: SERVERS },
			to: { path: STORE }
		},
		{
			name: 'sql-in-store',
			severity: 'error',
			from: { pathNot: [STORE, '^(scripts|test)/', '/sign-in|auth\\.ts$', TESTS] },
			to: { path: 'node_modules/postgres/' }
		},
		{
			name: 'ui-without-io',
			severity: 'error',
			from: { path: '^packages/ui/src', pathNot: TESTS },
			to: {
				path: ['^apps/', STORE, 'node_modules/(@hocuspocus|ws|postgres|y-indexeddb|@sveltejs/kit)/']
			}
		},
		{
			name: 'ui-without-machine',
			severity: 'error',
			from: { path: '^packages/ui/src', pathNot: TESTS },
			to: { dependencyTypes: ['core'] }
		},
		{
			name: 'apps-apart',
			severity: 'error',
			from: { path: '^apps/([^/]+)/' },
			to: { path: '^apps/', pathNot: '^apps/$1/' }
		},
		{
			name: 'client-without-server',
			comment: 'What runs in the browser never reaches server code.',
			severity: 'error',
			from: {
				path: '^apps/web/src/',
				pathNot: [...SERVERS, '^apps/web/src/(env|params)\\.ts$', TESTS]
			},
			to: { path: '^apps/web/(src/lib/server|server|demo)/' }
		},
		{
			name: 'commands-without-queries',
			comment: 'What a step and a page both read back stands in lib/server/stored.',
			severity: 'error',
			from: { path: `${WEB_SERVER}/commands/`, pathNot: TESTS },
			to: { path: `${WEB_SERVER}/queries/` }
		},
		{
			name: 'stored-below-both',
			severity: 'error',
			from: { path: `${WEB_SERVER}/stored/`, pathNot: TESTS },
			to: { path: `${WEB_SERVER}/[^/]+/`, pathNot: `${WEB_SERVER}/stored/` }
		},
		{
			name: 'nobody-imports-tests',
			severity: 'error',
			from: { pathNot: '^test/' },
			to: { path: '^test/' }
		}
	],
	options: {
		doNotFollow: { path: 'node_modules' },
		exclude: { path: ['(^|/)build/', '\\.svelte-kit/', '\\.data/'] },
		moduleSystems: ['es6', 'cjs'],
		tsPreCompilationDeps: true,
		tsConfig: { fileName: 'tsconfig.base.json' },
		enhancedResolveOptions: {
			exportsFields: ['exports'],
			conditionNames: ['import', 'node', 'svelte', 'default'],
			extensions: ['.ts', '.js', '.mjs', '.svelte', '.json']
		}
	}
};
