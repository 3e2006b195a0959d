/*
 * A stored text in IndexedDB: a database of its own, updates under growing numbers (the layout of y-indexeddb,
 * which older visits wrote).
 */
const UPDATES = 'updates';
const BLOCKED_FOR_MS = 500;

export function openUpdates(name: string): Promise<IDBDatabase> {
	return new Promise((resolve, reject) => {
		const request = indexedDB.open(name, 1);
		request.onupgradeneeded = () => {
			request.result.createObjectStore(UPDATES, { autoIncrement: true });
		};
		request.onsuccess = () => resolve(request.result);
		request.onerror = () => reject(request.error ?? new Error('IndexedDB cannot be opened'));
	});
}

export function allRows(database: IDBDatabase): Promise<readonly Uint8Array[]> {
	const transaction = database.transaction(UPDATES, 'readonly');
	const request: IDBRequest<Uint8Array[]> = transaction.objectStore(UPDATES).getAll();
	return committed(transaction).then(() => request.result);
}

/** Adds rows in their order, all or none. */
export async function addRows(
	database: IDBDatabase,
	updates: readonly Uint8Array[]
): Promise<void> {
	const transaction = database.transaction(UPDATES, 'readwrite');
	const store = transaction.objectStore(UPDATES);
	for (const update of updates) store.add(update);
	await committed(transaction);
}

/** Puts one row in the place of all, in one transaction: `merge` is given all of them, those of other tabs too. */
export async function mergeRows(
	database: IDBDatabase,
	merge: (rows: readonly Uint8Array[]) => Uint8Array
): Promise<void> {
	const transaction = database.transaction(UPDATES, 'readwrite');
	const store = transaction.objectStore(UPDATES);
	const request: IDBRequest<Uint8Array[]> = store.getAll();
	request.onsuccess = () => {
		const merged = merge(request.result);
		store.clear();
		store.add(merged);
	};
	await committed(transaction);
}

/** Resolves when it is gone, or soon after when a frozen tab still holds it: then it goes with that tab. */
export function removeUpdates(name: string): Promise<void> {
	return new Promise((resolve) => {
		const request = indexedDB.deleteDatabase(name);
		request.onsuccess = () => resolve();
		request.onerror = () => resolve();
		request.onblocked = () => setTimeout(resolve, BLOCKED_FOR_MS);
	});
}

function committed(transaction: IDBTransaction): Promise<void> {
	return new Promise((resolve, reject) => {
		transaction.oncomplete = () => resolve();
		transaction.onabort = () => reject(transaction.error ?? new Error('Not written'));
	});
}
