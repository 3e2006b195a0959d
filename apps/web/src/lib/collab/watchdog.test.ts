import { describe, expect, it } from 'vitest';
import { Watchdog, type Waiting } from './watchdog.ts';

const LIVE = { state: 'live', turn: 3, askedAt: null } as const;
const ASKED = { state: 'live', turn: 3, askedAt: 7 } as const;
const JOINING = { state: 'joining', turn: 2, askedAt: null } as const;

/** What the last of many ticks says, each so many milliseconds after the one before. */
function after(seconds: number, waiting: Waiting, everyMs = 1000): string {
	const dog = new Watchdog(0);
	let word = '';
	for (let now = everyMs; now <= seconds * 1000; now += everyMs) word = dog.tick(waiting, now);
	return word;
}

describe('the watchdog', () => {
	it.each([
		['an idle connection', LIVE, 600, 'fine'],
		['a question of a moment ago', ASKED, 9, 'fine'],
		['a question that nobody answers', ASKED, 13, 'stalled'],
		['a connection that is being made', JOINING, 14, 'fine'],
		['a connection that is never made', JOINING, 18, 'stalled'],
		['a try that has ended', { ...ASKED, state: 'waiting' }, 600, 'fine']
	] as const)('%s', (_, waiting, seconds, word) => {
		expect(after(seconds, waiting)).toBe(word);
	});

	it('[O-05] begins anew with every question and every try', () => {
		const dog = new Watchdog(0);
		for (let n = 1; n <= 60; n += 1) {
			expect(dog.tick({ ...ASKED, askedAt: n }, n * 1000)).toBe('fine');
			expect(dog.tick({ ...JOINING, turn: n }, n * 1000 + 500)).toBe('fine');
		}
	});

	it('[O-05] does not count against the server what a busy page has not listened to', () => {
		expect(after(30, JOINING, 5000)).toBe('fine');
		expect(after(30, ASKED, 6000)).toBe('fine');
	});

	it('[O-05] notices that the device slept, and no more than once', () => {
		const dog = new Watchdog(0);
		expect(dog.tick(ASKED, 1000)).toBe('fine');
		expect(dog.tick(ASKED, 15 * 60_000)).toBe('wokeUp');
		expect(dog.tick(LIVE, 15 * 60_000 + 1000)).toBe('fine');
		// A hidden tab, whose timers the browser slows down.
		expect(dog.tick(LIVE, 16 * 60_000 + 1000)).toBe('fine');
	});
});
