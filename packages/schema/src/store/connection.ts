import postgres from 'postgres';
import { assert } from '../kernel/index.ts';
import { ARRAY_TYPES } from './arrays.ts';
import { ConnectionLost } from './gentle-socket.ts';
import { KEEP_ALIVE_SECONDS, socketOpener } from './socket.ts';
import { takeTlsWish } from './tls.ts';

/** A pool of connections. */
export type Sql = postgres.Sql;

/** Whatever runs a query: a pool, or one transaction. */
export type Tx = postgres.ISql;

/** Longest wait before a lost database is tried again: people wait no longer than this after it is back. */
const MAX_RECONNECT_SECONDS = 1;

/** No query of the product needs longer; a lost one must not hold a connection for ever. */
const STATEMENT_TIMEOUT_MS = 15_000;

/** The server gives up a statement by itself; a connection that is silent for longer is lost. */
const PATIENCE_MS = STATEMENT_TIMEOUT_MS + 5_000;

const TYPES: Record<string, postgres.PostgresType> = {
	...ARRAY_TYPES,
	int8: { to: 20, from: [20], serialize: String, parse: wholeNumber },
	isoDate: { to: 1082, from: [1082], serialize: String, parse: (text: string) => text }
};

/**
 * Opens a pool; nothing is connected before the first query. `bigint` columns come as numbers, `date` columns as
 * ISO text, `bytea` as bytes.
 */
export function connect(
	url: string,
	options: {
		readonly max: number;
		readonly applicationName: string;
		/** Milliseconds in which a question is answered, or the connection counts as lost. */
		readonly patience?: number;
	}
): Sql {
	const address = takeTlsWish(url);
	const settings = {
		max: options.max,
		types: TYPES,
		fetch_types: false,
		onnotice: () => undefined,
		keep_alive: KEEP_ALIVE_SECONDS,
		backoff: (tries: number) => Math.min(2 ** tries / 50, MAX_RECONNECT_SECONDS),
		// Not in the driver's types, but in its documentation.
		socket: socketOpener({ tls: address.tls, patience: options.patience ?? PATIENCE_MS }),
		connection: {
			application_name: options.applicationName,
			statement_timeout: STATEMENT_TIMEOUT_MS
		}
	};
	return postgres(address.url, settings);
}

/**
 * Runs several statements as one. Waits at most two seconds for a row that somebody else holds (Postgres error
 * `55P03`), and gives up what it holds itself after two seconds of silence, so that one stuck command never stops
 * the others. When `work` throws, nothing of it happened; when the connection breaks, whatever it still asks is refused.
 */
export async function transaction<T>(sql: Sql, work: (tx: Tx) => Promise<T>): Promise<T> {
	const results: { readonly value: T }[] = [];
	const line = { broken: false };
	try {
		await sql.begin(async (tx) => {
			await tx`select set_config('lock_timeout', '2s', true),
				set_config('idle_in_transaction_session_timeout', '2s', true)`;
			const value = await work(until(tx, line)).finally(() => neverIf(line));
			results.push({ value });
		});
	} catch (error) {
		line.broken = true;
		throw error;
	}
	const [result] = results;
	assert(result !== undefined, 'a committed transaction without a result');
	return result.value;
}

interface Line {
	broken: boolean;
}

/**
 * The transaction as long as its connection lives. The driver (postgres.js 3.4) gives a connection that broke and came
 * back to somebody else and still takes questions of the work that had it: they would stand in a foreign transaction.
 */
function until<T extends Tx>(tx: T, line: Line): T {
	return new Proxy(tx, {
		apply(target, self, args) {
			if (line.broken) throw new ConnectionLost();
			return Reflect.apply(target, self, args);
		}
	});
}

/** Work that ends too late must not reach the driver: it would commit, or roll back, what is somebody else's by now. */
async function neverIf(line: Line): Promise<void> {
	if (line.broken) await new Promise(() => undefined);
}

/** Rejects when the database does not answer. */
export async function databaseAnswers(sql: Tx): Promise<void> {
	await sql`select 1`;
}

function wholeNumber(text: string): number {
	const value = Number(text);
	assert(Number.isSafeInteger(value), `a number beyond 2^53: ${text}`);
	return value;
}
