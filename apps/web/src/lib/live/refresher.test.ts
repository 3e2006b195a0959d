import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Refresher, type Wanted } from './refresher.ts';

let loads: (readonly string[] | 'all')[];
let finish: (() => void)[];
let busy: boolean;
let refresher: Refresher;

beforeEach(() => {
	vi.useFakeTimers();
	[loads, finish, busy] = [[], [], false];
	refresher = new Refresher({
		load(wanted: Wanted) {
			loads.push(wanted === 'all' ? 'all' : [...wanted]);
			return new Promise((done) => finish.push(done));
		},
		busy: () => busy,
		random: () => 1
	});
});
afterEach(() => vi.useRealTimers());

const wait = () => vi.advanceTimersByTimeAsync(250);

test('what changes at about the same time is loaded once', async () => {
	refresher.changed(['meetings', 'notices']);
	refresher.changed(['notices', 'documents']);
	expect(loads).toEqual([]);
	await wait();
	expect(loads).toEqual([['meetings', 'notices', 'documents']]);
});

test('what changes while a load runs is loaded after it', async () => {
	refresher.changed(['meetings']);
	await wait();
	refresher.changed(['projects']);
	await wait();
	expect(loads).toEqual([['meetings']]);
	finish[0]?.();
	await wait();
	expect(loads).toEqual([['meetings'], ['projects']]);
});

test('a changed right loads everything', async () => {
	refresher.changed(['access', 'meetings']);
	await wait();
	expect(loads).toEqual(['all']);
});

test('a page on its way to another waits until it is there', async () => {
	busy = true;
	refresher.all();
	await wait();
	expect(loads).toEqual([]);
	busy = false;
	await wait();
	expect(loads).toEqual(['all']);
});

test('after a stop nothing is loaded', async () => {
	refresher.changed(['meetings']);
	refresher.stop();
	await wait();
	expect(loads).toEqual([]);
});
