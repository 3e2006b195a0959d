import type { Locale, Message, Parts, Severity } from '@veche/schema/kernel';
import { say } from '@veche/schema/kernel';
import { focusPath } from '@veche/ui';
import { createContext, tick } from 'svelte';
import { SvelteSet } from 'svelte/reactivity';
import type { XmlFragment } from 'yjs';
import type { Copy } from '#lib/collab/copy.ts';
import type { DocumentSession } from '#lib/collab/document-session.svelte.ts';
import type { Present } from '#lib/collab/presence.ts';
import { randomId } from '#lib/collab/random-id.ts';
import type { DocumentModel } from './document-model.svelte.ts';
import type { DocumentText, TextTypes } from './document-text.ts';
import type { SheetPerson } from './people.ts';

/** The worst finding at a place. */
export interface Remark {
	readonly message: string;
	readonly severity: Severity;
}

export interface DeskParts<T extends TextTypes> {
	readonly text: DocumentText<T>;
	readonly session: DocumentSession;
	readonly copy: Copy;
	readonly model: DocumentModel<T>;
	readonly locale: Locale;
	readonly meId: string;
	readonly people: readonly SheetPerson[];
	readonly random: () => number;
}

/** Screens that show one section at a time. */
const ONE_SECTION = '(max-width: 1023px)';

const NOBODY: readonly Present[] = [];

/** What stands at a place of any document besides its value, and who is asked for it. */
export interface Places {
	readonly session: DocumentSession;
	readonly locale: Locale;
	readonly people: readonly SheetPerson[];
	/** Removed rows whose notice this person has put away. */
	readonly dismissed: Set<string>;
	t(message: Message, args?: Parts): string;
	remark(path: string): Remark | undefined;
	/** Others who are in the field of a path now. */
	here(path: string): readonly Present[];
	/** When a value that is only on this device was typed; null while the connection stands. */
	onDevice(path: string): Date | null;
	nameOf(personId: string): string;
}

/** What the parts of an open document of any kind ask for. */
export const [getPlaces, setPlaces] = createContext<Places>();

/**
 * What the parts of an open document share: the text as it is now, the edits, and what stands at each place
 * besides its value. One desk per copy of the text.
 */
export class DocumentDesk<T extends TextTypes> implements Places {
	readonly session: DocumentSession;
	readonly copy: Copy;
	readonly model: DocumentModel<T>;
	readonly locale: Locale;
	readonly people: readonly SheetPerson[];
	/** The section in view: on a tablet the only one. */
	section: T['section'];
	/** Rows whose further fields are unfolded. */
	readonly unfolded = new SvelteSet<string>();
	/** Removed rows whose notice this person has put away. */
	readonly dismissed = new SvelteSet<string>();

	readonly #text: DocumentText<T>;
	readonly #meId: string;
	readonly #random: () => number;
	readonly #remarks = $derived.by(() => remarksByPath(this.model.findings));
	readonly #peopleAt = $derived.by(() => peopleByPath(this.session.present));

	constructor(parts: DeskParts<T>) {
		this.section = $state(parts.text.firstSection);
		this.#text = parts.text;
		this.session = parts.session;
		this.copy = parts.copy;
		this.model = parts.model;
		this.locale = parts.locale;
		this.people = parts.people;
		this.#meId = parts.meId;
		this.#random = parts.random;
	}

	get view(): T['view'] {
		return this.model.view;
	}

	t(message: Message, args: Parts = {}): string {
		return say(message, this.locale, args);
	}

	remark(path: string): Remark | undefined {
		return this.#remarks.get(path);
	}

	/** Others who are in the field of a path now. */
	here(path: string): readonly Present[] {
		return this.#peopleAt.get(path) ?? NOBODY;
	}

	/** When a value that is only on this device was typed; null while the connection stands. */
	onDevice(path: string): Date | null {
		if (this.session.lostSince === null) return null;
		const at = this.session.saving.places.get(path);
		return at === undefined ? null : new Date(at);
	}

	nameOf(personId: string): string {
		return this.people.find(({ id }) => id === personId)?.fullName ?? '';
	}

	setField(key: T['field'], value: string): void {
		if (this.session.writable) this.#text.edits.setField(this.copy.doc, key, value);
	}

	setCell(root: T['root'], row: string, key: string, value: string): void {
		if (this.session.writable) this.#text.edits.setCell(this.copy.doc, { root, row, key }, value);
	}

	/** The rich text of a row, for an editor to bind. */
	rowText(root: T['root'], row: string, key: string): XmlFragment | null {
		return this.#text.edits.rowText(this.copy.doc, { root, row, key });
	}

	/** Adds a row at the end and puts the cursor into it. */
	async add(root: T['root'], cells: { readonly [key: string]: string } = {}): Promise<void> {
		if (!this.session.writable) return;
		const id = randomId();
		this.#text.edits.addRow(this.copy.doc, root, { id, cells }, this.#random);
		await this.model.nextReading();
		this.section = this.#text.sectionOf(this.view, `${root}/${id}`);
		await tick();
		focusFirst(`${root}/${id}/`);
	}

	remove(root: T['root'], row: string): void {
		if (this.session.writable) this.#text.edits.removeRow(this.copy.doc, root, row, this.#meId);
	}

	restore(root: T['root'], row: string): void {
		if (this.session.writable) this.#text.edits.restoreRow(this.copy.doc, root, row);
	}

	move(root: T['root'], row: string, to: number): void {
		if (this.session.writable)
			this.#text.edits.moveRow(this.copy.doc, { root, row, to }, this.#random);
	}

	/** Shows a section from its beginning. */
	async go(section: T['section']): Promise<void> {
		this.section = section;
		await tick();
		// On a tablet the section is all there is: it begins where the sheet begins.
		if (matchMedia(ONE_SECTION).matches) scrollTo({ top: 0 });
		else document.getElementById(section)?.scrollIntoView({ block: 'start' });
	}

	/** Shows the field of a path: its section, its row unfolded, the cursor in it. */
	async jump(path: string): Promise<void> {
		this.section = this.#text.sectionOf(this.view, path);
		const [, row] = path.split('/');
		if (row !== undefined && row.length === 36) this.unfolded.add(row);
		await tick();
		focusPath(document, path);
	}
}

/** The first control whose path begins so: where typing goes on in a new row. */
function focusFirst(prefix: string): void {
	const control = document.querySelector(`[data-path^="${CSS.escape(prefix)}"]`);
	if (!(control instanceof HTMLElement)) return;
	control.scrollIntoView({ block: 'nearest' });
	control.focus({ preventScroll: true });
}

function remarksByPath(
	findings: readonly {
		readonly path: string;
		readonly message: string;
		readonly severity: Severity;
	}[]
): ReadonlyMap<string, Remark> {
	const remarks = new Map<string, Remark>();
	// Findings come worst first: the first one of a path is its remark.
	for (const { path, message, severity } of findings) {
		if (!remarks.has(path)) remarks.set(path, { message, severity });
	}
	return remarks;
}

function peopleByPath(present: readonly Present[]): ReadonlyMap<string, readonly Present[]> {
	const at = new Map<string, Present[]>();
	for (const person of present) {
		if (person.field === null) continue;
		const here = at.get(person.field);
		if (here === undefined) at.set(person.field, [person]);
		else here.push(person);
	}
	return at;
}
