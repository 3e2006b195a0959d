import {
	ACCESS_MARKS,
	agendaEntries,
	minutesOf,
	totalMinutes,
	type AgendaEntry
} from '@veche/schema/agenda';
import { nameOf, shortHash, shortName, type MaterialAsOf } from '@veche/schema/kernel';
import { agendaLines } from '#lib/agenda-sheet/agenda-lines.ts';
import { materialOfSheet, type Sheet } from '#lib/document-sheet/sheet.ts';
import { AGENDA } from '#lib/messages/agenda-editor.ts';
import { AGENDA_SHEET } from '#lib/messages/agenda-sheet.ts';
import { nameAndPost, NONE, type SheetPeople } from '#lib/passport-sheet/reading.ts';
import type { Speak } from '#lib/shell/speak.ts';
import { paragraph, words } from './clean.ts';
import type { Block, LabelledRow } from './paper.ts';
import { richBlocks } from './rich.ts';

/** A length of time is never torn. */
const NBSP = '\u00A0';

export interface ReadAgenda {
	readonly sheet: Extract<Sheet, { readonly kind: 'agenda' }>;
	readonly people: SheetPeople;
}

/** The items of an agenda as blocks of a paper. */
export function agendaBlocks({ sheet, people }: ReadAgenda, t: Speak): readonly Block[] {
	const { view } = sheet;
	const lines = agendaLines({ ...sheet, people }, t).map(({ name, value }) => ({
		label: name,
		blocks: [paragraph(value || NONE, 'label')]
	}));
	const items = agendaEntries(view).flatMap((entry): readonly Block[] => [
		{ kind: 'heading', level: 2, runs: words(title(entry, t)) },
		{ kind: 'labelled', lined: true, rows: itemRows(entry, { sheet, people }, t) }
	]);
	return [
		{ kind: 'labelled', lined: true, rows: lines },
		...items,
		view.items.length === 0
			? paragraph(t(AGENDA_SHEET.none), 'small')
			: paragraph(t(AGENDA_SHEET.total, { count: totalMinutes(view) }), 'right', { bold: true })
	];
}

function title({ item }: AgendaEntry, t: Speak): string {
	const minutes = minutesOf(item);
	const time =
		minutes === null
			? ''
			: ` — ${t(AGENDA_SHEET.minutes, { count: minutes }).replaceAll(' ', NBSP)}`;
	return `${item.no}. ${item.title || t(AGENDA.untitled)}${time}`;
}

function itemRows(
	{ item, materials, invited }: AgendaEntry,
	{ sheet, people }: ReadAgenda,
	t: Speak
): readonly LabelledRow[] {
	const names = (ids: readonly string[]): string =>
		ids.map((id) => shortName(people[id]?.fullName ?? '') || NONE).join(', ');
	const row = (label: string, blocks: readonly Block[]): readonly LabelledRow[] =>
		blocks.length === 0 ? [] : [{ label, blocks }];
	const line = (label: string, text: string): readonly LabelledRow[] =>
		row(label, text === '' ? [] : [paragraph(text, 'label')]);
	const marked = item.accessMark !== '' && item.accessMark !== 'open';
	return [
		...line(t(AGENDA_SHEET.speaker), nameAndPost(people, item.speaker)),
		...line(t(AGENDA_SHEET.coSpeakers), names(item.coSpeakers)),
		...line(t(AGENDA_SHEET.invited), names(invited.map(({ personId }) => personId))),
		...row(
			t(AGENDA_SHEET.materials),
			materials.map((one) => paragraph(materialWords(materialOfSheet(sheet, one), t), 'label'))
		),
		...line(t(AGENDA_SHEET.accessMark), marked ? t(nameOf(ACCESS_MARKS, item.accessMark)) : ''),
		...row(t(AGENDA_SHEET.draftDecision), richBlocks(item.draftDecision))
	];
}

/** «Паспорт «Сад», версия 2, SHA-256 9f3c 71ae … 04d8 b2e6». */
function materialWords({ title: name, version, sha256 }: MaterialAsOf, t: Speak): string {
	if (name === '') return t(AGENDA.unknownMaterial);
	const which = version === null ? t(AGENDA.noVersion) : t(AGENDA.versionNo, { no: version });
	return [name, which, sha256 === null ? '' : `SHA-256 ${shortHash(sha256)}`]
		.filter((part) => part !== '')
		.join(', ');
}
