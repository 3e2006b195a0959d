import { diffAgendas, placeName as agendaPlace } from '@veche/schema/agenda';
import { ok, say, type DocumentId, type Locale, type Message } from '@veche/schema/kernel';
import { diffMinutes, placeName as minutesPlace } from '@veche/schema/minutes';
import { diffPassports, placeName as passportPlace } from '@veche/schema/passport';
import type { Actor } from '@veche/schema/people';
import type { Change } from '@veche/schema/rows';
import { listRevisions, peopleByIds, type Sql } from '@veche/schema/store';
import type { Difference, Side } from '../../compare/comparison.ts';
import { textDiff } from '../../compare/text-diff.ts';
import { valueWords } from '../../compare/value-words.ts';
import type { Sheet } from '../../document-sheet/sheet.ts';
import { REFUSALS } from '../../messages/server.ts';
import { speaker } from '../../shell/speak.ts';
import { refuse, type Outcome } from '../commands/rejection.ts';
import { authorsAt, authorsByPath } from './compare-authors.ts';
import { readDocument, type ReadDocument } from './document.ts';
import { sheetOfText } from './sheet.ts';
import { readVersion } from './version.ts';

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

/** What differs between two versions of a document, or a version and the text as it stands now. */
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
	const changes = changesOf(before.sheet, after.sheet);
	const authors = await authorsBetween(deps.sql, read.value, before, after);
	const people = await peopleByIds(deps.sql, [
		...new Set([...peopleIn(changes), ...[...authors.values()].flatMap((some) => [...some])])
	]);
	const names = namesOf([before.sheet, after.sheet]);
	for (const { id: person, fullName } of people) names.set(person, fullName);
	const words = { kind: after.sheet.kind, names, t: speaker(locale) };
	const differences = changes.map((change): Difference => {
		const shown = {
			before: valueWords(change.path, change.before, words),
			after: valueWords(change.path, change.after, words)
		};
		const long = change.kind === 'changed' && isLong(shown.before, shown.after);
		return {
			path: change.path,
			kind: change.kind,
			place: place(change.kind === 'removed' ? before.sheet : after.sheet, change.path, locale),
			...shown,
			lines: long ? textDiff(shown.before, shown.after) : null,
			authors: [...authorsAt(authors, change.path)].map((one) => names.get(one) ?? '').sort()
		};
	});
	return ok({ from, to, title: read.value.head.title, sheet: after.sheet, differences });
}

interface ReadSide {
	readonly sheet: Sheet;
	/** The document that the text is of: a revision of the series. */
	readonly documentId: string;
}

async function sideOf(
	sql: Sql,
	actor: Actor,
	read: ReadDocument,
	side: Side
): Promise<ReadSide | null> {
	if (side === 'current') {
		return { sheet: await sheetOfText(sql, actor, read), documentId: read.head.id };
	}
	const version = await readVersion(sql, read.head.seriesId, side);
	return version && { sheet: version.sheet, documentId: version.documentId };
}

function changesOf(before: Sheet, after: Sheet): readonly Change[] {
	if (before.kind === 'passport' && after.kind === 'passport')
		return diffPassports(before.view, after.view);
	if (before.kind === 'agenda' && after.kind === 'agenda')
		return diffAgendas(before.view, after.view);
	if (before.kind === 'minutes' && after.kind === 'minutes')
		return diffMinutes(before.view, after.view);
	return [];
}

/** Who wrote from one text to the other: in the revisions after the first up to the second. */
async function authorsBetween(sql: Sql, { head }: ReadDocument, from: ReadSide, to: ReadSide) {
	const revisions = await listRevisions(sql, head.seriesId);
	const at = (id: string): number => revisions.find((one) => one.id === id)?.revision ?? 0;
	const [first, last] = [at(from.documentId), at(to.documentId)].toSorted((a, b) => a - b);
	return authorsByPath(
		sql,
		revisions.filter(({ revision }) => revision > (first ?? 0) && revision <= (last ?? 0))
	);
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
