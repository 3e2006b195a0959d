import { formatDate, formatDecimal, shortName } from '@veche/schema/kernel';
import { CONTROL_POINT_LEVELS, nameOf, TEAM_ROLES } from '@veche/schema/passport';
import { SHEET } from '#lib/messages/passport-sheet.ts';
import { nameAndPost, NONE, pointNumbers } from '#lib/passport-sheet/reading.ts';
import { orderedPoints, period, pointNotes } from '#lib/passport-sheet/row-words.ts';
import type { Speak } from '#lib/shell/speak.ts';
import { cell, paragraph } from './clean.ts';
import type { Block, Cell, Column, TableRow } from './paper.ts';
import type { ReadPassport } from './read-passport.ts';

export function pointBlocks({ view, people }: ReadPassport, t: Speak): readonly Block[] {
	const numbers = pointNumbers(view);
	const rows = orderedPoints(view).map(({ row, no }): TableRow => {
		const forecast =
			row.forecastDate === ''
				? ''
				: t(SHEET.forecast, { date: formatDate(row.forecastDate, t.locale) });
		const fact =
			row.factDate === '' ? '' : t(SHEET.fact, { date: formatDate(row.factDate, t.locale) });
		return {
			cells: [
				cell(no),
				cell(row.name || NONE, { under: [pointNotes(row, numbers, t)] }),
				cell(formatDate(row.planDate, t.locale) || NONE, { under: [forecast, fact] }),
				cell(shortName(people[row.responsible]?.fullName ?? '') || NONE),
				cell(row.document || NONE),
				cell(t(nameOf(CONTROL_POINT_LEVELS, row.level)) || NONE)
			]
		};
	});
	const names = [
		SHEET.number,
		SHEET.point,
		SHEET.planned,
		SHEET.responsible,
		SHEET.document,
		SHEET.pointLevel
	].map((name) => cell(t(name), { bold: true }));
	const columns = [
		{ mm: 11 },
		{ share: 3 },
		{ mm: 30 },
		{ mm: 38 },
		{ share: 2 },
		{ mm: 17 }
	] as const;
	return withNote(tableOf(columns, names, rows), t(SHEET.levelsNote));
}

export function teamBlocks({ view, people }: ReadPassport, t: Speak): readonly Block[] {
	const managed = view.team.some(({ directManager }) => directManager !== '');
	const rows = view.team.map((row, n): TableRow => {
		const post = row.post || (people[row.person]?.post ?? '');
		const manager = row.directManager === '' ? NONE : nameAndPost(people, row.directManager);
		return {
			cells: [
				cell(String(n + 1)),
				cell(people[row.person]?.fullName ?? NONE, { under: [post] }),
				cell(t(nameOf(TEAM_ROLES, row.role)) || NONE),
				...(managed ? [cell(manager)] : []),
				cell(row.employment === '' ? NONE : formatDecimal(row.employment, t.locale), {
					align: 'right'
				}),
				cell(period(row.from, row.to, t))
			]
		};
	});
	const head = [
		cell(t(SHEET.number), { bold: true }),
		cell(t(SHEET.person), { bold: true }),
		cell(t(SHEET.role), { bold: true }),
		...(managed ? [cell(t(SHEET.manager), { bold: true })] : []),
		cell(t(SHEET.employment), { bold: true, align: 'right' }),
		cell(t(SHEET.period), { bold: true })
	];
	const columns: readonly Column[] = [
		{ mm: 9 },
		{ share: 3 },
		{ share: 2 },
		...(managed ? [{ share: 2 }] : []),
		{ mm: 28 },
		{ mm: managed ? 25 : 46 }
	];
	return tableOf(columns, head, rows);
}

export function riskBlocks({ view, people }: ReadPassport, t: Speak): readonly Block[] {
	const rows = view.risks.map((row, n): TableRow => {
		const owner = row.owner === '' ? NONE : nameAndPost(people, row.owner);
		return {
			cells: [
				cell(String(n + 1)),
				cell(row.name || NONE),
				cell(row.probability || NONE, { align: 'right' }),
				cell(row.impact || NONE, { align: 'right' }),
				cell(row.measure || NONE),
				cell(owner, { under: [formatDate(row.due, t.locale)] })
			]
		};
	});
	const head = [
		cell(t(SHEET.number), { bold: true }),
		cell(t(SHEET.risk), { bold: true }),
		cell(t(SHEET.probability), { bold: true, align: 'right' }),
		cell(t(SHEET.impact), { bold: true, align: 'right' }),
		cell(t(SHEET.measure), { bold: true }),
		cell(t(SHEET.owner), { bold: true })
	];
	const columns = [
		{ mm: 9 },
		{ share: 3 },
		{ mm: 28 },
		{ mm: 20 },
		{ share: 3 },
		{ share: 3 }
	] as const;
	return withNote(tableOf(columns, head, rows), t(SHEET.scaleNote));
}

/** A table with its head, or nothing when there are no rows. */
function tableOf(
	columns: readonly Column[],
	head: readonly Cell[],
	rows: readonly TableRow[]
): readonly Block[] {
	if (rows.length === 0) return [];
	return [{ kind: 'table', boxed: false, columns, head: [{ cells: head }], rows }];
}

function withNote(blocks: readonly Block[], note: string): readonly Block[] {
	return blocks.length === 0 ? [] : [...blocks, paragraph(note, 'small')];
}
