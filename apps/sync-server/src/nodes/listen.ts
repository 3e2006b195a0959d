import { listen, type Sql, type StoreEvent } from '@veche/schema/store';
import { faultOf, type Log } from '../logger.ts';
import type { CatchUp } from '../log/catch-up.ts';
import type { Memory } from '../log/loaded.ts';
import type { Freeze } from '../lock/freeze.ts';
import type { Scope } from '../people/access.ts';

export interface ListenDeps {
	readonly sql: Sql;
	readonly memory: Memory;
	readonly catchUp: CatchUp;
	readonly freeze: Freeze;
	/** Asks again what the connections in scope may do; never rejects. */
	readonly recheck: (scope: Scope, tell: boolean) => Promise<void>;
	readonly log: Log;
}

const RETRY_MS = 1_000;

/**
 * Hears what other processes did. Events are hints: what is missed while nobody listens is read again when
 * listening (re)starts. Starts in the background and keeps trying while the database is away.
 */
export function hear(deps: ListenDeps): { stop(): Promise<void> } {
	let stopped = false;
	let listening: { stop(): Promise<void> } | undefined;
	let timer: NodeJS.Timeout | undefined;
	const handlers = {
		onEvent: (event: StoreEvent) => void heard(deps, event),
		onListening() {
			deps.log('info', 'listening to the database');
			void deps.catchUp.all().then(() => deps.recheck({}, false));
		}
	};
	const start = async (): Promise<void> => {
		try {
			listening = await listen(deps.sql, handlers);
			if (stopped) await listening.stop();
		} catch (error) {
			deps.log('warn', 'not listening to the database', faultOf(error));
			if (!stopped) timer = setTimeout(() => void start(), RETRY_MS);
		}
	};
	void start();
	return {
		async stop() {
			stopped = true;
			clearTimeout(timer);
			await listening?.stop();
		}
	};
}

async function heard(deps: ListenDeps, event: StoreEvent): Promise<void> {
	if (event.t === 'access') return deps.recheck(event, true);
	if (event.t !== 'document' && event.t !== 'appended') return;
	const loaded = deps.memory.withId(event.documentId);
	if (loaded === undefined) return;
	if (event.t === 'document') return deps.freeze.heard(loaded, event, deps.catchUp);
	if (event.seq <= loaded.seq) return;
	try {
		await deps.catchUp.one(loaded);
	} catch (error) {
		deps.log('warn', 'catch-up fails', faultOf(error));
	}
}
