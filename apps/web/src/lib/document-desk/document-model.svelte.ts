import { sayFinding, type Locale, type SaidFinding } from '@veche/schema/kernel';
import type { KnownPeople } from '@veche/schema/people';
import type { KnownParts } from '@veche/schema/rich-text';
import type { RemovedRow } from '@veche/schema/rows';
import { tick } from 'svelte';
import type * as Y from 'yjs';
import type { DocumentText, TextTypes } from './document-text.ts';
import { LiveParts } from './live-parts.svelte.ts';
import { shareFindings } from './share-findings.ts';

/** A row that somebody took out of the text, and from which collection. */
export interface RemovedFrom<Root extends string> extends RemovedRow {
	readonly root: Root;
}

/** The rules are run when typing pauses for this long. */
const RULES_AFTER_MS = 150;

/**
 * The text of a live Y.Doc as plain data for the screen: read at most once a frame, with unchanged parts and rows
 * kept as the objects they were; the rules follow when typing pauses.
 */
export class DocumentModel<T extends TextTypes> {
	findings = $state.raw<readonly SaidFinding[]>([]);
	removed = $state.raw<readonly RemovedFrom<T['root']>[]>([]);
	/** Rows that were out of the text when it was opened here. */
	readonly removedBefore: ReadonlySet<string>;
	completeness: T['filled'];

	readonly #parts: LiveParts<T['view']>;
	readonly #text: DocumentText<T>;
	readonly #people: KnownPeople;
	readonly #locale: Locale;
	#fromServer: readonly SaidFinding[];
	readonly #doc: Y.Doc;
	/** What others type comes once a frame anyway, and is drawn in that frame; on a page that nobody sees nothing is. */
	readonly #onUpdate = (_: Uint8Array, _from: unknown, _doc: Y.Doc, by: Y.Transaction): void => {
		const isForFrame = by.local || document.visibilityState === 'hidden';
		if (isForFrame) this.#frame ??= requestAnimationFrame(() => this.#readNow());
		else this.#readNow();
	};
	/** Paragraphs and rows that nobody has touched are not read again for every key. */
	readonly #known: KnownParts = new WeakMap();
	readonly #onTransaction = ({ changedParentTypes }: Y.Transaction): void => {
		for (const part of changedParentTypes.keys()) this.#known.delete(part);
	};
	#frame: number | null = null;
	#rulesTimer: ReturnType<typeof setTimeout> | undefined;

	constructor(
		text: DocumentText<T>,
		doc: Y.Doc,
		known: {
			readonly locale: Locale;
			readonly people: KnownPeople;
			readonly findings: readonly SaidFinding[];
		}
	) {
		this.#text = text;
		this.#doc = doc;
		this.#people = known.people;
		this.#locale = known.locale;
		this.#fromServer = this.#ofServer(known.findings);
		this.#parts = new LiveParts<T['view']>(text.read(doc));
		this.completeness = $state.raw(text.filled(this.#parts.whole));
		this.#read();
		this.removedBefore = new Set(this.removed.map(({ id }) => id));
		// Until they have run here, what the server found stands: the fields come first.
		this.findings = known.findings;
		this.#runRulesSoon();
		doc.on('afterTransaction', this.#onTransaction);
		doc.on('update', this.#onUpdate);
	}

	get view(): T['view'] {
		return this.#parts.view;
	}

	/** Resolves when the screen has been told of what is in the text now. */
	async nextReading(): Promise<void> {
		this.#read();
		await tick();
	}

	/** The page has new findings of the rules that need the server; the others are run as well. */
	renew(findings: readonly SaidFinding[]): void {
		this.#fromServer = this.#ofServer(findings);
		this.#runRules();
	}

	destroy(): void {
		this.#doc.off('afterTransaction', this.#onTransaction);
		this.#doc.off('update', this.#onUpdate);
		if (this.#frame !== null) cancelAnimationFrame(this.#frame);
		clearTimeout(this.#rulesTimer);
	}

	#ofServer(findings: readonly SaidFinding[]): readonly SaidFinding[] {
		return findings.filter(({ rule }) => this.#text.serverRules.includes(rule));
	}

	#readNow(): void {
		if (this.#frame !== null) cancelAnimationFrame(this.#frame);
		this.#frame = null;
		this.#read();
		this.#runRulesSoon();
	}

	#runRulesSoon(): void {
		clearTimeout(this.#rulesTimer);
		this.#rulesTimer = setTimeout(() => this.#runRules(), RULES_AFTER_MS);
	}

	#read(): void {
		const { share, read, roots, edits } = this.#text;
		this.#parts.replace(share(this.#parts.whole, read(this.#doc, this.#known)));
		const removed = roots.flatMap((root) =>
			edits.removedRows(this.#doc, root, this.#known).map((row) => ({ ...row, root }))
		);
		if (JSON.stringify(removed) !== JSON.stringify(this.removed)) this.removed = removed;
	}

	#runRules(): void {
		const found = this.#text
			.findings(this.#parts.whole, this.#people)
			.map((finding) => sayFinding(finding, this.#locale));
		this.findings = shareFindings(this.findings, [...found, ...this.#fromServer]);
		const filled = this.#text.filled(this.#parts.whole);
		if (JSON.stringify(filled) !== JSON.stringify(this.completeness)) this.completeness = filled;
	}
}
