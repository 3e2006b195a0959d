import { expect, it } from 'vitest';
import { rejoinDelay } from './rejoin.ts';

it('the pause doubles from half a second and stops at half a minute', () => {
	const longest = [0, 1, 2, 3, 6, 7, 50, 5000].map((tries) => rejoinDelay(tries, () => 1));
	expect(longest).toEqual([500, 1000, 2000, 4000, 30_000, 30_000, 30_000, 30_000]);
});

it('the pause is spread between its half and its whole', () => {
	expect(rejoinDelay(3, () => 0)).toBe(2000);
	expect(rejoinDelay(3, () => 0.5)).toBe(3000);
});
