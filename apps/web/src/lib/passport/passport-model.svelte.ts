import type { Finding } from '@veche/schema/kernel';
import {
	completeness,
	PASSPORT_ROW_ROOTS,
	readPassport,
	removedRows,
	validatePassport,
	type Completeness,
	type KnownPeople,
	type PassportView,
	type RemovedRow,
	type RowsRoot
} from '@veche/schema/passport';
import { tick } from 'svelte';
import type * as Y from 'yjs';
import { shareFindings } from './share-findings.ts';
import { shareView } from './share-view.ts';

/** A row that somebody took out of the text, and from which collection. */
export interface RemovedFrom extends RemovedRow {
	readonly root: RowsRoot;
}

/** The rules are run when typing pauses for this long. */
const RULES_AFTER_MS = 150;

/** Findings that need what only the server knows: they come with the page and stay as they came. */
const SERVER_RULES: readonly string[] = ['P-15'];

/**
 * The passport of a live Y.Doc as plain data for the screen: read at most once a frame, with unchanged rows kept
 * as the objects they were; the rules follow when typing pauses.
 */
export class PassportModel {
	view: PassportView;
	findings = $state.raw<readonly Finding[]>([]);
	removed = $state.raw<readonly RemovedFrom[]>([]);
	/** Rows that were out of the text when it was opened here. */
	readonly removedBefore: ReadonlySet<string>;
	completeness: Completeness;

	readonly #people: KnownPeople;
	readonly #fromServer: readonly Finding[];
	readonly #doc: Y.Doc;
	readonly #onUpdate = (): void => this.#readSoon();
	#frame: number | null = null;
	#rulesTimer: ReturnType<typeof setTimeout> | undefined;

	constructor(
		doc: Y.Doc,
		known: { readonly people: KnownPeople; readonly findings: readonly Finding[] }
	) {
		this.#doc = doc;
		this.#people = known.people;
		this.#fromServer = known.findings.filter(({ rule }) => SERVER_RULES.includes(rule));
		this.view = $state.raw(readPassport(doc));
		this.completeness = $state.raw(completeness(this.view));
		this.#read();
		this.removedBefore = new Set(this.removed.map(({ id }) => id));
		this.#runRules();
		doc.on('update', this.#onUpdate);
	}

	/** Resolves when the screen has been told of what is in the text now. */
	async nextReading(): Promise<void> {
		this.#read();
		await tick();
	}

	destroy(): void {
		this.#doc.off('update', this.#onUpdate);
		if (this.#frame !== null) cancelAnimationFrame(this.#frame);
		clearTimeout(this.#rulesTimer);
	}

	#readSoon(): void {
		this.#frame ??= requestAnimationFrame(() => {
			this.#frame = null;
			this.#read();
			clearTimeout(this.#rulesTimer);
			this.#rulesTimer = setTimeout(() => this.#runRules(), RULES_AFTER_MS);
		});
	}

	#read(): void {
		this.view = shareView(this.view, readPassport(this.#doc));
		const removed = PASSPORT_ROW_ROOTS.flatMap((root) =>
			removedRows(this.#doc, root).map((row) => ({ ...row, root }))
		);
		if (JSON.stringify(removed) !== JSON.stringify(this.removed)) this.removed = removed;
	}

	#runRules(): void {
		const found = validatePassport(this.view, { people: this.#people });
		this.findings = shareFindings(this.findings, [...found, ...this.#fromServer]);
		const filled = completeness(this.view);
		if (JSON.stringify(filled) !== JSON.stringify(this.completeness)) this.completeness = filled;
	}
}
