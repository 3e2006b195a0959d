import type * as Y from 'yjs';
import { openLocalStore, type LocalStore } from './local-store.ts';
import { removeUpdates } from './stored-updates.ts';

const TRY_AGAIN_MS = 5000;

export interface KeptText {
	readonly name: string;
	readonly doc: Y.Doc;
	/** Does all of the text lie on the device? Told after each try and with every change. */
	readonly onLasting: (lasting: boolean) => void;
	/** Asked before each later try: whoever has signed out leaves nothing more here. */
	readonly mayTry: () => boolean;
}

/**
 * Keeps a text on this device as soon as the device lets it: at once, or later, when there is room again or the storage
 * answers; nobody has to do anything for that. Resolves after the first try.
 */
export async function keepLocally(parts: KeptText): Promise<LocalStore> {
	const store = new LastingStore(parts);
	await store.open();
	return store;
}

class LastingStore implements LocalStore {
	readonly #parts: KeptText;
	/** null as long as the storage does not answer. */
	#store: LocalStore | null = null;
	#opening: Promise<void> = Promise.resolve();
	#tryAgain: ReturnType<typeof setTimeout> | undefined;
	#closed = false;

	constructor(parts: KeptText) {
		this.#parts = parts;
	}

	open(): Promise<void> {
		this.#opening = this.#open();
		return this.#opening;
	}

	async flushed(): Promise<boolean> {
		return (await this.#store?.flushed()) ?? false;
	}

	async close(): Promise<void> {
		const store = await this.#end();
		await store?.close();
	}

	async clear(): Promise<void> {
		const store = await this.#end();
		// What an earlier visit left there goes as well, though it could not be opened.
		await (store === null ? removeUpdates(this.#parts.name) : store.clear());
	}

	async #open(): Promise<void> {
		const { name, doc, onLasting } = this.#parts;
		const store = await openLocalStore(name, doc, { onLasting, onLost: () => this.#lost() });
		if (this.#closed) return store?.close();
		this.#store = store;
		if (store === null) {
			onLasting(false);
			this.#later();
		} else void store.flushed().then(onLasting);
	}

	/** The browser has closed the storage: what lay there may be gone, and the whole text is stored anew. */
	#lost(): void {
		const store = this.#store;
		this.#store = null;
		void store?.close();
		this.#later();
	}

	#later(): void {
		clearTimeout(this.#tryAgain);
		if (!this.#closed) this.#tryAgain = setTimeout(() => this.#again(), TRY_AGAIN_MS);
	}

	#again(): void {
		if (this.#parts.mayTry()) void this.open();
		else this.#later();
	}

	/** Ends the tries and gives what is open. */
	async #end(): Promise<LocalStore | null> {
		this.#closed = true;
		clearTimeout(this.#tryAgain);
		await this.#opening;
		return this.#store;
	}
}
