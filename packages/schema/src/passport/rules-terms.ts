import {
	daysBetween,
	fill,
	fillCount,
	dateWords,
	finding,
	isIsoDate,
	yearsBetween,
	type Finding,
	type Message
} from '../kernel/index.ts';
import { DAYS, GAP, NO_MORE_DAYS, POINT_RULES, RESULT_RULES } from './rule-messages.ts';
import type { ControlPointRow, PassportView } from './view.ts';

/** P-07: control points within the project, not after their result, predecessors first and without circles. */
export function controlPointDates(view: PassportView): Finding[] {
	const { start, end } = view.fields;
	const results = new Map(view.results.map((row) => [row.id, row.date]));
	const points = new Map(view.controlPoints.map((row) => [row.id, row]));
	const found = view.controlPoints.flatMap((point, index) => {
		const previous = point.predecessors.flatMap((id) => points.get(id) ?? []);
		const bounds: readonly Bound[] = [
			{ kind: 'latest', date: end, rule: POINT_RULES.afterEnd },
			{ kind: 'earliest', date: start, rule: POINT_RULES.beforeStart },
			{ kind: 'latest', date: results.get(point.result) ?? '', rule: POINT_RULES.afterResult },
			...previous.map(({ planDate: date, name }) => {
				return { kind: 'earliest', date, rule: POINT_RULES.beforePrevious, name } as const;
			})
		];
		return bounds.flatMap((bound) => beyond(bound, point, index + 1));
	});
	return [...found, ...circles(view)];
}

/** The earliest or the latest day of a control point, and what is said of a point beyond it. */
interface Bound {
	readonly kind: 'earliest' | 'latest';
	readonly date: string;
	readonly rule: Message;
	/** Of the point before. */
	readonly name?: string;
}

function beyond(bound: Bound, { id, planDate }: ControlPointRow, no: number): Finding[] {
	const { kind, date, rule, name = '' } = bound;
	if (!isIsoDate(planDate) || !isIsoDate(date)) return [];
	if (kind === 'latest' ? planDate <= date : planDate >= date) return [];
	const [planned, other] = [dateWords(planDate), dateWords(date)];
	const message = fill(rule, { no, date: planned, bound: other, name });
	const expected = kind === 'latest' ? POINT_RULES.noLater : POINT_RULES.noEarlier;
	return [
		{
			...finding('P-07', 'blocking', `controlPoints/${id}/planDate`, message),
			expected: fill(expected, { date: other }),
			actual: planned
		}
	];
}

/** P-08: the plan is dense enough to be controlled. `maxGapDays` is a setting of the city (184 by default). */
export function controlPointDensity(view: PassportView, maxGapDays: number): Finding[] {
	const found: Finding[] = [];
	const points = Map.groupBy(view.controlPoints, (point) => point.result);
	for (const [index, result] of view.results.entries()) {
		const dates = (points.get(result.id) ?? [])
			.map(({ planDate }) => planDate)
			.filter(isIsoDate)
			.sort();
		const path = `results/${result.id}/date`;
		const no = index + 1;
		const add = (message: Message): void => {
			found.push(finding('P-08', 'warning', path, message));
		};
		const last = dates.at(-1);
		if (last === undefined) {
			add(fill(RESULT_RULES.noPoint, { no }));
			continue;
		}
		for (const year of yearsBetween(dates[0] ?? '', result.date)) {
			if (!dates.some((date) => date.startsWith(year))) {
				add(fill(RESULT_RULES.noPointInYear, { no, year }));
			}
		}
		if (isIsoDate(result.date) && daysBetween(last, result.date) > 30) {
			add(
				fill(RESULT_RULES.lastPointEarly, {
					no,
					last: dateWords(last),
					date: dateWords(result.date)
				})
			);
		}
	}
	return [...found, ...gaps(view, maxGapDays)];
}

function gaps(view: PassportView, maxGapDays: number): Finding[] {
	const points = view.controlPoints
		.filter(({ planDate }) => isIsoDate(planDate))
		.toSorted((a, b) => (a.planDate < b.planDate ? -1 : 1));
	return points.flatMap((point, index): Finding[] => {
		const before = points[index - 1];
		if (before === undefined) return [];
		const days = daysBetween(before.planDate, point.planDate);
		if (days <= maxGapDays) return [];
		return [
			{
				rule: 'P-08',
				severity: 'warning',
				path: `controlPoints/${point.id}/planDate`,
				message: fillCount(GAP, {
					count: days,
					from: dateWords(before.planDate),
					to: dateWords(point.planDate)
				}),
				expected: fillCount(NO_MORE_DAYS, { count: maxGapDays }),
				actual: fillCount(DAYS, { count: days })
			}
		];
	});
}

/** Points that wait for themselves through their predecessors: one finding for each link that closes a circle. */
function circles(view: PassportView): Finding[] {
	const before = new Map(view.controlPoints.map((row) => [row.id, row.predecessors]));
	const done = new Set<string>();
	const inCircle: string[] = [];
	for (const start of before.keys()) {
		// A walk in depth with a stack of its own: a long chain of points must not overflow the call stack.
		const onPath = new Map<string, string[]>();
		if (!done.has(start)) onPath.set(start, [...(before.get(start) ?? [])]);
		for (let at = start; onPath.size > 0;) {
			const next = onPath.get(at)?.pop();
			if (next === undefined) {
				onPath.delete(at);
				done.add(at);
				at = [...onPath.keys()].at(-1) ?? '';
			} else if (onPath.has(next)) {
				inCircle.push(next);
			} else if (before.has(next) && !done.has(next)) {
				onPath.set(next, [...(before.get(next) ?? [])]);
				at = next;
			}
		}
	}
	return inCircle.map((id) =>
		finding('P-07', 'blocking', `controlPoints/${id}/pred`, POINT_RULES.circle)
	);
}
