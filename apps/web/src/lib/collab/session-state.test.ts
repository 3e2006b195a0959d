import { describe, expect, it } from 'vitest';
import {
	nextState,
	SESSION_EVENTS,
	SESSION_STATES,
	type SessionEvent,
	type SessionState
} from './session-state.ts';

const run = (from: SessionState, events: readonly SessionEvent[]): SessionState =>
	events.reduce(nextState, from);

describe('the states of an opened document', () => {
	it.each<[string, SessionState, readonly SessionEvent[], SessionState]>([
		['a document opens through a ticket and the first sync', 'asking', ['given', 'synced'], 'live'],
		[
			'a lost connection comes back through a new ticket',
			'live',
			['dropped', 'retry', 'given', 'synced'],
			'live'
		],
		['a hold asks for a ticket of the new epoch', 'live', ['frozen'], 'asking'],
		['a refused edit makes the text come anew', 'live', ['refused'], 'asking'],
		['a closed session is found out by the ticket', 'live', ['expelled', 'signedOut'], 'signedOut'],
		[
			'a withdrawn right is found out by the ticket',
			'live',
			['expelled', 'forbidden'],
			'forbidden'
		],
		['an expelled newcomer waits before he asks again', 'joining', ['expelled'], 'waiting'],
		[
			'a signed-out person comes back when he asks',
			'signedOut',
			['retry', 'given', 'synced'],
			'live'
		],
		[
			'a server that stops answering is left and tried again',
			'live',
			['stalled', 'retry'],
			'asking'
		],
		[
			'code older than the layout never joins',
			'asking',
			['outdated', 'retry', 'given', 'synced'],
			'outdated'
		],
		[
			'an edit too large for the server makes the text come anew',
			'live',
			['tooLarge', 'given', 'synced'],
			'live'
		],
		['a newcomer whose edit is too large waits before he asks', 'joining', ['tooLarge'], 'waiting'],
		[
			'a late drop of an old connection changes nothing',
			'waiting',
			['dropped', 'synced'],
			'waiting'
		],
		['nothing wakes a page that was left', 'live', ['left', 'retry', 'given', 'synced'], 'closed']
	])('%s', (_title, from, events, to) => {
		expect(run(from, events)).toBe(to);
	});

	it('leaving ends every state', () => {
		for (const state of SESSION_STATES) expect(nextState(state, 'left')).toBe('closed');
	});

	it('only a first sync makes a document live', () => {
		const ways = SESSION_STATES.flatMap((state) =>
			SESSION_EVENTS.filter((event) => state !== 'live' && nextState(state, event) === 'live')
		);
		expect(ways).toEqual(['synced']);
	});
});
