import type { CityProject } from './city.ts';
import { mend } from './complete.ts';

/*
 * The texts of a passport over the years. The file holds the last one; those before are made by undoing two
 * or three fields of the one after, as the story tells it.
 */

/** One round of a passport: from the first edit to what was decided about it. */
export interface Round {
	readonly text: CityProject;
	/** Facts and forecasts known on this day stand in the text; later ones do not. */
	readonly writtenAt: string;
	readonly submittedAt: string | null;
	readonly decidedAt: string | null;
	readonly decision: 'approve' | 'return' | null;
	readonly comment: string;
}

/** The rounds of a project's passport in the order of time; empty for a project without one. */
export function roundsOf(source: CityProject): readonly Round[] {
	const last = mend(source);
	switch (source.id) {
		case 'P1':
			return [
				approved(embankmentFirst(last), '2025-02-10', '2025-02-17', '2025-02-24'),
				approved(embankmentSecond(last), '2026-03-02', '2026-03-10', '2026-03-23'),
				approved(last, '2026-09-07', '2026-09-10', '2026-09-21')
			];
		case 'P2':
			return [approved(last, '2026-01-12', '2026-01-19', '2026-01-26')];
		case 'P3':
			return [
				approved(schoolFirst(last), '2024-12-02', '2024-12-09', '2024-12-20'),
				approved(last, '2026-06-01', '2026-06-08', '2026-06-22')
			];
		case 'P4':
			return [approved(last, '2025-12-15', '2025-12-18', '2025-12-25')];
		case 'P5':
			return [approved(last, '2026-03-02', '2026-03-10', '2026-03-23')];
		case 'P6':
			return [
				{ ...approved(last, '2026-11-02', '2026-11-12', ''), decidedAt: null, decision: null }
			];
		case 'P7':
			return [
				{
					...approved(soundYard(last), '2026-10-19', '2026-11-02', '2026-11-16'),
					decision: 'return',
					comment: last.remarks.map((remark, n) => `${n + 1}) ${remark}`).join('; ')
				},
				{
					...approved(last, '2026-11-18', '', ''),
					submittedAt: null,
					decidedAt: null,
					decision: null
				}
			];
		default:
			return [];
	}
}

function approved(
	text: CityProject,
	writtenAt: string,
	submittedAt: string,
	decidedAt: string
): Round {
	return { text, writtenAt, submittedAt, decidedAt, decision: 'approve', comment: '' };
}

/** Before version 3: the second stage ended a month earlier and had no money from outside the budget. */
function embankmentSecond(last: CityProject): CityProject {
	return {
		...last,
		results: last.results.map((result) =>
			result.id === '2'
				? {
						...result,
						date: '2026-11-30',
						finance: { '2026': { ...result.finance['2026'], ВБ: 0 } }
					}
				: result
		),
		checkpoints: last.checkpoints.map((point) =>
			point.id === '2.3' ? { ...point, planDate: '2026-11-30' } : point
		)
	};
}

/** Before version 2: a lower aim for the last year, less city money in it. */
function embankmentFirst(last: CityProject): CityProject {
	const second = embankmentSecond(last);
	return {
		...second,
		indicators: second.indicators.map((row) =>
			row.id === '1' ? { ...row, plan: { ...row.plan, '2027': 42 } } : row
		),
		goal: second.goal.replace('46 процентов', '42 процентов'),
		results: second.results.map((result) =>
			result.id === '3'
				? { ...result, finance: { '2027': { ...result.finance['2027'], МБ: 8900 } } }
				: result
		)
	};
}

/** Before version 2: the examination was expected half a year earlier, the building cost less. */
function schoolFirst(last: CityProject): CityProject {
	return {
		...last,
		results: last.results.map((result) => {
			if (result.id === '1') return { ...result, date: '2025-12-15' };
			return {
				...result,
				finance: { ...result.finance, '2027': { ФБ: 298000, ОБ: 89400, МБ: 20400, ВБ: 0 } }
			};
		}),
		checkpoints: last.checkpoints.map((point) =>
			point.id === '1.2' ? { ...point, planDate: '2025-12-15' } : point
		)
	};
}

/** What was submitted before the remarks: the form was kept, the substance was not. */
function soundYard(last: CityProject): CityProject {
	return {
		...last,
		declaredTotal: undefined,
		indicators: last.indicators.map((row) => ({ ...row, base: { ...row.base, value: 0 } })),
		results: last.results.map((result) => ({ ...result, date: '2027-12-10' })),
		checkpoints: last.checkpoints.map((point) =>
			point.id === '1.3' ? { ...point, planDate: '2027-12-10' } : point
		),
		risks: last.risks.map((risk) => ({
			...risk,
			measure: 'разъяснительная работа с жителями',
			due: '2027-06-01'
		}))
	};
}
