import { setFinance, SECTIONS, type SectionId } from '@veche/schema/passport';
import { createContext } from 'svelte';
import { DocumentDesk, type DeskParts } from '#lib/document-desk/document-desk.svelte.ts';
import type { PassportTypes } from './passport-text.ts';

/** The desk of a passport: beside rows and fields it has a table of money. */
export class PassportDesk extends DocumentDesk<PassportTypes> {
	/**
	 * How many sections have their fields: they are laid one after another, so that the first can be written while the
	 * others are still read.
	 */
	laid: number;

	/** `whole`: the fields were there already, and only their text is another now. */
	constructor(parts: DeskParts<PassportTypes>, { whole }: { readonly whole: boolean }) {
		super(parts);
		this.laid = $state(whole ? SECTIONS.length : 1);
	}

	setMoney(key: string, kopecks: string): void {
		if (this.session.writable) setFinance(this.copy.doc, key, kopecks);
	}

	override async go(section: SectionId): Promise<void> {
		this.laid = SECTIONS.length;
		await super.go(section);
	}

	override async jump(path: string): Promise<void> {
		this.laid = SECTIONS.length;
		await super.jump(path);
	}
}

export const [getDesk, setDesk] = createContext<PassportDesk>();
