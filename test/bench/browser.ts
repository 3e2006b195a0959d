import { openDesks, type Desks } from './browser-desks.ts';
import { benchFirstContent } from './browser-first-content.ts';
import { benchRemoteKeys } from './browser-remote-keys.ts';

/** What a person with a tablet waits for: the first words of a passport, and the letters of others. */
export async function benchBrowser(): Promise<void> {
	const desks: Desks = await openDesks();
	try {
		await benchFirstContent(desks);
		await benchRemoteKeys(desks);
	} finally {
		await desks.close();
	}
}
