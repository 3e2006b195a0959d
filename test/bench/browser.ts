import { openDesks, type Desks } from './browser-desks.ts';
import { benchFirstContent } from './browser-first-content.ts';
import { benchRemoteKeys } from './browser-remote-keys.ts';

/** What a person with a tablet waits for: the first words of a passport. */
export function benchOpening(): Promise<void> {
	return atDesks(benchFirstContent);
}

/** And the letters of others. */
export function benchKeys(): Promise<void> {
	return atDesks(benchRemoteKeys);
}

async function atDesks(measure: (desks: Desks) => Promise<void>): Promise<void> {
	const desks = await openDesks();
	try {
		await measure(desks);
	} finally {
		await desks.close();
	}
}
