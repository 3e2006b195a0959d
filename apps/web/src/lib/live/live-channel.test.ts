import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { LiveChannel, type SourceEvents } from './live-channel.ts';

interface Try extends SourceEvents {
	readonly since: string | null;
	closed: boolean;
}

const MADE = '2026-11-23T07:00:00.000Z';
let tries: Try[];
let told: string[];
let visible: boolean;
let channel: LiveChannel;

beforeEach(() => {
	vi.useFakeTimers();
	[tries, told, visible] = [[], [], true];
});
afterEach(() => {
	channel.stop();
	vi.useRealTimers();
});

function start(): void {
	channel = new LiveChannel(
		{
			open(since, events) {
				const one: Try = { ...events, since, closed: false };
				tries.push(one);
				return { close: () => (one.closed = true) };
			},
			now: () => Date.now(),
			random: () => 1,
			visible: () => visible
		},
		MADE,
		{
			changed: (topics) => told.push(topics.join(' ')),
			missed: () => told.push('missed'),
			lost: () => told.push('lost'),
			ended: () => told.push('ended')
		}
	);
}

function last(): Try {
	const one = tries.at(-1);
	if (one === undefined) throw new Error('no try');
	return one;
}

/** As long as the channel beats. */
function live(ms: number): void {
	for (let passed = 0; passed < ms; passed += 10_000) {
		last().message('{"t":"beat"}');
		vi.advanceTimersByTime(10_000);
	}
}

test('the first try says when the page was made, and what is told is passed on', () => {
	start();
	expect(last().since).toBe(MADE);
	last().opened();
	last().message('{"t":"changed","topics":["notices","meetings"]}');
	last().message('{"t":"all"}');
	for (const odd of ['', 'hello', '{"t":"changed","topics":["<b>"]}', '{"t":"new"}']) {
		last().message(odd);
	}
	live(120_000);
	expect(told).toEqual(['notices meetings', 'missed']);
	expect(tries).toHaveLength(1);
});

test('[N-09] a lost channel comes back after longer and longer waits, and then something may be missed', () => {
	start();
	last().opened();
	const waits: number[] = [];
	for (let n = 0; n < 7; n += 1) {
		const before = tries.length;
		last().failed();
		const lost = Date.now();
		while (tries.length === before) vi.advanceTimersByTime(500);
		waits.push(Date.now() - lost);
	}
	expect(told.filter((word) => word === 'lost')).toHaveLength(1);
	expect(waits).toEqual([1000, 2000, 4000, 8000, 16_000, 30_000, 30_000]);
	told.length = 0;
	last().opened();
	expect(last().since).toBeNull();
	expect(told).toEqual(['missed']);
	last().failed();
	vi.advanceTimersByTime(1000);
	expect(tries).toHaveLength(9);
});

test('without a channel a page that is looked at asks every half minute, with one it does not', () => {
	start();
	live(60_000);
	expect(told).toEqual(['missed', 'missed']);
	last().opened();
	told.length = 0;
	live(120_000);
	expect(told).toEqual([]);
});

test('after midnight of the office a page that is open loads again, once, whatever the clock of the device', () => {
	vi.setSystemTime(new Date('2026-11-23T04:00:00.000Z'));
	start();
	last().opened();
	live(13 * 3_600_000 + 50 * 60_000);
	expect(told).toEqual([]);
	live(20 * 60_000);
	expect(told).toEqual(['missed']);
	live(6 * 3_600_000);
	expect(told).toEqual(['missed']);
});

test('a channel that is silent for two beats is opened anew', () => {
	start();
	last().opened();
	vi.advanceTimersByTime(50_000);
	expect(tries).toHaveLength(2);
	expect(tries[0]?.closed).toBe(true);
	tries[0]?.message('{"t":"changed","topics":["notices"]}');
	expect(told).toEqual([]);
});

test('a hidden page listens no longer, and comes back when it is looked at', () => {
	start();
	last().opened();
	visible = false;
	channel.hidden();
	vi.advanceTimersByTime(4_000);
	expect(last().closed).toBe(false);
	visible = true;
	channel.seen();
	vi.advanceTimersByTime(10_000);
	expect(tries).toHaveLength(1);
	visible = false;
	channel.hidden();
	vi.advanceTimersByTime(600_000);
	expect(last().closed).toBe(true);
	expect(tries).toHaveLength(1);
	expect(told).toEqual([]);
	visible = true;
	channel.seen();
	last().opened();
	expect(tries).toHaveLength(2);
	expect(told).toEqual(['missed']);
});

test('a device that slept finds its channel dead and opens another at once', () => {
	start();
	last().opened();
	vi.setSystemTime(Date.now() + 900_000);
	channel.seen();
	expect(tries).toHaveLength(2);
	last().opened();
	expect(told).toEqual(['missed']);
});

test('after the end of the session there is no other try', () => {
	start();
	last().opened();
	last().message('{"t":"ended"}');
	last().failed();
	vi.advanceTimersByTime(300_000);
	expect(told).toEqual(['ended']);
	expect(tries).toHaveLength(1);
});
