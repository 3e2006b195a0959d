import { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { Barrier } from './barrier.ts';
import { copyName } from './device.ts';
import { keepLocally, type KeptText } from './lasting-store.ts';
import { STORED, type LocalStore } from './local-store.ts';
import { FROM_OTHER_TAB, shareWithTabs } from './other-tabs.ts';
import { placesOf } from './place.ts';

/** The text of one document in one epoch as this tab holds it, with what goes with it. */
export class Copy {
	readonly doc = new Y.Doc();
	readonly awareness = new Awareness(this.doc);
	readonly barrier = new Barrier();
	readonly name: string;
	readonly epoch: number;
	/** The server's text has come at least once while this copy lived. */
	synced = false;
	/** The page around this text has been kept for opening it without a connection. */
	pageKept = false;
	#store: LocalStore | null = null;
	/** The storage was asked for what it has. */
	#opened = false;
	#unshare: (() => void) | null = null;

	constructor(
		at: { readonly personId: string; readonly documentId: string; readonly epoch: number },
		onEdit: () => void,
		now: () => number
	) {
		this.epoch = at.epoch;
		this.name = copyName(at);
		// A state that was never set again has clock 0, which the others ignore: nobody would see a silent reader.
		this.awareness.setLocalStateField('field', null);
		this.doc.on('afterTransaction', (transaction: Y.Transaction) => {
			// What this person typed in another tab counts here too, until this tab knows it to be on disk; and so does what
			// an earlier visit had typed, when the storage opens only now.
			const { local, origin } = transaction;
			const isLate = origin === STORED && this.#opened;
			if (!(local || origin === FROM_OTHER_TAB || isLate) || transaction.changed.size === 0) {
				return;
			}
			const [place = ''] = placesOf(transaction);
			this.barrier.note(place, now());
			onEdit();
		});
	}

	/** Whether something can be shown: the server's text, or one that was stored here before. */
	get hasText(): boolean {
		return this.synced || this.doc.store.clients.size > 0;
	}

	/**
	 * Loads what this device has of the text and keeps it up to date from now on; other tabs hear of it.
	 * A full or absent storage takes it later.
	 */
	async store({
		onLasting = () => {},
		mayTry = () => true
	}: Partial<Pick<KeptText, 'onLasting' | 'mayTry'>> = {}): Promise<void> {
		const { name, doc } = this;
		this.#unshare = shareWithTabs(name, doc);
		this.#store = await keepLocally({ name, doc, onLasting, mayTry });
		this.#opened = true;
	}

	/** Resolves when what the text holds now lies on this device; false when it cannot. */
	async flushed(): Promise<boolean> {
		return (await this.#store?.flushed()) ?? false;
	}

	/** Ends the copy. `clear` removes it from the device as well. */
	async close(how: { readonly clear: boolean }): Promise<void> {
		this.awareness.destroy();
		this.#unshare?.();
		const store = this.#store;
		this.#store = null;
		if (store !== null) await (how.clear ? store.clear() : store.close());
		this.doc.destroy();
	}
}
