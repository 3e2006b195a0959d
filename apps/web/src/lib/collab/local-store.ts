import { IndexeddbPersistence } from 'y-indexeddb';
import type * as Y from 'yjs';

/** A Y.Doc's copy on this device. */
export interface LocalStore {
	/** Stops writing; what is stored stays. */
	close(): Promise<void>;
	/** Stops writing and removes everything. */
	clear(): Promise<void>;
}

const LOAD_WITHIN_MS = 5000;

/**
 * Loads what is stored under a name into the document and goes on writing its changes there.
 * Null when the storage does not answer (another tab is still removing it): the text then lives in this tab only.
 */
export async function openLocalStore(name: string, doc: Y.Doc): Promise<LocalStore | null> {
	const persistence = new IndexeddbPersistence(name, doc);
	const loaded = await Promise.race([
		persistence.whenSynced.then(() => true),
		new Promise<false>((resolve) => setTimeout(() => resolve(false), LOAD_WITHIN_MS))
	]);
	if (!loaded) {
		void persistence.destroy();
		return null;
	}
	return { close: () => persistence.destroy(), clear: () => persistence.clearData() };
}
