import { expect, it } from 'vitest';
import { saveStateOf, type SaveFacts } from './save-state.ts';

const live: SaveFacts = {
	state: 'live',
	access: 'write',
	ready: true,
	replacing: false,
	unsent: 0,
	savedAt: 12,
	trouble: null,
	lasting: true
};

it.each<[string, Partial<SaveFacts>, ReturnType<typeof saveStateOf>]>([
	['everything is on disk', {}, { kind: 'saved', at: 12 }],
	['something is on its way', { unsent: 1 }, { kind: 'saving' }],
	[
		'no network: the edits are on this device',
		{ state: 'waiting', trouble: 'network', unsent: 7 },
		{ kind: 'offline', count: 7, lasting: true }
	],
	[
		'no network and no storage: they are in this tab only',
		{ state: 'waiting', trouble: 'network', unsent: 7, lasting: false },
		{ kind: 'offline', count: 7, lasting: false }
	],
	[
		'coming back is still being away',
		{ state: 'joining', trouble: 'network' },
		{ kind: 'offline', count: 0, lasting: true }
	],
	[
		'the server cannot',
		{ state: 'waiting', trouble: 'server', unsent: 2 },
		{ kind: 'failing', count: 2 }
	],
	['a reader only reads', { access: 'read' }, { kind: 'reading' }],
	['nothing has come yet', { state: 'asking', ready: false, access: null }, { kind: 'opening' }],
	[
		'words that do not get in are not being saved',
		{ state: 'joining', unsent: 1, replacing: true },
		{ kind: 'opening' }
	],
	['code that is too old', { state: 'outdated', ready: false }, { kind: 'outdated' }],
	['a session that has ended', { state: 'signedOut', trouble: 'network' }, { kind: 'signedOut' }]
])('%s', (_title, facts, said) => {
	expect(saveStateOf({ ...live, ...facts })).toEqual(said);
});
