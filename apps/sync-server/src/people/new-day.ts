import { officeDate } from '@veche/schema/kernel';

const LOOK_EVERY_MS = 1_000;

/**
 * Calls whenever the office's day turns, within a second: roles, memberships and substitutions begin and end then, and
 * nobody tells of it. It looks at the clock again and again, so a clock that was set and a machine that slept are seen.
 */
export function onNewDay(clock: () => Date, turned: () => void): { stop(): void } {
	let day = officeDate(clock());
	const looking = setInterval(() => {
		const today = officeDate(clock());
		if (today === day) return;
		day = today;
		turned();
	}, LOOK_EVERY_MS);
	return { stop: () => clearInterval(looking) };
}
