import { setFinance } from '@veche/schema/passport';
import { createContext } from 'svelte';
import { DocumentDesk } from '#lib/document-desk/document-desk.svelte.ts';
import type { PassportTypes } from './passport-text.ts';

/** The desk of a passport: beside rows and fields it has a table of money. */
export class PassportDesk extends DocumentDesk<PassportTypes> {
	setMoney(key: string, kopecks: string): void {
		if (this.session.writable) setFinance(this.copy.doc, key, kopecks);
	}
}

export const [getDesk, setDesk] = createContext<PassportDesk>();
