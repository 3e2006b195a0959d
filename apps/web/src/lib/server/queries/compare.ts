import { placeName as agendaPlace } from '@veche/schema/agenda';
import {
	ok,
	say,
	type DocumentId,
	type Locale,
	type Message,
	type PersonId
} from '@veche/schema/kernel';
import { can } from '@veche/schema/document';
import { placeName as minutesPlace } from '@veche/schema/minutes';
import { placeName as passportPlace } from '@veche/schema/passport';
import type { Actor } from '@veche/schema/people';
import type { Change } from '@veche/schema/rows';
import { listRevisions, peopleByIds, type Sql } from '@veche/schema/store';
import type { Difference, Side } from '../../compare/comparison.ts';
import { textDiff } from '../../compare/text-diff.ts';
import { valueWords, type WordsFor } from '../../compare/value-words.ts';
import type { Sheet } from '../../document-sheet/sheet.ts';
import { REFUSALS } from '../../messages/server.ts';
import { speaker } from '../../shell/speak.ts';
import { refuse, type Outcome } from '../commands/rejection.ts';
import { authorsAt, authorsByPath } from './compare-authors.ts';
import { changesOf } from './compare-changes.ts';
import { sideOf, type ReadSide } from './compare-sides.ts';
import { readDocument, type ReadDocument } from './document.ts';

/** A text with more characters than this is compared by its words. */
const SHORT = 60;

export interface Asked {
	readonly id: DocumentId;
	readonly from: Side;
	readonly to: Side;
	readonly locale: Locale;
}

export interface Compared {
	readonly from: Side;
	readonly to: Side;
	readonly title: string;
	readonly sheet: Sheet;
	readonly differences: readonly Difference[];
}

/** What differs between two texts of a document: versions, what was handed over, and what stands there now. */
export async function compare(
	deps: { readonly sql: Sql; readonly clock: () => Date },
	actor: Actor,
	{ id, from, to, locale }: Asked
): Promise<Outcome<Compared>> {
	const read = await readDocument(deps, actor, id);
	if (!read.ok) return read;
	const before = await sideOf(deps.sql, actor, read.value, from);
	const after = await sideOf(deps.sql, actor, read.value, to);
	if (before === null || after === null) return refuse('not_found', REFUSALS.unknownVersion);
	const { changes, moves } = changesOf(before.sheet, after.sheet);
	const named = can(actor, 'view_history', read.value.facts);
	const authors = await authorsBetween(deps.sql, named ? read.value : null, before, after);
	const people = await peopleByIds(deps.sql, [
		...new Set([...peopleIn(changes), ...[...authors.values()].flatMap((some) => [...some])])
	]);
	const names = namesOf([before.sheet, after.sheet]);
	for (const { id: person, fullName } of people) names.set(person, fullName);
	const words = { kind: after.sheet.kind, names, t: speaker(locale) };
	const writers = (path: string): readonly string[] =>
		[...authorsAt(authors, path)].map((one) => names.get(one) ?? '').sort();
	const content = changes.map((change): Difference => {
		const sheet = change.kind === 'removed' ? before.sheet : after.sheet;
		return differenceOf(change, {
			...{ words, place: place(sheet, change.path, locale), authors: writers(change.path) }
		});
	});
	const moved = moves.map(({ path, from: was, to: is }): Difference => {
		const at = { path, place: place(after.sheet, path, locale), authors: [] };
		return { ...NOTHING, ...at, kind: 'moved', move: { from: was, to: is } };
	});
	const differences = [...content, ...moved].toSorted((one, two) => rank(one) - rank(two));
	return ok({ from, to, title: read.value.head.title, sheet: after.sheet, differences });
}

const NOTHING = { before: '', after: '', lines: null, looks: [], move: null } as const;

function differenceOf(
	change: Change,
	at: { readonly words: WordsFor; readonly place: string; readonly authors: readonly string[] }
): Difference {
	const { path, kind, looks } = change;
	const { place: named, authors, words } = at;
	if (looks !== undefined) {
		return { ...NOTHING, path, place: named, authors, kind: 'look', looks };
	}
	const before = valueWords(path, change.before, words);
	const after = valueWords(path, change.after, words);
	const long = kind === 'changed' && isLong(before, after);
	const lines = long ? textDiff(before, after) : null;
	return { ...NOTHING, path, kind, place: named, before, after, lines, authors };
}

/** Changed words first, then their look, then rows that only stand elsewhere. */
function rank({ kind }: Difference): number {
	if (kind === 'moved') return 2;
	return kind === 'look' ? 1 : 0;
}

/** Who wrote from one text to the other, nobody for whoever may not know it: after the earlier up to the later, over the revisions between them. */
async function authorsBetween(
	sql: Sql,
	read: ReadDocument | null,
	from: ReadSide,
	to: ReadSide
): Promise<ReadonlyMap<string, ReadonlySet<PersonId>>> {
	if (read === null) return new Map();
	const { head } = read;
	const revisions = await listRevisions(sql, head.seriesId);
	const at = ({ documentId, seq }: ReadSide) => ({
		...{ revision: revisions.find(({ id }) => id === documentId)?.revision ?? 0, seq }
	});
	const [first, last] = [at(from), at(to)].toSorted(
		(a, b) => a.revision - b.revision || (a.seq < b.seq ? -1 : 1)
	);
	if (first === undefined || last === undefined) return new Map();
	const spans = revisions
		.filter(({ revision }) => revision >= first.revision && revision <= last.revision)
		.map(({ id, revision, headSeq }) => ({
			...{ id, revision, headSeq },
			after: revision === first.revision ? first.seq : 0,
			upTo: revision === last.revision ? last.seq : Infinity
		}))
		.filter(({ after, upTo }) => after < upTo);
	return authorsByPath(sql, spans);
}

function place(sheet: Sheet, path: string, locale: Locale): string {
	const named = say(placeOf(sheet, path), locale);
	return named.charAt(0).toLocaleUpperCase(locale) + named.slice(1);
}

function placeOf(sheet: Sheet, path: string): Message {
	switch (sheet.kind) {
		case 'passport':
			return passportPlace(sheet.view, path);
		case 'agenda':
			return agendaPlace(sheet.view, path);
		case 'minutes':
			return minutesPlace(sheet.view, path);
	}
}

function isLong(before: string, after: string): boolean {
	const isText = (value: string) => value.length > SHORT || value.includes('\n');
	return isText(before) || isText(after);
}

const ID = /[0-9a-f]{8}-[0-9a-f-]{27}/gi;

/** Ids that stand in changed values; those of people get their names. */
function peopleIn(changes: readonly Change[]): readonly string[] {
	return changes.flatMap(({ before, after }) => `${before} ${after}`.match(ID) ?? []);
}

/** What rows that other rows name are called. */
function namesOf(sheets: readonly Sheet[]): Map<string, string> {
	const names = new Map<string, string>();
	for (const { view } of sheets) {
		for (const rows of Object.values<unknown>({ ...view })) {
			if (!Array.isArray(rows)) continue;
			for (const row of rows) {
				const name: unknown = row.name ?? row.title ?? row.text;
				if (typeof name === 'string' && name !== '') names.set(row.id, `«${name}»`);
			}
		}
	}
	for (const sheet of sheets) {
		if (sheet.kind !== 'agenda') continue;
		for (const { documentId, title } of sheet.materials) names.set(documentId, `«${title}»`);
	}
	return names;
}
