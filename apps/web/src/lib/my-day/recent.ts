import * as v from 'valibot';

/** A document that a person opened on this device. */
export interface Recent {
	readonly id: string;
	readonly title: string;
}

const MOST = 6;
const list = v.array(v.object({ id: v.string(), title: v.string() }));

/** Asked for late: a browser that forbids storage throws at its very name. */
export type Shelf = () => Storage;

/** The key of a person's list; another person on the device has another one. */
const keyOf = (personId: string): string => `veche:recent:${personId}`;

/** What a person opened here, the last first. Kept on the device: opening a document writes nothing on the server. */
export function recentOf(shelf: Shelf, personId: string): readonly Recent[] {
	try {
		const read = v.safeParse(list, JSON.parse(shelf().getItem(keyOf(personId)) ?? '[]'));
		return read.success ? read.output : [];
	} catch {
		// Broken or forbidden storage: there is nothing recent then.
		return [];
	}
}

export function remember(shelf: Shelf, personId: string, opened: Recent): void {
	const others = recentOf(shelf, personId).filter(({ id }) => id !== opened.id);
	try {
		shelf().setItem(keyOf(personId), JSON.stringify([opened, ...others].slice(0, MOST)));
	} catch {
		// A full or forbidden storage costs a convenience, not work.
	}
}

/** Part of signing out: the next person on this device does not see what was read here. */
export function forgetRecent(shelf: Shelf, personId: string): void {
	try {
		shelf().removeItem(keyOf(personId));
	} catch {
		// Forbidden storage held nothing.
	}
}
