import { addDays, whenOf, type Period } from '@veche/schema/kernel';

/** A period as people say it, on a day: the last day is the last one in force. */
export function periodJson(period: Period, day: string) {
	const { validFrom: from, validTo } = period;
	return {
		from,
		lastDay: validTo === null ? null : addDays(validTo, -1),
		when: whenOf(period, day)
	};
}
