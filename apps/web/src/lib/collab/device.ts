/** A copy of a document that lies on this device: which, and how much of it the server does not have yet. */
export interface CopyRecord {
	/** Name of its database: `veche/<person>/<document>/<epoch>`. */
	readonly name: string;
	readonly personId: string;
	readonly documentId: string;
	readonly epoch: number;
	readonly title: string;
	/** The right of the last connection: decides whether one may write without a connection. */
	readonly access: 'write' | 'read';
	readonly schemaVersion: number;
	readonly unsent: number;
	readonly at: number;
	/** Fetched before anybody opened it here, as it was at this edit. */
	readonly ahead?: { readonly seq: number };
	/** Opened here before, and fetched again for a meeting, as it was at this edit. */
	readonly renewed?: { readonly seq: number };
}

/** A person's own edits that did not get into a text: kept until taken in again or given up. */
export interface KeptEdits {
	readonly id: string;
	readonly personId: string;
	readonly documentId: string;
	readonly epoch: number;
	readonly at: number;
	readonly update: Uint8Array;
	/** The server keeps them as well, under the person's name. */
	readonly onServer: boolean;
}

/** What Veche keeps on this device besides the texts themselves. */
export interface Device {
	/** False: nothing outlives this tab (private window, storage switched off or full). */
	readonly lasting: boolean;
	copies(personId: string): Promise<readonly CopyRecord[]>;
	/** Of whoever has used this device. */
	everybodysCopies(): Promise<readonly CopyRecord[]>;
	saveCopy(record: CopyRecord): Promise<void>;
	forgetCopy(name: string): Promise<void>;
	kept(personId: string): Promise<readonly KeptEdits[]>;
	keep(edits: KeptEdits): Promise<void>;
	giveUp(id: string): Promise<void>;
}

export function copyName(at: {
	readonly personId: string;
	readonly documentId: string;
	readonly epoch: number;
}): string {
	return `veche/${at.personId}/${at.documentId}/${at.epoch}`;
}

/** The device's storage, or a stand-in that lasts as long as the tab when there is none. */
export async function openDevice(): Promise<Device> {
	try {
		return new StoredDevice(await openDatabase());
	} catch {
		return new TabDevice();
	}
}

const OPEN_WITHIN_MS = 3000;

function openDatabase(): Promise<IDBDatabase> {
	return new Promise((resolve, reject) => {
		const timer = setTimeout(() => reject(new Error('IndexedDB does not answer')), OPEN_WITHIN_MS);
		const request = indexedDB.open('veche', 1);
		request.onupgradeneeded = () => {
			const copies = request.result.createObjectStore('copies', { keyPath: 'name' });
			copies.createIndex('personId', 'personId');
			const kept = request.result.createObjectStore('kept', { keyPath: 'id' });
			kept.createIndex('personId', 'personId');
		};
		request.onsuccess = () => {
			clearTimeout(timer);
			resolve(request.result);
		};
		request.onerror = () => {
			clearTimeout(timer);
			reject(request.error ?? new Error('IndexedDB cannot be opened'));
		};
	});
}

class StoredDevice implements Device {
	readonly lasting = true;
	readonly #database: IDBDatabase;

	constructor(database: IDBDatabase) {
		this.#database = database;
		// Another tab with newer code must not wait for this one.
		database.onversionchange = () => database.close();
	}

	copies(personId: string): Promise<readonly CopyRecord[]> {
		return this.#all<CopyRecord>('copies', personId);
	}
	everybodysCopies(): Promise<readonly CopyRecord[]> {
		return this.#all<CopyRecord>('copies');
	}
	saveCopy(record: CopyRecord): Promise<void> {
		return this.#write('copies', (store) => store.put(record));
	}
	forgetCopy(name: string): Promise<void> {
		return this.#write('copies', (store) => store.delete(name));
	}
	kept(personId: string): Promise<readonly KeptEdits[]> {
		return this.#all<KeptEdits>('kept', personId);
	}
	keep(edits: KeptEdits): Promise<void> {
		return this.#write('kept', (store) => store.put(edits));
	}
	giveUp(id: string): Promise<void> {
		return this.#write('kept', (store) => store.delete(id));
	}

	#all<T>(name: string, personId?: string): Promise<readonly T[]> {
		return new Promise((resolve, reject) => {
			const store = this.#database.transaction(name, 'readonly').objectStore(name);
			const request: IDBRequest<T[]> = store.index('personId').getAll(personId ?? null);
			request.onsuccess = () => resolve(request.result);
			request.onerror = () => reject(request.error ?? new Error(`Cannot read ${name}`));
		});
	}

	#write(name: string, write: (store: IDBObjectStore) => IDBRequest): Promise<void> {
		return new Promise((resolve, reject) => {
			const transaction = this.#database.transaction(name, 'readwrite');
			write(transaction.objectStore(name));
			transaction.oncomplete = () => resolve();
			transaction.onabort = () => reject(transaction.error ?? new Error(`Cannot write ${name}`));
		});
	}
}

class TabDevice implements Device {
	readonly lasting = false;
	readonly #copies = new Map<string, CopyRecord>();
	readonly #kept = new Map<string, KeptEdits>();

	copies(personId: string): Promise<readonly CopyRecord[]> {
		return Promise.resolve([...this.#copies.values()].filter((copy) => copy.personId === personId));
	}
	everybodysCopies(): Promise<readonly CopyRecord[]> {
		return Promise.resolve([...this.#copies.values()]);
	}
	saveCopy(record: CopyRecord): Promise<void> {
		this.#copies.set(record.name, record);
		return Promise.resolve();
	}
	forgetCopy(name: string): Promise<void> {
		this.#copies.delete(name);
		return Promise.resolve();
	}
	kept(personId: string): Promise<readonly KeptEdits[]> {
		return Promise.resolve([...this.#kept.values()].filter((edits) => edits.personId === personId));
	}
	keep(edits: KeptEdits): Promise<void> {
		this.#kept.set(edits.id, edits);
		return Promise.resolve();
	}
	giveUp(id: string): Promise<void> {
		this.#kept.delete(id);
		return Promise.resolve();
	}
}
