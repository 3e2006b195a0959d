import { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { Barrier } from './barrier.ts';
import { copyName, type Device } from './device.ts';
import { openLocalStore, type LocalStore } from './local-store.ts';
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
			// What this person typed in another tab counts here too, until this tab knows it to be on disk.
			const isOwn = transaction.local || transaction.origin === FROM_OTHER_TAB;
			if (!isOwn || transaction.changed.size === 0) return;
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
	 * @returns false when nothing outlives this tab
	 */
	async store(device: Device, onLasting: (lasting: boolean) => void = () => {}): Promise<boolean> {
		if (!device.lasting) return false;
		this.#unshare = shareWithTabs(this.name, this.doc);
		this.#store = await openLocalStore(this.name, this.doc, onLasting);
		return this.#store !== null;
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
