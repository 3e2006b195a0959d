import { createTestDatabase, type TestDatabase } from '@veche/schema/store/testing';
import type { DocumentId, PersonId } from '@veche/schema/kernel';
import { openOffice, type Office } from './office.ts';
import { startSync, type SyncServer } from './servers.ts';
import type { Tab } from './tab.ts';

/** A database of its own, the office at work in it, and a running sync server. */
export interface House {
	readonly db: TestDatabase;
	readonly office: Office;
	readonly sync: SyncServer;
	/** A tab of a person on a document, not yet joined; it is closed with the house. */
	tab(person: PersonId, document: DocumentId): Tab;
	close(): Promise<void>;
}

export async function openHouse(syncEnv: { readonly [name: string]: string } = {}): Promise<House> {
	const db = await createTestDatabase();
	const office = await openOffice(db.sql);
	const sync = await startSync(db.url, syncEnv);
	const tabs: Tab[] = [];
	return {
		db,
		office,
		sync,
		tab(person, document) {
			const tab = office.tab(person, document, sync.url);
			tabs.push(tab);
			return tab;
		},
		async close() {
			for (const tab of tabs) tab.leave();
			await sync.kill();
			await db.drop();
		}
	};
}
