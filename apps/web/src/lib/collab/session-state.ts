/*
 * The states of one opened document and what may follow what.
 *
 *              given              synced
 *   asking ----------> joining ----------> live
 *     |  ^               |  |               |  |
 *     |  |               |  | frozen        |  | frozen, refused, expelled
 *     |  +---------------|--+---------------|--+
 *     |  ^               |                  | tooLarge
 *     |  | retry         | dropped, stalled,| dropped, stalled
 *     |  |               v tooLarge         v
 *     +--|----------> waiting <-------------+
 *   failed
 *     |
 *     +-- outdated -> outdated      signedOut -> signedOut
 *     +-- forbidden -> forbidden    unknown -> unknown
 *
 * After frozen, refused and tooLarge the text comes anew from the server. Whether a person may come back is
 * decided by the ticket alone: after 4401, 4403 and 4404 it is asked once, and its refusal is final until the
 * person does something (`retry`). `left` ends every state.
 */
export const SESSION_STATES = [
	'asking',
	'joining',
	'live',
	'waiting',
	'outdated',
	'signedOut',
	'forbidden',
	'unknown',
	'closed'
] as const;
export type SessionState = (typeof SESSION_STATES)[number];

export const SESSION_EVENTS = [
	/** A ticket was given. */
	'given',
	/** The ticket says that this page's code is older than the document's layout. */
	'outdated',
	/** The ticket was refused, or given to somebody else: this person's session has ended. */
	'signedOut',
	/** The ticket was refused: no right to read. */
	'forbidden',
	/** The ticket was refused: there is no such document. */
	'unknown',
	/** No answer about a ticket, or the server's failure. */
	'failed',
	/** The first sync of a connection is done. */
	'synced',
	/** The connection has ended, for any reason without a word of its own. */
	'dropped',
	/** The connection was ended with 4401, 4403 or 4404. */
	'expelled',
	/** The connection was ended with 1009: the server will never take this edit. */
	'tooLarge',
	/** No durable answer for too long. */
	'stalled',
	/** The document was held or locked. */
	'frozen',
	/** One of this connection's edits was refused. */
	'refused',
	/** Time, network or person says: try again. */
	'retry',
	/** The page was left. */
	'left'
] as const;
export type SessionEvent = (typeof SESSION_EVENTS)[number];

type Row = Readonly<Record<SessionEvent, SessionState | null>>;

/** Nothing happens: the event means nothing in that state (a late message of a connection that is gone). */
const IGNORED = {
	given: null,
	outdated: null,
	signedOut: null,
	forbidden: null,
	unknown: null,
	failed: null,
	synced: null,
	dropped: null,
	expelled: null,
	tooLarge: null,
	stalled: null,
	frozen: null,
	refused: null,
	retry: null,
	left: 'closed'
} as const satisfies Row;

export const SESSION_TABLE: Readonly<Record<SessionState, Row>> = {
	asking: {
		...IGNORED,
		given: 'joining',
		outdated: 'outdated',
		signedOut: 'signedOut',
		forbidden: 'forbidden',
		unknown: 'unknown',
		failed: 'waiting'
	},
	joining: {
		...IGNORED,
		synced: 'live',
		dropped: 'waiting',
		// Not at once: a server that gives tickets and refuses them would be asked without a pause.
		expelled: 'waiting',
		tooLarge: 'waiting',
		stalled: 'waiting',
		frozen: 'asking',
		refused: 'asking'
	},
	live: {
		...IGNORED,
		dropped: 'waiting',
		expelled: 'asking',
		tooLarge: 'asking',
		stalled: 'waiting',
		frozen: 'asking',
		refused: 'asking'
	},
	waiting: { ...IGNORED, retry: 'asking' },
	outdated: IGNORED,
	signedOut: { ...IGNORED, retry: 'asking' },
	forbidden: { ...IGNORED, retry: 'asking' },
	unknown: { ...IGNORED, retry: 'asking' },
	closed: { ...IGNORED, left: null }
};

/** The state after an event; the same state when the event means nothing now. */
export function nextState(state: SessionState, event: SessionEvent): SessionState {
	return SESSION_TABLE[state][event] ?? state;
}
