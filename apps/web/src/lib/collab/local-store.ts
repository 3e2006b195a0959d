import * as Y from 'yjs';
import { FROM_OTHER_TAB } from './other-tabs.ts';
import { addRows, allRows, mergeRows, openUpdates, removeUpdates } from './stored-updates.ts';
import { withinTime } from './within-time.ts';

/** A Y.Doc's copy on this device. */
export interface LocalStore {
	/** Resolves when what the text holds now is stored; false when it could not be. */
	flushed(): Promise<boolean>;
	/** Stops writing; what is stored stays. */
	close(): Promise<void>;
	/** Stops writing and removes everything. */
	clear(): Promise<void>;
}

/** Origin of what was read from this device: it is stored already. */
export const STORED = Symbol('stored');

const LOAD_WITHIN_MS = 5000;
const TRY_AGAIN_MS = 5000;
/** What others type lies on the server's disk already: their keys are stored together. */
const OTHERS_WITHIN_MS = 500;
/** More rows than this are made one. */
const MOST_ROWS = 300;

/** How whoever opens a store hears of it. */
export interface StoreHearer {
	/** False when a change could not be written (storage full or taken away), true when all lies there again. */
	readonly onLasting?: (lasting: boolean) => void;
	/** The browser has closed the storage; a new one may be opened. */
	readonly onLost?: () => void;
}

/**
 * Loads what is stored under a name into the document and goes on writing its changes there.
 * Null when the storage does not answer (switched off, or another tab is still removing it): the text then lives
 * in this tab only.
 */
export async function openLocalStore(
	name: string,
	doc: Y.Doc,
	{ onLasting = () => {}, onLost = () => {} }: StoreHearer = {}
): Promise<LocalStore | null> {
	let database: IDBDatabase | null = null;
	try {
		database = await withinTime(openUpdates(name), LOAD_WITHIN_MS, (late) => late.close());
		const rows = await withinTime(allRows(database), LOAD_WITHIN_MS);
		return new UpdateStore({ name, database, doc, onLasting, onLost }, rows);
	} catch {
		database?.close();
		return null;
	}
}

interface Parts extends Required<StoreHearer> {
	readonly name: string;
	readonly database: IDBDatabase;
	readonly doc: Y.Doc;
}

class UpdateStore implements LocalStore {
	readonly #parts: Parts;
	#rows: number;
	/** Writes that are under way. */
	#writing: Promise<unknown> = Promise.resolve();
	/** A change is missing in the storage: the next write stores the whole text. */
	#torn = false;
	/** There is nothing to write to any more. */
	#gone = false;
	#closed = false;
	#tryAgain: ReturnType<typeof setTimeout> | undefined;
	/** Updates of others that are not stored yet; never later than the first of one's own that may build on them. */
	#gathered: Uint8Array[] = [];
	#gatherTimer: ReturnType<typeof setTimeout> | undefined;
	readonly #onUpdate = (
		update: Uint8Array,
		origin: unknown,
		_doc: Y.Doc,
		{ local }: Y.Transaction
	): void => {
		if (origin === STORED) return;
		this.#gathered.push(update);
		if (local || origin === FROM_OTHER_TAB) this.#writeGathered();
		else this.#gatherTimer ??= setTimeout(() => this.#writeGathered(), OTHERS_WITHIN_MS);
	};

	constructor(parts: Parts, rows: readonly Uint8Array[]) {
		this.#parts = parts;
		this.#rows = rows.length;
		const { database, doc } = parts;
		// Another tab removes it, because somebody has signed out or a later text counts: it does not come back.
		database.onversionchange = () => {
			database.close();
			this.#tear({ forGood: true });
		};
		// Taken away by the browser, or by the person in its settings.
		database.onclose = () => {
			this.#tear({ forGood: true });
			if (!this.#closed) parts.onLost();
		};
		const hadText = doc.store.clients.size > 0;
		this.#apply(rows);
		doc.on('update', this.#onUpdate);
		if (hadText) this.#write([Y.encodeStateAsUpdate(doc)]);
	}

	async flushed(): Promise<boolean> {
		this.#writeGathered();
		await this.#writing;
		return !this.#torn;
	}

	async close(): Promise<void> {
		const { doc, database } = this.#parts;
		doc.off('update', this.#onUpdate);
		this.#writeGathered();
		this.#closed = true;
		clearTimeout(this.#tryAgain);
		await this.#writing;
		database.onclose = null;
		database.close();
	}

	async clear(): Promise<void> {
		await this.close();
		await removeUpdates(this.#parts.name);
	}

	/** Begins at once, so that a page that is closed the next moment has handed it over; rows keep their order. */
	#write(updates: readonly Uint8Array[]): void {
		const written = this.#torn || this.#rows >= MOST_ROWS ? this.#writeWhole() : this.#add(updates);
		this.#writing = Promise.all([this.#writing, written]);
	}

	#writeGathered(): void {
		clearTimeout(this.#gatherTimer);
		this.#gatherTimer = undefined;
		const updates = this.#gathered;
		this.#gathered = [];
		if (updates.length > 0) this.#write(updates);
	}

	async #add(updates: readonly Uint8Array[]): Promise<void> {
		this.#rows += updates.length;
		try {
			await addRows(this.#parts.database, updates);
		} catch {
			this.#tear();
		}
	}

	async #writeWhole(): Promise<void> {
		const { database, doc, onLasting } = this.#parts;
		try {
			this.#rows = 1;
			await mergeRows(database, (rows) => {
				this.#apply(rows);
				return Y.encodeStateAsUpdate(doc);
			});
			if (this.#torn) onLasting(true);
			this.#torn = false;
		} catch {
			this.#tear();
		}
	}

	/** @param forGood the storage itself is gone: this one writes no more */
	#tear({ forGood = false } = {}): void {
		if (this.#closed) return;
		if (!this.#torn) this.#parts.onLasting(false);
		this.#torn = true;
		this.#gone ||= forGood;
		clearTimeout(this.#tryAgain);
		if (this.#gone) return;
		// Space may be given free; nobody has to type for that to be noticed.
		this.#tryAgain = setTimeout(() => void this.#writeWhole(), TRY_AGAIN_MS);
	}

	#apply(rows: readonly Uint8Array[]): void {
		const { doc } = this.#parts;
		const apply = (): void => rows.forEach((row) => Y.applyUpdate(doc, row));
		Y.transact(doc, apply, STORED, false);
	}
}
