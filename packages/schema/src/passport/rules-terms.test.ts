import { describe, expect, it } from 'vitest';
import { uuid } from '../kernel/fixture.ts';
import { POINT, RESULT, soundPassport } from './fixture.ts';
import { controlPointDates, controlPointDensity } from './rules-terms.ts';
import type { ControlPointRow, PassportView } from './view.ts';

type Change = Partial<ControlPointRow>;

/** A passport whose control points are copies of a sound one with these changes; the first keeps its id. */
function withPoints(...changes: readonly Change[]): PassportView {
	const view = soundPassport();
	const [point] = view.controlPoints;
	if (point === undefined) throw new Error('the fixture has no control point');
	const controlPoints = changes.map((change, n) => ({
		...point,
		id: uuid(31 + n),
		name: `Точка ${n + 1}`,
		...change
	}));
	return { ...view, controlPoints };
}

describe('P-07, dates of control points', () => {
	it.each([
		['2026-11-30', '01.12.2026'],
		['2027-07-01', '30.06.2027'],
		['2027-06-01', '31.05.2027']
	])('[P-07] a term of %s is refused: the bound is %s', (planDate, bound) => {
		const [finding] = controlPointDates(withPoints({ planDate }));
		expect(finding).toMatchObject({
			rule: 'P-07',
			severity: 'blocking',
			path: `controlPoints/${POINT}/planDate`
		});
		expect(finding?.message.ru).toContain(bound);
		expect(finding?.expected?.ru).toContain(bound);
	});

	it.each(['2026-12-01', '2027-05-31'])('[P-07] a term on the bound %s is allowed', (planDate) => {
		expect(controlPointDates(withPoints({ planDate }))).toEqual([]);
	});

	it('[P-07] a point may have the day of its predecessor, not an earlier one', () => {
		const of = (planDate: string): number =>
			controlPointDates(withPoints({ planDate: '2027-03-10' }, { planDate, predecessors: [POINT] }))
				.length;
		expect(of('2027-03-10')).toBe(0);
		expect(of('2027-03-09')).toBe(1);
	});

	it.each<[string, readonly (readonly number[])[], number]>([
		['waits for itself', [[0]], 1],
		['two wait for each other', [[1], [0]], 1],
		['three wait in a ring', [[1], [2], [0]], 1],
		['two rings share a point', [[1, 2], [0], [0]], 2],
		['a chain ends', [[1], [2], []], 0],
		['two ways lead to one point', [[1, 2], [3], [3], []], 0],
		['the predecessor is gone', [[9]], 0]
	])('[P-07] circles of predecessors: %s', (_, links, expected) => {
		const view = withPoints(...links.map((to) => ({ predecessors: to.map((n) => uuid(31 + n)) })));
		const circles = controlPointDates(view).filter(({ path }) => path.endsWith('/pred'));
		expect(circles).toHaveLength(expected);
	});

	it('[P-07] a chain of ten thousand points does not overflow anything', () => {
		const links = Array.from({ length: 10_000 }, (_, n) => ({ predecessors: [uuid(32 + n)] }));
		expect(controlPointDates(withPoints(...links))).toEqual([]);
	});

	it('says nothing of a point without a date: that is P-01', () => {
		expect(controlPointDates(withPoints({ planDate: '' }))).toEqual([]);
	});
});

describe('P-08, density', () => {
	const found = (view: PassportView, gap = 184): readonly string[] =>
		controlPointDensity(view, gap).map(
			({ path, message }) => `${path.split('/')[0]}: ${message.ru}`
		);

	it('[P-08] a result without a control point gets a warning', () => {
		expect(found(withPoints())).toEqual([
			'results: Результат 1: нет ни одной контрольной точки. Добавьте точку в разделе 4.'
		]);
	});

	it.each([
		['2027-05-01', 0],
		['2027-04-30', 1]
	])(
		'[P-08] the last point on %s is near enough to a result of 31.05.2027: %i findings',
		(planDate, count) => {
			expect(found(withPoints({ planDate }))).toHaveLength(count);
		}
	);

	it.each([
		['2026-11-28', 0],
		['2026-11-27', 1]
	])('[P-08] a gap from %s to 31.05.2027 is at most 184 days: %i findings', (planDate, count) => {
		const view = withPoints({ planDate }, { planDate: '2027-05-31' });
		expect(found(view)).toHaveLength(count);
	});

	it('[P-08] the longest gap is a setting of the city', () => {
		const view = withPoints({ planDate: '2027-04-01' }, { planDate: '2027-05-31' });
		expect(found(view)).toEqual([]);
		expect(found(view, 59)).toHaveLength(1);
	});

	it('[P-08] every year from the first point of a result to its term has a point', () => {
		const view = withPoints({ planDate: '2026-12-10' }, { planDate: '2028-05-20' });
		const results = view.results.map((row) => ({ ...row, date: '2028-05-31' }));
		expect(found({ ...view, results }, 9999)).toEqual([
			'results: Результат 1: в 2027 году нет контрольной точки.'
		]);
	});

	it('a point of another result does not help', () => {
		const other = uuid(29);
		const view = withPoints({ result: other });
		const [result] = view.results;
		if (result === undefined) throw new Error('the fixture has no result');
		const results = [result, { ...result, id: other }];
		expect(controlPointDensity({ ...view, results }, 184).map(({ path }) => path)).toEqual([
			`results/${RESULT}/date`
		]);
	});
});
