import { randomBytes } from 'node:crypto';
import type { Message } from '@veche/schema/kernel';
import { SERVER } from '../messages/server.ts';

/** What an exception means for the person who met it. */
export interface Failure {
	readonly status: 500 | 503;
	readonly message: Message;
	/** Stands in the log beside the cause; never the cause itself on a screen. */
	readonly trace: string;
}

/** Codes of node and Postgres that say: not here now, try again. */
const AWAY: readonly string[] = [
	'ECONNREFUSED',
	'ECONNRESET',
	'EPIPE',
	'ENOTFOUND',
	'CONNECT_TIMEOUT',
	'CONNECTION_CLOSED',
	'CONNECTION_ENDED',
	'CONNECTION_DESTROYED',
	'08000',
	'08003',
	'08006',
	'53300',
	'57P01',
	'57P02',
	'57P03'
];
/** `lock_not_available`, `query_canceled`: somebody else holds the row for longer than we wait. */
const BUSY: readonly string[] = ['55P03', '57014'];

/** Reads an exception, writes it to the log as one line of JSON and names it by a number. */
export function logFailure(error: unknown, where: { readonly [key: string]: string }): Failure {
	const trace = randomBytes(4).toString('hex');
	const entry = { at: new Date().toISOString(), ...causeOf(error), trace, ...where };
	process.stderr.write(`${JSON.stringify(entry)}\n`);
	const code = codeOf(error);
	if (AWAY.includes(code)) return { status: 503, message: SERVER.unavailable, trace };
	if (BUSY.includes(code)) return { status: 503, message: SERVER.busy, trace };
	return { status: 500, message: SERVER.unexpected, trace };
}

/** A tablet whose network broke off in the middle of a request is no fault of ours: nobody has to look into it. */
function causeOf(error: unknown): { readonly level: 'info' | 'error'; readonly cause: string } {
	if (!(error instanceof Error)) return { level: 'error', cause: String(error) };
	// So node calls a request whose sender has gone.
	const hasLeft = error.message === 'aborted' && codeOf(error) === 'ECONNRESET';
	if (hasLeft) return { level: 'info', cause: 'the client has gone' };
	return { level: 'error', cause: error.stack ?? error.message };
}

function codeOf(error: unknown): string {
	if (error instanceof AggregateError) return codeOf(error.errors[0]);
	const code: unknown =
		typeof error === 'object' && error !== null && 'code' in error ? error.code : '';
	return typeof code === 'string' ? code : '';
}
