import { expect, test } from 'vitest';
import { DEFAULT_LIMITS } from '../settings.ts';
import { Budget } from './budget.ts';

const LIMITS = {
	...DEFAULT_LIMITS,
	SYNC_MESSAGES_BURST: 3,
	SYNC_MESSAGES_PER_SECOND: 1,
	SYNC_BYTES_BURST: 1000,
	SYNC_BYTES_PER_SECOND: 100,
	SYNC_FULL_SYNCS_PER_MINUTE: 1,
	SYNC_QUEUE_MESSAGES: 2,
	SYNC_QUEUE_BYTES: 500
};

function budget(): { readonly one: Budget; pass(ms: number): void } {
	let now = 0;
	return { one: new Budget(LIMITS, () => now), pass: (ms) => (now += ms) };
}

test('a burst is taken, then one message a second', () => {
	const { one, pass } = budget();
	for (let n = 0; n < 3; n += 1) {
		expect(one.arrived(1, false)).toBeNull();
		one.handled(1);
	}
	expect(one.arrived(1, false)).toBe('messages');
	one.handled(1);
	pass(1000);
	expect(one.arrived(1, false)).toBeNull();
});

test('bytes, full syncs and what waits to be handled have limits of their own', () => {
	expect(budget().one.arrived(1001, false)).toBe('bytes');
	expect(budget().one.arrived(501, false)).toBe('queue');
	const { one } = budget();
	expect(one.arrived(1, true)).toBeNull();
	expect(one.arrived(1, true)).toBe('full_syncs');
	const waiting = budget().one;
	expect(waiting.arrived(1, false)).toBeNull();
	expect(waiting.arrived(1, false)).toBeNull();
	expect(waiting.arrived(1, false)).toBe('queue');
});

test('what never waits counts for the rates and leaves the queue alone', () => {
	const { one } = budget();
	expect(one.arrived(300, false)).toBeNull();
	expect(one.passed(300)).toBeNull();
	expect(one.passed(300)).toBeNull();
	expect(one.passed(1)).toBe('messages');
	expect(budget().one.passed(1001)).toBe('bytes');
});

test('handling what never waited makes no room in the queue', () => {
	const { one } = budget();
	one.handled(400);
	expect(one.arrived(501, false)).toBe('queue');
});
