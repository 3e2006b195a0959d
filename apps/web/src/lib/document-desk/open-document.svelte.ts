import { browser } from '$app/env';
import { refreshAll } from '$app/navigation';
import type { KnownPeople } from '@veche/schema/people';
import { loadEditor } from '@veche/ui/editor';
import { untrack } from 'svelte';
import { askEarly, browserTools, type Early } from '#lib/collab/browser-tools.ts';
import type { Copy } from '#lib/collab/copy.ts';
import { DocumentSession } from '#lib/collab/document-session.svelte.ts';
import { whenSigningOut } from '#lib/collab/sign-out.ts';
import { unansweredLoads } from '#lib/live/shown-page.ts';
import type { DeskParts, DocumentDesk } from './document-desk.svelte.ts';
import { DocumentModel } from './document-model.svelte.ts';
import { sessionKind, type DocumentText, type TextTypes } from './document-text.ts';
import type { DocumentPageData } from './page-data.ts';

/** What an open document is made of: the kind of its text and the desk over it. */
export interface OpenParts<T extends TextTypes, Desk extends DocumentDesk<T>> {
	readonly text: DocumentText<T>;
	readonly data: () => DocumentPageData;
	/** Lays the desk over a text; `before` is the one over the text that this takes the place of. */
	readonly lay: (parts: DeskParts<T>, before: Desk | null) => Desk;
}

/** The session of one opened document and the desk over its present text. Create in a component; ends with it. */
export class OpenDocument<T extends TextTypes, Desk extends DocumentDesk<T>> {
	session = $state.raw<DocumentSession | null>(null);
	/** Null until there is a text to show. */
	desk = $state.raw<Desk | null>(null);

	readonly #parts: OpenParts<T, Desk>;
	/** What stands around the text is older than what the server has. */
	#stale = $state(pageIsKept());

	constructor(parts: OpenParts<T, Desk>) {
		this.#parts = parts;
		const { data, text } = parts;
		// On their way while the page is drawn, which takes a tablet half a second.
		const early = browser ? askEarly(data().document.id, text.schemaVersion) : null;
		// A text that finds no editor asks again and says so.
		if (browser && data().access.access === 'write') void loadEditor().catch(() => undefined);
		$effect(() => (early === null ? undefined : untrack(() => this.#open(data(), early))));
		$effect(() => {
			const may = data().access.access === 'write';
			untrack(() => this.session?.mayWrite(may));
		});
		$effect(() => {
			if (this.#stale && this.session?.state === 'live') untrack(() => void this.#renew());
		});
		$effect(() => {
			const { findings } = data();
			untrack(() => this.desk?.model.renew(findings));
		});
		$effect(() => {
			const { session } = this;
			const copy = session?.copy ?? null;
			if (session === null || copy === null || !session.ready) return;
			return untrack(() => this.#layOut(session, copy));
		});
	}

	#open(data: DocumentPageData, { device, ticket }: Early): () => void {
		let left = false;
		const { text } = this.#parts;
		void device.then((opened) => {
			if (left) return;
			this.session = new DocumentSession(
				{
					documentId: data.document.id,
					personId: data.me.id,
					earlier: data.versions.map(({ documentId }) => documentId),
					title: data.title,
					epoch: data.document.epoch,
					schemaVersion: text.schemaVersion,
					kind: sessionKind(text),
					firstTicket: ticket,
					onChanged: () => void this.#renew()
				},
				browserTools(opened)
			);
		});
		// Who goes leaves nothing that is still being written while the device is cleared.
		const forget = whenSigningOut(() => this.session?.destroy());
		return () => {
			left = true;
			forget();
			void this.session?.destroy();
		};
	}

	/**
	 * Loads anew what stands around the text. The framework puts the page of a failure in the place of this one, and the
	 * person's words with it: so the server is asked first, and what does not come now comes with the next connection.
	 */
	async #renew(): Promise<void> {
		const isThere = await answers(`/api/v1/documents/${this.#parts.data().document.id}/versions`);
		const before = unansweredLoads();
		if (isThere) await refreshAll();
		this.#stale = !isThere || unansweredLoads() > before;
	}

	#layOut(session: DocumentSession, copy: Copy): () => void {
		const { text, data, lay } = this.#parts;
		const { people, findings, locale, me } = data();
		const model = new DocumentModel(text, copy.doc, {
			...{ locale, people: knownPeople(people), findings }
		});
		const { random } = session.tools;
		const parts = { text, session, copy, model, locale, meId: me.id, people, random };
		const desk = lay(parts, this.desk);
		// The text was replaced under the reader's eyes: he stays in his section.
		desk.section = this.desk?.section ?? text.firstSection;
		this.desk = desk;
		return () => {
			model.destroy();
			if (!session.ready) this.desk = null;
		};
	}
}

/** The service worker has marked what it gave from this device. */
function pageIsKept(): boolean {
	return browser && document.documentElement.dataset['kept'] !== undefined;
}

async function answers(path: string): Promise<boolean> {
	try {
		return (await fetch(path, { method: 'HEAD' })).ok;
	} catch {
		return false;
	}
}

function knownPeople(people: DocumentPageData['people']): KnownPeople {
	return new Map(
		people.map(({ id, fullName, external }) => [id, { fullName, external, active: true }])
	);
}
