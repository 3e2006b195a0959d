import {
	daysBetween,
	fill,
	fillCount,
	dateWords,
	isIsoDate,
	yearsBetween,
	type Finding,
	type Message
} from '../kernel/index.ts';
import { DAYS, GAP, NO_MORE_DAYS, POINT_RULES, RESULT_RULES } from './rule-messages.ts';
import type { PassportView } from './view.ts';

/** P-07: control points within the project, not after their result, predecessors first and without circles. */
export function controlPointDates(view: PassportView): Finding[] {
	const { start, end } = view.fields;
	const results = new Map(view.results.map((row) => [row.id, row]));
	const points = new Map(view.controlPoints.map((row) => [row.id, row]));
	const found: Finding[] = [];
	for (const [index, point] of view.controlPoints.entries()) {
		const path = `controlPoints/${point.id}/planDate`;
		const planned = dateWords(point.planDate);
		const add = (rule: Message, expected: Message, other: Message, name = ''): void => {
			const bounds = { end: other, start: other, result: other, before: other };
			const message = fill(rule, { no: index + 1, date: planned, name, ...bounds });
			const actual = planned;
			found.push({
				rule: 'P-07',
				severity: 'blocking',
				path,
				message,
				expected: fill(expected, { date: other }),
				actual
			});
		};
		if (!isIsoDate(point.planDate)) continue;
		if (isIsoDate(end) && point.planDate > end) {
			add(POINT_RULES.afterEnd, POINT_RULES.noLater, dateWords(end));
		}
		if (isIsoDate(start) && point.planDate < start) {
			add(POINT_RULES.beforeStart, POINT_RULES.noEarlier, dateWords(start));
		}
		const result = results.get(point.result);
		if (result !== undefined && isIsoDate(result.date) && point.planDate > result.date) {
			add(POINT_RULES.afterResult, POINT_RULES.noLater, dateWords(result.date));
		}
		for (const id of point.predecessors) {
			const before = points.get(id);
			if (before !== undefined && isIsoDate(before.planDate) && before.planDate > point.planDate) {
				add(
					POINT_RULES.beforePrevious,
					POINT_RULES.noEarlier,
					dateWords(before.planDate),
					before.name
				);
			}
		}
	}
	return [...found, ...circles(view)];
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
			found.push({ rule: 'P-08', severity: 'warning', path, message });
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
					...{ count: days, from: dateWords(before.planDate), to: dateWords(point.planDate) }
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
	return inCircle.map((id) => ({
		rule: 'P-07',
		severity: 'blocking',
		path: `controlPoints/${id}/pred`,
		message: POINT_RULES.circle
	}));
}
