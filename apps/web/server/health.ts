import type { SyncAddress } from './proxy.ts';

const TIMEOUT_MS = 2_000;

/** The state of the whole: what an operator's probe and the launcher read. */
export interface Health {
	readonly status: 'ok' | 'unavailable';
	readonly web: 'ok';
	readonly sync: 'ok' | 'unavailable';
	readonly database: 'ok' | 'unavailable';
}

export interface HealthSources {
	readonly sync: SyncAddress;
	/** Fulfils when the database answers a query. */
	readonly askDatabase: () => Promise<unknown>;
	readonly fetch: typeof fetch;
}

/** Asks the sync server and the database at once; never rejects. */
export async function readHealth(
	path: '/healthz' | '/readyz',
	sources: HealthSources
): Promise<Health> {
	const { host, port } = sources.sync;
	const [sync, database] = await Promise.all([
		answers(async () => {
			const signal = AbortSignal.timeout(TIMEOUT_MS);
			const url = `http://${host.includes(':') ? `[${host}]` : host}:${port}${path}`;
			const response = await sources.fetch(url, { signal });
			await response.body?.cancel();
			if (!response.ok) throw new Error(`sync server answered ${response.status}`);
		}),
		answers(sources.askDatabase)
	]);
	const status = sync === 'ok' && database === 'ok' ? 'ok' : 'unavailable';
	return { status, web: 'ok', sync, database };
}

async function answers(ask: () => Promise<unknown>): Promise<'ok' | 'unavailable'> {
	const late = Promise.withResolvers<never>();
	const timer = setTimeout(() => late.reject(new Error('timeout')), TIMEOUT_MS);
	try {
		await Promise.race([ask(), late.promise]);
		return 'ok';
	} catch {
		// The probe's answer is the state itself; the cause stands in the log of the part that failed.
		return 'unavailable';
	} finally {
		clearTimeout(timer);
	}
}
