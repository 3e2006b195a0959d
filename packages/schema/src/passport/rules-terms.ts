import { daysBetween, formatDate, isIsoDate, yearsBetween, type Finding } from '../kernel/index.ts';
import type { PassportView } from './view.ts';

/** P-07: control points within the project, not after their result, predecessors first and without circles. */
export function controlPointDates(view: PassportView): Finding[] {
	const { start, end } = view.fields;
	const results = new Map(view.results.map((row) => [row.id, row]));
	const points = new Map(view.controlPoints.map((row) => [row.id, row]));
	const found: Finding[] = [];
	for (const [index, point] of view.controlPoints.entries()) {
		const path = `controlPoints/${point.id}/planDate`;
		const name = `Контрольная точка ${index + 1}`;
		const add = (message: string, expected: string): void => {
			const actual = formatDate(point.planDate);
			found.push({ rule: 'P-07', severity: 'blocking', path, message, expected, actual });
		};
		if (!isIsoDate(point.planDate)) continue;
		if (isIsoDate(end) && point.planDate > end) {
			add(
				`${name}: срок ${formatDate(point.planDate)} позже окончания проекта ${formatDate(end)}. Измените срок точки или проекта.`,
				`не позже ${formatDate(end)}`
			);
		}
		if (isIsoDate(start) && point.planDate < start) {
			add(
				`${name}: срок ${formatDate(point.planDate)} раньше начала проекта ${formatDate(start)}.`,
				`не раньше ${formatDate(start)}`
			);
		}
		const result = results.get(point.result);
		if (result !== undefined && isIsoDate(result.date) && point.planDate > result.date) {
			add(
				`${name}: срок ${formatDate(point.planDate)} позже срока результата ${formatDate(result.date)}.`,
				`не позже ${formatDate(result.date)}`
			);
		}
		for (const id of point.predecessors) {
			const before = points.get(id);
			if (before !== undefined && isIsoDate(before.planDate) && before.planDate > point.planDate) {
				add(
					`${name}: предшествующая точка «${before.name}» назначена позже, на ${formatDate(before.planDate)}.`,
					`не раньше ${formatDate(before.planDate)}`
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
		const add = (message: string): void => {
			found.push({ rule: 'P-08', severity: 'warning', path, message });
		};
		const last = dates.at(-1);
		const name = `Результат ${index + 1}`;
		if (last === undefined) {
			add(`${name}: нет ни одной контрольной точки. Добавьте точку в разделе 4.`);
			continue;
		}
		for (const year of yearsBetween(dates[0] ?? '', result.date)) {
			if (!dates.some((date) => date.startsWith(year))) {
				add(`${name}: в ${year} году нет контрольной точки.`);
			}
		}
		if (isIsoDate(result.date) && daysBetween(last, result.date) > 30) {
			add(
				`${name}: последняя контрольная точка ${formatDate(last)} раньше срока результата ${formatDate(result.date)} больше чем на 30 дней.`
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
				message: `Между контрольными точками ${formatDate(before.planDate)} и ${formatDate(point.planDate)} ${days} дней. Добавьте промежуточную точку.`,
				expected: `не больше ${maxGapDays} дней`,
				actual: `${days} дней`
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
		message: 'Контрольные точки ждут друг друга по кругу. Уберите одну из связей.'
	}));
}
