import { withinTime } from './within-time.ts';

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

/**
 * What Veche keeps on this device besides the texts themselves. While the storage does not open (private window, switched
 * off, full) there is nothing to read or to forget, and what should be kept is refused; each later call tries again.
 */
export interface Device {
	/** @throws when nothing outlives this tab at this moment */
	ready(): Promise<void>;
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

/** The device's storage, after the first try to open it. */
export async function openDevice(): Promise<Device> {
	const device = new StoredDevice();
	await device.ready().catch(() => undefined);
	return device;
}

const OPEN_WITHIN_MS = 3000;
/** A storage that did not open is not asked again sooner. */
const CLOSED_FOR_MS = 4000;

function openDatabase(): Promise<IDBDatabase> {
	return new Promise((resolve, reject) => {
		const request = indexedDB.open('veche', 1);
		request.onupgradeneeded = () => {
			const copies = request.result.createObjectStore('copies', { keyPath: 'name' });
			copies.createIndex('personId', 'personId');
			const kept = request.result.createObjectStore('kept', { keyPath: 'id' });
			kept.createIndex('personId', 'personId');
		};
		request.onsuccess = () => resolve(request.result);
		request.onerror = () => reject(request.error ?? new Error('IndexedDB cannot be opened'));
	});
}

class StoredDevice implements Device {
	#opening: Promise<IDBDatabase> | null = null;

	async ready(): Promise<void> {
		await this.#database();
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
		return this.#forget('copies', name);
	}
	kept(personId: string): Promise<readonly KeptEdits[]> {
		return this.#all<KeptEdits>('kept', personId);
	}
	keep(edits: KeptEdits): Promise<void> {
		return this.#write('kept', (store) => store.put(edits));
	}
	giveUp(id: string): Promise<void> {
		return this.#forget('kept', id);
	}

	async #all<T>(name: string, personId?: string): Promise<readonly T[]> {
		const database = await this.#database().catch(() => null);
		if (database === null) return [];
		return new Promise((resolve, reject) => {
			const store = database.transaction(name, 'readonly').objectStore(name);
			const request: IDBRequest<T[]> = store.index('personId').getAll(personId ?? null);
			request.onsuccess = () => resolve(request.result);
			request.onerror = () => reject(request.error ?? new Error(`Cannot read ${name}`));
		});
	}

	async #forget(name: string, key: string): Promise<void> {
		const database = await this.#database().catch(() => null);
		if (database !== null) await this.#write(name, (store) => store.delete(key));
	}

	async #write(name: string, write: (store: IDBObjectStore) => IDBRequest): Promise<void> {
		const database = await this.#database();
		return new Promise((resolve, reject) => {
			const transaction = database.transaction(name, 'readwrite');
			write(transaction.objectStore(name));
			transaction.oncomplete = () => resolve();
			transaction.onabort = () => reject(transaction.error ?? new Error(`Cannot write ${name}`));
		});
	}

	/** The open storage; one that was closed is opened again by whoever asks next. */
	#database(): Promise<IDBDatabase> {
		this.#opening ??= this.#open();
		return this.#opening;
	}

	async #open(): Promise<IDBDatabase> {
		const again = (): void => {
			this.#opening = null;
		};
		try {
			const database = await withinTime(openDatabase(), OPEN_WITHIN_MS, (late) => late.close());
			// Another tab with newer code must not wait for this one.
			database.onversionchange = () => {
				database.close();
				again();
			};
			database.onclose = again;
			return database;
		} catch (error) {
			setTimeout(again, CLOSED_FOR_MS);
			throw error;
		}
	}
}
