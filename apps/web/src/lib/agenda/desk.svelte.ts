import { setCoSpeaker } from '@veche/schema/agenda';
import { createContext } from 'svelte';
import { DocumentDesk, type DeskParts } from '#lib/document-desk/document-desk.svelte.ts';
import type { AgendaTypes } from './agenda-text.ts';
import type { MaterialChoice } from './page-data.ts';

/** The desk of an agenda: it knows the documents that may be attached. */
export class AgendaDesk extends DocumentDesk<AgendaTypes> {
	readonly documents: readonly MaterialChoice[];

	constructor(parts: DeskParts<AgendaTypes>, documents: readonly MaterialChoice[]) {
		super(parts);
		this.documents = documents;
	}

	setCoSpeaker(item: string, person: string, speaks: boolean): void {
		if (this.session.writable) setCoSpeaker(this.copy.doc, { item, person }, speaks);
	}
}

export const [getDesk, setDesk] = createContext<AgendaDesk>();
