/** Whole months from one ISO date to another, begun ones counted: 01.12.2026–30.06.2028 is 19. */
export function monthsBetween(start: string, end: string): number {
	const [startYear = 0, startMonth = 0, startDay = 0] = start.split('-').map(Number);
	const [endYear = 0, endMonth = 0, endDay = 0] = end.split('-').map(Number);
	const whole = (endYear - startYear) * 12 + (endMonth - startMonth);
	return Math.max(0, whole + (endDay >= startDay ? 1 : 0));
}
