import { PASSPORT_SCHEMA_VERSION, type KnownPeople } from '@veche/schema/passport';
import { untrack } from 'svelte';
import { openDevice } from '#lib/collab/device.ts';
import { DocumentSession } from '#lib/collab/document-session.svelte.ts';
import { browserTools } from '#lib/collab/browser-tools.ts';
import { PassportDesk } from './desk.svelte.ts';
import type { PassportPageData } from './page-data.ts';
import { PassportModel } from './passport-model.svelte.ts';

/** The session of one opened passport and the desk over its present text. Create in a component; ends with it. */
export class OpenPassport {
	session = $state.raw<DocumentSession | null>(null);
	/** Null until there is a text to show. */
	desk = $state.raw<PassportDesk | null>(null);

	constructor(data: () => PassportPageData, onChanged: () => void) {
		$effect(() => untrack(() => this.#open(data(), onChanged)));
		$effect(() => {
			const may = data().access.access === 'write';
			untrack(() => this.session?.mayWrite(may));
		});
		$effect(() => {
			const { session } = this;
			const copy = session?.copy ?? null;
			if (session === null || copy === null || !session.ready) return;
			return untrack(() => this.#layOut(session, copy, data()));
		});
	}

	#open(data: PassportPageData, onChanged: () => void): () => void {
		let left = false;
		void openDevice().then((device) => {
			if (left) return;
			this.session = new DocumentSession(
				{
					documentId: data.document.id,
					personId: data.me.id,
					earlier: data.versions.map(({ documentId }) => documentId),
					title: data.title,
					epoch: data.document.epoch,
					schemaVersion: PASSPORT_SCHEMA_VERSION,
					onChanged
				},
				browserTools(device)
			);
		});
		return () => {
			left = true;
			void this.session?.destroy();
		};
	}

	#layOut(
		session: DocumentSession,
		copy: PassportDesk['copy'],
		data: PassportPageData
	): () => void {
		const { people, findings, locale, me } = data;
		const model = new PassportModel(copy.doc, { people: knownPeople(people), findings });
		const { random } = session.tools;
		const desk = new PassportDesk({ session, copy, model, locale, meId: me.id, people, random });
		// The text was replaced under the reader's eyes: he stays in his section.
		desk.section = this.desk?.section ?? 'main';
		this.desk = desk;
		return () => {
			model.destroy();
			if (!session.ready) this.desk = null;
		};
	}
}

function knownPeople(people: PassportPageData['people']): KnownPeople {
	return new Map(
		people.map(({ id, fullName, external }) => [id, { fullName, external, active: true }])
	);
}
