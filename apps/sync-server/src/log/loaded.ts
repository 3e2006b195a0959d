import type { Document, TransactionOrigin } from '@hocuspocus/server';
import type { DocumentHead } from '@veche/schema/document';
import type { DocumentId, PersonId } from '@veche/schema/kernel';
import * as Y from 'yjs';
import type { Layout } from '../guard/layout.ts';

/** What the office decided about a document, as this process knows it. */
export type Facts = Pick<DocumentHead, 'open' | 'state' | 'epoch' | 'version'>;

/** A document in memory: a cache of the log up to `seq`. */
export class LoadedDocument {
	readonly document: Document;
	readonly id: DocumentId;
	readonly head: DocumentHead;
	readonly layout: Layout;
	/** Who owns a Yjs client id: read from the store, or claimed since by an edit or by presence. */
	readonly owners: Map<number, PersonId>;
	/** Colour index of a person here, 1 to 12. */
	readonly colors = new Map<PersonId, number>();
	facts: Facts;
	/** Edits of this document on their way into the log; while there are any it stays in memory. */
	inFlight = 0;
	#seq: number;
	readonly #ahead = new Set<number>();

	constructor(from: {
		readonly document: Document;
		readonly head: DocumentHead;
		readonly layout: Layout;
		readonly owners: ReadonlyMap<number, PersonId>;
		readonly seq: number;
	}) {
		this.document = from.document;
		this.id = from.head.id;
		this.head = from.head;
		this.facts = from.head;
		this.layout = from.layout;
		this.owners = new Map(from.owners);
		this.#seq = from.seq;
	}

	/** Every row up to this one is applied. */
	get seq(): number {
		return this.#seq;
	}

	/** Rows behind a missing one are applied: the log has more than memory knows of. */
	get isBehind(): boolean {
		return this.#ahead.size > 0;
	}

	/**
	 * Applies a committed row once; a row that is applied already is passed over.
	 * @throws what yjs throws for a bad row
	 */
	apply(seq: number, update: Uint8Array, origin: TransactionOrigin): void {
		if (seq <= this.#seq || this.#ahead.has(seq)) return;
		Y.applyUpdate(this.document, update, origin);
		this.#mark(seq);
	}

	/** A row that cannot be applied: set aside, so that it is not met again. */
	passOver(seq: number): void {
		if (seq > this.#seq) this.#mark(seq);
	}

	/** True when the client id is this person's or nobody's; nobody's becomes his. */
	claim(clientId: number, personId: PersonId): boolean {
		const owner = this.owners.get(clientId);
		if (owner === undefined) this.owners.set(clientId, personId);
		return owner === undefined || owner === personId;
	}

	#mark(seq: number): void {
		this.#ahead.add(seq);
		while (this.#ahead.delete(this.#seq + 1)) this.#seq += 1;
	}
}

/** The documents in memory, by the very object: a name may meanwhile stand for a newer one. */
export class Memory {
	readonly #loaded = new Map<Document, LoadedDocument>();

	add(loaded: LoadedDocument): void {
		this.#loaded.set(loaded.document, loaded);
		loaded.document.on('destroy', () => this.#loaded.delete(loaded.document));
	}

	of(document: Document): LoadedDocument | undefined {
		return this.#loaded.get(document);
	}

	withId(id: DocumentId): LoadedDocument | undefined {
		return this.all().find((loaded) => loaded.id === id);
	}

	all(): readonly LoadedDocument[] {
		return [...this.#loaded.values()];
	}
}
