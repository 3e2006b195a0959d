import { formatDate, formatDecimal } from '@veche/schema/kernel';
import {
	ACCOUNTINGS,
	DIRECTIONS,
	FREQUENCIES,
	INDICATOR_KINDS,
	INDICATOR_LEVELS,
	nameOf,
	RESULT_TYPES,
	type ControlPointRow,
	type IndicatorRow,
	type PassportView,
	type ResultRow
} from '@veche/schema/passport';
import { SHEET } from '#lib/messages/passport-sheet.ts';
import type { Speak } from '#lib/shell/speak.ts';
import { nameAndPost, NONE, pointNumbers, type SheetPeople } from './reading.ts';

/** The lines under an indicator: what it is, where its value comes from, who answers, its months. */
export function indicatorLines(
	row: IndicatorRow,
	people: SheetPeople,
	t: Speak
): readonly string[] {
	return [
		joined(indicatorTraits(row, t)),
		joined(indicatorSources(row, t)),
		responsible(row.responsible, people, t),
		months(row, t)
	].filter((line) => line !== '');
}

/** The lines under a result. */
export function resultLines(
	row: ResultRow,
	{ view, people }: { readonly view: PassportView; readonly people: SheetPeople },
	t: Speak
): readonly string[] {
	const no = view.tasks.findIndex(({ id }) => id === row.task) + 1;
	return [
		joined([
			row.type === '' ? '' : t(nameOf(RESULT_TYPES, row.type)),
			no === 0 ? '' : t(SHEET.task, { no })
		]),
		row.characteristic === '' ? '' : t(SHEET.characteristic, { text: row.characteristic }),
		responsible(row.responsible, people, t)
	].filter((line) => line !== '');
}

/** Points under their result, in the order of their numbers. */
export function orderedPoints(
	view: PassportView
): readonly { readonly row: ControlPointRow; readonly no: string }[] {
	const numbers = pointNumbers(view);
	return view.controlPoints
		.map((row) => ({ row, no: numbers.get(row.id) ?? '' }))
		.toSorted((a, b) => a.no.localeCompare(b.no, 'ru', { numeric: true }));
}

/** What stands under the name of a control point: its kind, start and what comes before it. */
export function pointNotes(
	row: ControlPointRow,
	numbers: ReadonlyMap<string, string>,
	t: Speak
): string {
	const before = row.predecessors.flatMap((id) => numbers.get(id) ?? []);
	return joined([
		row.kind === 'activity' ? t(SHEET.activity) : '',
		row.start === '' ? '' : t(SHEET.from, { date: formatDate(row.start, t.locale) }),
		before.length === 0 ? '' : t(SHEET.after, { numbers: before.join(', ') })
	]);
}

/** «01.03.2026 — 30.09.2027»; a dash when neither end is known. */
export function period(from: string, to: string, { locale }: Speak): string {
	if (from === '' && to === '') return NONE;
	return `${formatDate(from, locale) || '…'} — ${formatDate(to, locale) || '…'}`;
}

function indicatorTraits(row: IndicatorRow, t: Speak): readonly string[] {
	return [
		t(nameOf(INDICATOR_KINDS, row.kind)),
		row.level === '' ? '' : t(SHEET.level, { name: t(nameOf(INDICATOR_LEVELS, row.level)) }),
		t(nameOf(DIRECTIONS, row.direction)),
		t(nameOf(ACCOUNTINGS, row.accounting)),
		row.weight === '' ? '' : t(SHEET.weight, { value: formatDecimal(row.weight, t.locale) }),
		row.okei === '' ? '' : t(SHEET.okei, { code: row.okei })
	];
}

function indicatorSources(row: IndicatorRow, t: Speak): readonly string[] {
	const frequency = t(nameOf(FREQUENCIES, row.frequency));
	return [
		row.method === '' ? '' : t(SHEET.method, { text: row.method }),
		row.source === '' ? '' : t(SHEET.source, { text: row.source }),
		frequency === '' ? '' : t(SHEET.frequency, { name: frequency })
	];
}

function months(row: IndicatorRow, t: Speak): string {
	const text = Object.entries(row.months)
		.filter(([, value]) => value !== '')
		.toSorted(([a], [b]) => a.localeCompare(b))
		.map(
			([month, value]) =>
				`${month.slice(5)}.${month.slice(0, 4)} — ${formatDecimal(value, t.locale)}`
		)
		.join('; ');
	return text === '' ? '' : t(SHEET.months, { text });
}

function responsible(person: string, people: SheetPeople, t: Speak): string {
	return person === '' ? '' : t(SHEET.responsibleIs, { name: nameAndPost(people, person) });
}

function joined(parts: readonly string[]): string {
	return parts.filter((part) => part !== '').join(' · ');
}
