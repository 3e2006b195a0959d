import type { IncomingMessage, ServerResponse } from 'node:http';
import { LIVE_BEAT_MS } from '@veche/schema/protocol';
import { documentsWrittenSince, listen, type Sql } from '@veche/schema/store';
import { openLive, type DoorDeps } from './door.ts';
import { Hub } from './hub.ts';

/** How long the database may be away before it is asked again. */
const RETRY_MS = 1_000;
/** Typing is told of at most this often: it changes what a page of the day says, not what somebody has to do. */
const EDITS_EVERY_MS = 30_000;
const MOST_EDITED = 100;

export interface LiveDeps extends Pick<DoorDeps, 'auth' | 'report'> {
	readonly sql: Sql;
	readonly clock: () => Date;
}

/** The channel from this process to the open pages. */
export interface Live {
	readonly hub: Hub;
	/** Answers a request for the channel. */
	open(request: IncomingMessage, response: ServerResponse): void;
	/** Ends every stream and listens no more; part of stopping. */
	close(): void;
}

/**
 * Listens to the database on one connection for all pages of this process. A lost connection comes back by itself, and
 * then everybody loads again what he shows.
 */
export function startLive(deps: LiveDeps): Live {
	const { sql, clock, auth, report } = deps;
	const hub = new Hub(deps);
	let closed = false;
	let listening: { stop(): Promise<void> } | undefined;
	const timers = new Set<NodeJS.Timeout>();
	const start = async (): Promise<void> => {
		try {
			listening = await listen(sql, {
				onEvent: (event) => hub.heard(event),
				onListening: () => void hub.refreshAll()
			});
			if (closed) await listening.stop();
		} catch (error) {
			report(error);
			if (!closed) timers.add(setTimeout(() => void start(), RETRY_MS).unref());
		}
	};
	void start();
	timers.add(
		setInterval(() => {
			hub.beat();
			hub.recheck().catch(report);
		}, LIVE_BEAT_MS).unref()
	);
	let since = clock();
	timers.add(
		setInterval(() => {
			const now = clock();
			if (hub.size > 0) tellOfEdits(sql, hub, since).catch(report);
			since = now;
		}, EDITS_EVERY_MS).unref()
	);
	return {
		hub,
		open: (request, response) => void openLive({ hub, auth, report }, request, response),
		close() {
			closed = true;
			for (const timer of timers) clearTimeout(timer);
			hub.close();
			listening?.stop().catch(report);
		}
	};
}

async function tellOfEdits(sql: Sql, hub: Hub, since: Date): Promise<void> {
	const ids = await documentsWrittenSince(sql, since, MOST_EDITED);
	for (const documentId of ids) hub.happened({ documentId, topics: ['edits'] });
}
