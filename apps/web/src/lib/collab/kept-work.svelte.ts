import type { Change } from '@veche/schema/rows';
import * as Y from 'yjs';
import type { Copy } from './copy.ts';
import type { Device, KeptEdits } from './device.ts';
import { holds, keptChanges, missingFrom, withKept } from './kept.ts';
import { openLocalStore } from './local-store.ts';
import { inOneTab } from './one-tab.ts';
import { randomId } from './random-id.ts';
import type { TextKind } from './text-kind.ts';

/** Space may be given free. */
const TRY_AGAIN_MS = 5000;

interface Owner {
	readonly personId: string;
	readonly documentId: string;
	/** Earlier revisions: this one carries their history on, so their edits merge into it. */
	readonly earlier: readonly string[];
	readonly kind: TextKind;
}

/** How refused edits get to the server. */
export interface Hand {
	/** What the server keeps of this person's edits already; nothing when it does not say. */
	readonly known: () => Promise<readonly Uint8Array[]>;
	/** Sends the server's text with the edits in it. True when the server says that it keeps them. */
	readonly give: (state: Uint8Array) => Promise<boolean>;
}

/** A person's own edits of this document that did not get in: found, kept on the device, offered, taken in again. */
export class KeptWork {
	/** What they say against the text that counts now; empty when there is nothing to offer. */
	changes = $state.raw<readonly Change[]>([]);
	/** The server keeps all of them as well, under the person's name. */
	onServer = $state(false);
	/** Some of them could not be written to the device: they are lost with this tab. */
	onlyInTab = $state(false);

	readonly #device: Device;
	readonly #owner: Owner;
	readonly #now: () => number;
	readonly #lock: string;
	/** What the device could not take. */
	readonly #inTab = new Map<string, KeptEdits>();
	#edits: readonly KeptEdits[] = [];
	#tryAgain: ReturnType<typeof setTimeout> | undefined;
	#stopped = false;

	constructor(tools: { readonly device: Device; readonly now: () => number }, owner: Owner) {
		this.#device = tools.device;
		this.#now = tools.now;
		this.#owner = owner;
		this.#lock = `veche/kept/${owner.personId}/${owner.documentId}`;
	}

	/**
	 * Keeps what a copy has and the server's text lacks. Resolves when that is done; false when the device could
	 * not take it: then it lives in this tab, and the copy is its only other place.
	 */
	async gather(
		own: { readonly doc: Y.Doc; readonly epoch: number },
		server: Y.Doc
	): Promise<boolean> {
		const update = missingFrom(own.doc, server);
		if (update === null) return true;
		// Another tab of this device may be looking at the same edits right now.
		return inOneTab(`${this.#lock}/gather`, async () => {
			const known = await this.#ofThisSeries();
			const merged = withKept(
				server,
				known.map((edits) => edits.update)
			);
			const kept = holds(merged, update);
			merged.destroy();
			if (kept) return true;
			const { personId, documentId } = this.#owner;
			const at = this.#now();
			const { epoch } = own;
			const edits = { id: randomId(), personId, documentId, epoch, at, update, onServer: false };
			return this.#keep(edits);
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
			const kept = await this.gather({ doc, epoch: record.epoch }, current.doc);
			await (kept ? store.clear() : store.close());
			if (kept) await this.#device.forgetCopy(record.name);
			doc.destroy();
		}
	}

	/** Reads again what is kept; what the text holds by now is not offered any more. */
	async refresh(server: Y.Doc): Promise<void> {
		const all = await this.#ofThisSeries();
		const merged = all.filter(({ update }) => holds(server, update));
		for (const { id } of merged) await this.#drop(id);
		this.#edits = all.filter((edits) => !merged.includes(edits));
		this.changes = keptChanges(
			server,
			this.#edits.map(({ update }) => update),
			this.#owner.kind
		);
		this.onServer = this.#edits.every((edits) => edits.onServer);
		this.#countInTab();
	}

	/** Hands the kept edits of a closed document to the server, once; it keeps them under the person's name. */
	async deliver(server: Y.Doc, hand: Hand): Promise<void> {
		if (this.#edits.every(({ onServer }) => onServer)) return;
		await inOneTab(`${this.#lock}/deliver`, async () => {
			await this.refresh(server);
			const waiting = this.#edits.filter(({ onServer }) => !onServer);
			if (waiting.length === 0) return;
			const there = withKept(server, await hand.known());
			const lacking = waiting.filter(({ update }) => !holds(there, update));
			there.destroy();
			if (lacking.length > 0 && !(await this.#handOver(server, lacking, hand))) return;
			for (const edits of waiting) await this.#keep({ ...edits, onServer: true });
		});
		await this.refresh(server);
	}

	async #handOver(server: Y.Doc, edits: readonly KeptEdits[], { give }: Hand): Promise<boolean> {
		const merged = withKept(
			server,
			edits.map(({ update }) => update)
		);
		const taken = await give(Y.encodeStateAsUpdate(merged));
		merged.destroy();
		return taken;
	}

	/** Puts the kept edits into the text. They are dropped from the device by `refresh`, once the text holds them. */
	takeIn(doc: Y.Doc): void {
		for (const { update } of this.#edits) Y.applyUpdate(doc, update, 'kept');
		// Where another's later value won the merge, one's own value is written anew.
		const { kind, personId } = this.#owner;
		for (const change of this.changes) kind.writeAgain(doc, change, personId);
	}

	async giveUp(): Promise<void> {
		for (const { id } of this.#edits) await this.#drop(id);
		this.#edits = [];
		this.changes = [];
	}

	/** What is not kept yet is tried no more. */
	stop(): void {
		this.#stopped = true;
		clearTimeout(this.#tryAgain);
	}

	async #ofThisSeries(): Promise<readonly KeptEdits[]> {
		const { documentId, earlier, personId } = this.#owner;
		const stored = await this.#device.kept(personId);
		const ofSeries = stored.filter(
			(edits) => edits.documentId === documentId || earlier.includes(edits.documentId)
		);
		return [...ofSeries.filter(({ id }) => !this.#inTab.has(id)), ...this.#inTab.values()];
	}

	async #keep(edits: KeptEdits): Promise<boolean> {
		try {
			await this.#device.keep(edits);
			this.#inTab.delete(edits.id);
			return true;
		} catch {
			this.#inTab.set(edits.id, edits);
			return false;
		} finally {
			this.#countInTab();
		}
	}

	/** Says what lies in this tab only, and tries to keep it as long as there is something. */
	#countInTab(): void {
		this.onlyInTab = this.#inTab.size > 0;
		clearTimeout(this.#tryAgain);
		if (!this.onlyInTab || this.#stopped) return;
		this.#tryAgain = setTimeout(() => void this.#keepInTab(), TRY_AGAIN_MS);
	}

	async #keepInTab(): Promise<void> {
		for (const [id, edits] of [...this.#inTab]) {
			if (
				!(await this.#device.keep(edits).then(
					() => true,
					() => false
				))
			)
				break;
			if (this.#inTab.get(id) === edits) this.#inTab.delete(id);
			// Given up meanwhile.
			else if (!this.#inTab.has(id)) await this.#device.giveUp(id);
		}
		this.#countInTab();
	}

	async #drop(id: string): Promise<void> {
		this.#inTab.delete(id);
		await this.#device.giveUp(id);
	}
}
