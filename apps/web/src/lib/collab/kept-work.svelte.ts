import type { Change } from '@veche/schema/rows';
import * as Y from 'yjs';
import type { Copy } from './copy.ts';
import type { Device, KeptEdits } from './device.ts';
import { holds, keptChanges, missingFrom, withKept } from './kept.ts';
import { openLocalStore } from './local-store.ts';
import { randomId } from './random-id.ts';
import type { TextKind } from './text-kind.ts';

interface Owner {
	readonly personId: string;
	readonly documentId: string;
	/** Earlier revisions: this one carries their history on, so their edits merge into it. */
	readonly earlier: readonly string[];
	readonly kind: TextKind;
}

/** A person's own edits of this document that did not get in: found, kept on the device, offered, taken in again. */
export class KeptWork {
	/** What they say against the text that counts now; empty when there is nothing to offer. */
	changes = $state.raw<readonly Change[]>([]);
	/** The server keeps all of them as well, under the person's name. */
	onServer = $state(false);

	readonly #device: Device;
	readonly #owner: Owner;
	readonly #now: () => number;
	#edits: readonly KeptEdits[] = [];

	constructor(tools: { readonly device: Device; readonly now: () => number }, owner: Owner) {
		this.#device = tools.device;
		this.#now = tools.now;
		this.#owner = owner;
	}

	/** Keeps what a copy has and the server's text lacks. Resolves when it lies on the device. */
	async gather(own: { readonly doc: Y.Doc; readonly epoch: number }, server: Y.Doc): Promise<void> {
		const update = missingFrom(own.doc, server);
		if (update === null) return;
		const known = await this.#ofThisSeries();
		const merged = withKept(
			server,
			known.map((edits) => edits.update)
		);
		const kept = holds(merged, update);
		merged.destroy();
		if (kept) return;
		const { personId, documentId } = this.#owner;
		const at = this.#now();
		await this.#device.keep({
			id: randomId(),
			personId,
			documentId,
			epoch: own.epoch,
			at,
			update,
			onServer: false
		});
	}

	/** Looks through copies of other epochs that an earlier visit left here, keeps their edits, clears them away. */
	async gatherLeftovers(current: Copy): Promise<void> {
		const { personId, documentId } = this.#owner;
		for (const record of await this.#device.copies(personId)) {
			if (record.documentId !== documentId || record.name === current.name) continue;
			const doc = new Y.Doc();
			const store = await openLocalStore(record.name, doc);
			if (store === null) continue;
			await this.gather({ doc, epoch: record.epoch }, current.doc);
			await store.clear();
			await this.#device.forgetCopy(record.name);
			doc.destroy();
		}
	}

	/** Reads again what is kept; what the text holds by now is not offered any more. */
	async refresh(server: Y.Doc): Promise<void> {
		const all = await this.#ofThisSeries();
		const merged = all.filter(({ update }) => holds(server, update));
		for (const { id } of merged) await this.#device.giveUp(id);
		this.#edits = all.filter((edits) => !merged.includes(edits));
		this.changes = keptChanges(
			server,
			this.#edits.map(({ update }) => update),
			this.#owner.kind
		);
		this.onServer = this.#edits.every((edits) => edits.onServer);
	}

	/** Hands the kept edits of a closed document to the server, once; it keeps them under the person's name. */
	async deliver(server: Y.Doc, hand: (state: Uint8Array) => Promise<boolean>): Promise<void> {
		const waiting = this.#edits.filter(({ onServer }) => !onServer);
		if (waiting.length === 0) return;
		const merged = withKept(
			server,
			waiting.map(({ update }) => update)
		);
		const taken = await hand(Y.encodeStateAsUpdate(merged));
		merged.destroy();
		if (!taken) return;
		for (const edits of waiting) await this.#device.keep({ ...edits, onServer: true });
		await this.refresh(server);
	}

	/** Puts the kept edits into the text. They are dropped from the device by `refresh`, once the text holds them. */
	takeIn(doc: Y.Doc): void {
		for (const { update } of this.#edits) Y.applyUpdate(doc, update, 'kept');
		// Where another's later value won the merge, one's own value is written anew.
		const { kind, personId } = this.#owner;
		for (const change of this.changes) kind.writeAgain(doc, change, personId);
	}

	async giveUp(): Promise<void> {
		for (const { id } of this.#edits) await this.#device.giveUp(id);
		this.#edits = [];
		this.changes = [];
	}

	async #ofThisSeries(): Promise<readonly KeptEdits[]> {
		const all = await this.#device.kept(this.#owner.personId);
		const { documentId, earlier } = this.#owner;
		return all.filter(
			(edits) => edits.documentId === documentId || earlier.includes(edits.documentId)
		);
	}
}
