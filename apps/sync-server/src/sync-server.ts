import { Hocuspocus, type Extension } from '@hocuspocus/server';
import { CLOSE } from '@veche/schema/protocol';
import { appendUpdates, connect, databaseAnswers } from '@veche/schema/store';
import type { Server } from 'node:http';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { createHttp } from './doors/http.ts';
import { openSockets, type Sockets } from './doors/sockets.ts';
import { AppendQueue } from './log/append-queue.ts';
import { answerBarrier } from './log/barrier.ts';
import { CatchUp } from './log/catch-up.ts';
import { startCompaction } from './log/compaction.ts';
import { loadFromLog } from './log/load.ts';
import { Memory } from './log/loaded.ts';
import { vetoUnload } from './log/unload.ts';
import { WriteAhead } from './log/write-ahead.ts';
import { Freeze } from './lock/freeze.ts';
import { faultOf, type Log } from './logger.ts';
import { Metrics } from './metrics.ts';
import { hear } from './nodes/listen.ts';
import { recheck, type Scope } from './people/access.ts';
import { writeIdentity } from './people/identity.ts';
import { join } from './people/join.ts';
import { memberOf, Members, type Context } from './people/member.ts';
import { Presence } from './people/presence.ts';
import { admit } from './people/tickets.ts';
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

/** The sync server, wired: the list of extensions is its table of contents. */
export function createSyncServer(options: SyncServerOptions): SyncServer {
	const { limits, log, clock, now } = options;
	const pools = openPools(options.databaseUrl);
	const { sql } = pools;
	const metrics = new Metrics();
	const memory = new Memory();
	const members = new Members();
	const presence = new Presence(memory, members);
	const freeze = new Freeze({ presence, log });
	const onFacts = freeze.settle.bind(freeze);
	const catchUp = new CatchUp({ sql, memory, metrics, log, onFacts });
	const queue = new AppendQueue({
		appendNow: (items) => appendUpdates(pools.common, items, 'skip'),
		appendWaiting: (items) => appendUpdates(pools.lanes, items, 'wait'),
		limits,
		metrics,
		now
	});
	const deps = { sql, limits, log, clock, metrics, memory, members, presence, catchUp, queue };
	const writeAhead = new WriteAhead(deps);

	const extensions: Extension<Context>[] = [
		{ onAuthenticate: (joining) => admit(deps, joining) },
		{ onLoadDocument: (loading) => loadFromLog(deps, loading) },
		{ connected: async (joined) => join({ ...deps, freeze, hocuspocus }, joined) },
		{
			beforeHandleMessage: async ({ connection, context }) =>
				members.bind(connection, memberOf(context))
		},
		{ beforeHandleAwareness: async (message) => writeIdentity(deps, message) },
		{ beforeSync: (message) => writeAhead.beforeSync(message) },
		{
			async afterHandleMessage(message) {
				writeAhead.afterHandleMessage(message);
				message.context.socket.handled(message.update.length);
			}
		},
		{
			onStateless: safely('onStateless', (message) => answerBarrier(deps, message), {
				metrics,
				log
			})
		},
		{ beforeUnloadDocument: async (leaving) => vetoUnload(memory, leaving) }
	];
	const hocuspocus = new Hocuspocus<Context>({
		quiet: true,
		extensions,
		maxUnauthenticatedQueueSize: limits.SYNC_UNSIGNED_QUEUE_BYTES,
		maxPendingDocuments: limits.SYNC_DOCUMENTS_PER_SOCKET
	});

	let stopping = false;
	const sockets = openSockets({ hocuspocus, limits, metrics, now });
	const http = createHttp({
		sockets,
		origins: options.origins,
		metrics,
		askDatabase: () => databaseAnswers(sql),
		isStopping: () => stopping
	});
	const recheckScope = (scope: Scope, tell: boolean): Promise<void> => recheck(deps, scope, tell);
	const listening = hear({ sql, memory, catchUp, freeze, recheck: recheckScope, log });
	const rechecking = setInterval(
		() => void recheckScope({}, false),
		limits.SYNC_RECHECK_SECONDS * 1000
	);
	catchUp.start(limits.SYNC_CATCH_UP_MS);
	const compaction = startCompaction({ databaseUrl: options.databaseUrl, limits, metrics, log });
	const stopGauges = showGauges(metrics, { sockets, presence, memory, queue });

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
			stopGauges();
			await within(limits.SYNC_DRAIN_MS, Promise.all([listening.stop(), compaction.stop()]));
			http.closeAllConnections();
			await pools.end();
		}
	};
}

/** The common batch has a connection of its own, so that neither a held row nor a slow query delays it. */
function openPools(url: string) {
	const sql = connect(url, { max: 6, applicationName: 'veche-sync' });
	const common = connect(url, { max: 1, applicationName: 'veche-sync-log' });
	const lanes = connect(url, { max: 4, applicationName: 'veche-sync-lanes' });
	const end = async (): Promise<void> => {
		await Promise.all([sql, common, lanes].map((pool) => pool.end({ timeout: 2 })));
	};
	return { sql, common, lanes, end };
}

/** Wraps a hook that Hocuspocus does not await: a rejection there would end the process. */
function safely<Payload>(
	hook: string,
	work: (payload: Payload) => Promise<void>,
	{ metrics, log }: { readonly metrics: Metrics; readonly log: Log }
): (payload: Payload) => Promise<void> {
	return async (payload) => {
		try {
			await work(payload);
		} catch (error) {
			metrics.count('veche_hook_failures_total', { hook });
			log('error', 'hook failed', { hook, ...faultOf(error) });
		}
	};
}

/** Waits until everything that clients sent is handled: committed, refused or failed. */
async function drain(presence: Presence, queue: AppendQueue): Promise<void> {
	await Promise.all(presence.all().map(({ connection }) => connection.waitForPendingMessages()));
	await queue.drained();
}

async function within(milliseconds: number, work: Promise<unknown>): Promise<void> {
	const late = Promise.withResolvers<void>();
	const timer = setTimeout(late.resolve, milliseconds);
	await Promise.race([work, late.promise]);
	clearTimeout(timer);
}

function showGauges(
	metrics: Metrics,
	parts: {
		readonly sockets: Sockets;
		readonly presence: Presence;
		readonly memory: Memory;
		readonly queue: AppendQueue;
	}
): () => void {
	const delay = monitorEventLoopDelay({ resolution: 20 });
	delay.enable();
	metrics.gauge('veche_sockets', () => parts.sockets.size);
	metrics.gauge('veche_connections', () => parts.presence.all().length);
	metrics.gauge('veche_documents', () => parts.memory.all().length);
	metrics.gauge('veche_append_queue', () => parts.queue.size);
	metrics.gauge('veche_event_loop_p99_milliseconds', () => delay.percentile(99) / 1e6);
	metrics.gauge('veche_resident_bytes', () => process.memoryUsage.rss());
	return () => delay.disable();
}
