/*
 * Vitest's global setup: one throw-away PostgreSQL for the whole run, its address in VECHE_TEST_DATABASE_URL.
 * An address that is given already (scripts/with-postgres.mjs) is used as it is.
 */
import { openThrowAwayCluster } from './lib/embedded-postgres.mjs';

export default async function setup() {
	if (process.env.VECHE_TEST_DATABASE_URL) return undefined;
	const cluster = await openThrowAwayCluster();
	process.env.VECHE_TEST_DATABASE_URL = cluster.url('postgres');
	return async () => {
		delete process.env.VECHE_TEST_DATABASE_URL;
		await cluster.remove();
	};
}
