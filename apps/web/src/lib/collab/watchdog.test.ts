import { expect, it } from 'vitest';
import { isStalled, type Waiting } from './watchdog.ts';

it.each<[string, Waiting, number, boolean]>([
	[
		'typed text without an answer for ten seconds',
		{ state: 'live', since: 0, askedAt: 1000 },
		11_001,
		true
	],
	['an answer that may still come', { state: 'live', since: 0, askedAt: 1000 }, 10_900, false],
	['a quiet document', { state: 'live', since: 0, askedAt: null }, 600_000, false],
	['joining for too long', { state: 'joining', since: 0, askedAt: null }, 15_001, true],
	['waiting for the next try', { state: 'waiting', since: 0, askedAt: 0 }, 600_000, false]
])('%s', (_title, waiting, now, stalled) => {
	expect(isStalled(waiting, now)).toBe(stalled);
});
