import { Hocuspocus, type Extension } from '@hocuspocus/server';
import { CLOSE } from '@veche/schema/protocol';
import { appendUpdates, connect, databaseAnswers, type Sql } from '@veche/schema/store';
import type { Server } from 'node:http';
import { createHttp } from './doors/http.ts';
import { openSockets } from './doors/sockets.ts';
import { showGauges } from './gauges.ts';
import { Freeze } from './lock/freeze.ts';
import { AppendQueue } from './log/append-queue.ts';
import { answerBarrier } from './log/barrier.ts';
import { CatchUp } from './log/catch-up.ts';
import { startCompaction } from './log/compaction.ts';
import { loadFromLog } from './log/load.ts';
import { Memory } from './log/loaded.ts';
import { LogPool } from './log/log-pool.ts';
import { vetoUnload } from './log/unload.ts';
import { WriteAhead } from './log/write-ahead.ts';
import type { Log } from './logger.ts';
import { Metrics } from './metrics.ts';
import { hear } from './nodes/listen.ts';
import { recheck, type Scope } from './people/access.ts';
import { writeIdentity } from './people/identity.ts';
import { join } from './people/join.ts';
import { memberOf, Members, type Context } from './people/member.ts';
import { onNewDay } from './people/new-day.ts';
import { Presence } from './people/presence.ts';
import { admit } from './people/tickets.ts';
import { safely, within } from './safely.ts';
import type { Limits } from './settings.ts';

export interface SyncServerOptions {
	readonly databaseUrl: string;
	readonly origins: readonly string[];
	readonly limits: Limits;
	readonly log: Log;
	readonly clock: () => Date;
	/** Milliseconds of a steady clock. */
	readonly now: () => number;
}

export interface SyncServer {
	readonly http: Server;
	readonly metrics: Metrics;
	/** Takes nothing more, waits for what was taken to be written, and ends every connection. */
	stop(): Promise<void>;
}

/** What happens to a connection and its messages, in this order. */
function extensionsOf(parts: Parts): Extension<Context>[] {
	const { members, memory } = parts;
	const writeAhead = new WriteAhead(parts);
	return [
		{ onAuthenticate: (joining) => admit(parts, joining) },
		{ onLoadDocument: (loading) => loadFromLog(parts, loading) },
		{ connected: async (joined) => join(parts, joined) },
		{
			beforeHandleMessage: async ({ connection, context }) =>
				members.bind(connection, memberOf(context))
		},
		{ beforeHandleAwareness: async (message) => writeIdentity(parts, message) },
		{ beforeSync: (message) => writeAhead.beforeSync(message) },
		{ afterHandleMessage: async (message) => writeAhead.afterHandleMessage(message) },
		{ onStateless: safely('onStateless', (message) => answerBarrier(parts, message), parts) },
		{ beforeUnloadDocument: async (leaving) => vetoUnload(memory, leaving) }
	];
}

/** The sync server, wired. */
export function createSyncServer(options: SyncServerOptions): SyncServer {
	const { limits, log, now } = options;
	const pools = openPools(options.databaseUrl, limits);
	const parts = assemble(options, pools);
	const { sql, metrics, memory, catchUp, queue, presence } = parts;
	const hocuspocus = new Hocuspocus<Context>({
		quiet: true,
		extensions: extensionsOf(parts),
		maxUnauthenticatedQueueSize: limits.SYNC_UNSIGNED_QUEUE_BYTES,
		maxPendingDocuments: limits.SYNC_DOCUMENTS_PER_SOCKET
	});
	const sockets = openSockets({ hocuspocus, limits, metrics, now });
	let stopping = false;
	const askDatabase = (): Promise<void> => databaseAnswers(sql);
	const isStopping = (): boolean => stopping;
	const http = createHttp({ sockets, origins: options.origins, metrics, askDatabase, isStopping });

	const listening = hear(parts);
	const everySeconds = limits.SYNC_RECHECK_SECONDS * 1000;
	const rechecking = setInterval(() => void parts.recheck({}, false), everySeconds);
	// Open pages show who may do what: they are told as well.
	const days = onNewDay(options.clock, () => void parts.recheck({}, true));
	catchUp.start(limits.SYNC_CATCH_UP_MS);
	const compaction = startCompaction({ databaseUrl: options.databaseUrl, limits, metrics, log });
	const hideGauges = showGauges(metrics, { sockets, presence, memory, queue });

	return {
		http,
		metrics,
		async stop() {
			if (stopping) return;
			stopping = true;
			http.close();
			sockets.deafen();
			await within(limits.SYNC_DRAIN_MS, drain(presence, queue));
			sockets.closeAll(CLOSE.restart, 'restart');
			catchUp.stop();
			clearInterval(rechecking);
			days.stop();
			hideGauges();
			await within(limits.SYNC_DRAIN_MS, Promise.all([listening.stop(), compaction.stop()]));
			http.closeAllConnections();
			await pools.end();
		}
	};
}

type Parts = ReturnType<typeof assemble>;

function assemble({ limits, log, clock, now }: SyncServerOptions, pools: Pools) {
	const { sql } = pools;
	const metrics = new Metrics();
	const memory = new Memory();
	const members = new Members();
	const presence = new Presence(memory, members);
	const freeze = new Freeze({ presence, log });
	const onFacts = freeze.settle.bind(freeze);
	const ask = (scope: Scope, tell: boolean): Promise<void> =>
		recheck({ sql, clock, presence, metrics, log }, scope, tell);
	const catchUp = new CatchUp({ sql, memory, metrics, log, onFacts });
	const queue = new AppendQueue({
		appendNow: (items) => pools.common.run((log) => appendUpdates(log, items, 'skip')),
		appendWaiting: (items) => pools.lanes.run((log) => appendUpdates(log, items, 'wait')),
		limits,
		metrics,
		now
	});
	const people = { members, presence, freeze, recheck: ask };
	return { sql, limits, log, clock, metrics, memory, ...people, catchUp, queue };
}

interface Pools {
	readonly sql: Sql;
	/** The common batch has a connection of its own: neither a held row nor a slow query delays it. */
	readonly common: LogPool;
	readonly lanes: LogPool;
	end(): Promise<void>;
}

function openPools(url: string, { SYNC_APPEND_MS: patience }: Limits): Pools {
	const sql = connect(url, { max: 6, applicationName: 'veche-sync' });
	const common = new LogPool({ url, max: 1, applicationName: 'veche-sync-log', patience });
	const lanes = new LogPool({ url, max: 4, applicationName: 'veche-sync-lanes', patience });
	const end = async (): Promise<void> => {
		await Promise.all([sql.end({ timeout: 2 }), common.end(), lanes.end()]);
	};
	return { sql, common, lanes, end };
}

/** Waits until everything that clients sent is handled: committed, refused or failed. */
async function drain(presence: Presence, queue: AppendQueue): Promise<void> {
	await Promise.all(presence.all().map(({ connection }) => connection.waitForPendingMessages()));
	await queue.drained();
}
