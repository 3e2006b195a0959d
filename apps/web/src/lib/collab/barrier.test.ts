import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Barrier } from './barrier.ts';

describe('what is not on disk yet', () => {
	it('is asked about 200 ms after the last change', () => {
		const barrier = new Barrier();
		barrier.note('fields/start', 1000);
		barrier.note('fields/start', 1100);
		expect(barrier.dueAt()).toBe(1300);
	});

	it('is asked about at least every second while somebody types', () => {
		const barrier = new Barrier();
		for (let now = 1000; now <= 1900; now += 100) barrier.note('goal', now);
		expect(barrier.dueAt()).toBe(2000);
	});

	it('is asked about once', () => {
		const barrier = new Barrier();
		barrier.note('goal', 0);
		barrier.ask('a', 200);
		expect(barrier.dueAt()).toBeNull();
		expect(barrier.count).toBe(1);
	});

	it('is counted as a person counts: keystrokes in one place are one edit', () => {
		const barrier = new Barrier();
		for (let now = 0; now < 1000; now += 50) barrier.note('fields/shortTitle', now);
		barrier.note('fields/start', 1000);
		barrier.note('fields/shortTitle', 1100);
		expect(barrier.count).toBe(3);
		expect([...barrier.places.keys()].sort()).toEqual(['fields/shortTitle', 'fields/start']);
	});

	it('stays pending when it was typed after the question', () => {
		const barrier = new Barrier();
		barrier.note('goal', 0);
		barrier.ask('a', 200);
		barrier.note('fields/end', 250);
		barrier.confirm('a');
		expect([...barrier.places.keys()]).toEqual(['fields/end']);
	});

	it('stays pending when one edit went on after the question', () => {
		const barrier = new Barrier();
		barrier.note('goal', 0);
		barrier.ask('a', 200);
		barrier.note('goal', 250);
		barrier.confirm('a');
		expect(barrier.count).toBe(1);
	});

	it('is not confirmed by an answer to a connection that is gone', () => {
		const barrier = new Barrier();
		barrier.note('goal', 0);
		barrier.ask('a', 200);
		barrier.disconnected(300);
		barrier.confirm('a');
		expect(barrier.count).toBe(1);
		expect(barrier.dueAt()).not.toBeNull();
	});

	it('holds what an earlier visit left, until a barrier answers', () => {
		const barrier = new Barrier();
		barrier.inherit(7, 0);
		expect(barrier.count).toBe(7);
		barrier.ask('a', 10);
		barrier.confirm('a');
		expect(barrier.count).toBe(0);
	});

	it('waits since the oldest question without an answer', () => {
		const barrier = new Barrier();
		barrier.note('goal', 0);
		barrier.ask('a', 200);
		barrier.note('goal', 900);
		barrier.ask('b', 1100);
		expect(barrier.waitingSince()).toBe(200);
		barrier.confirm('b');
		expect(barrier.waitingSince()).toBeNull();
	});

	it('is never confirmed before it was asked about, whatever the order of events', () => {
		const step = fc.oneof(
			fc.constant({ kind: 'note' } as const),
			fc.constant({ kind: 'ask' } as const),
			fc.record({ kind: fc.constant('confirm' as const), nth: fc.nat(20) }),
			fc.constant({ kind: 'drop' } as const)
		);
		fc.assert(
			fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
				const barrier = new Barrier();
				let clock = 0;
				let asked = 0;
				const covered: number[] = [];
				let typed = 0;
				let firstAlive = 0;
				let confirmedUpTo = 0;
				for (const now of steps) {
					clock += 3000;
					if (now.kind === 'note') barrier.note(`p${(typed += 1)}`, clock);
					else if (now.kind === 'ask') barrier.ask(`q${(asked = covered.push(typed))}`, clock);
					else if (now.kind === 'drop') {
						barrier.disconnected(clock);
						firstAlive = asked;
					} else {
						barrier.confirm(`q${now.nth}`);
						const upTo = now.nth > firstAlive ? covered[now.nth - 1] : undefined;
						if (upTo !== undefined) confirmedUpTo = Math.max(confirmedUpTo, upTo);
					}
					expect(barrier.count).toBe(typed - confirmedUpTo);
				}
			}),
			{ seed: 20261116, numRuns: 300 }
		);
	});
});
