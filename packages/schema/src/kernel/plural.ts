/** The Russian form for a count: `plural(3, 'день', 'дня', 'дней')` is «дня». */
export function plural(count: number, one: string, few: string, many: string): string {
	const tail = Math.abs(count) % 100;
	if (tail >= 11 && tail <= 14) return many;
	const last = tail % 10;
	if (last === 1) return one;
	return last >= 2 && last <= 4 ? few : many;
}
