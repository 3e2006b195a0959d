import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCluster, openThrowAwayCluster } from '../../scripts/lib/embedded-postgres.mjs';
import { isAlive } from '../../scripts/lib/processes.mjs';
import { openHouse, type House } from '../support/house.ts';
import { seeded } from '../support/seeded.ts';
import { eventually, pause } from '../support/wait.ts';
import { startTyping, writeWord, wordsOfLog } from '../support/words.ts';

const TRIALS = 5;

/** A cluster of its own: the others would not like it to be killed. */
let cluster: Awaited<ReturnType<typeof openThrowAwayCluster>>;
let house: House;
let pid: number;

beforeAll(async () => {
	cluster = await openThrowAwayCluster();
	pid = cluster.pid;
	process.env['VECHE_TEST_DATABASE_URL'] = cluster.url('postgres');
	house = await openHouse();
});
afterAll(async () => {
	await house.close();
	await cluster.remove();
});

async function startPostgres(): Promise<void> {
	({ pid } = await openCluster({ home: cluster.home, durable: false }));
}

async function endPostgres(signal: NodeJS.Signals): Promise<void> {
	const ended = pid;
	process.kill(ended, signal);
	await eventually(() => !isAlive(ended), 'PostgreSQL is gone');
}

describe('PostgreSQL', () => {
	it(`[L-11] killed ${TRIALS} times while eight people type: nothing acknowledged is lost`, async () => {
		const random = seeded();
		const { office, db } = house;
		const { id } = await office.passport('empty');
		const tabs = await Promise.all(office.writers.map((person) => house.tab(person, id).stay()));
		const typings = tabs.map((tab, n) => startTyping(tab, `w${n}`));
		for (let trial = 0; trial < TRIALS; trial += 1) {
			await pause(100 + random.below(300));
			await endPostgres('SIGKILL');
			const acknowledged = typings.flatMap((typing) => typing.acknowledged);
			await startPostgres();
			const there = new Set(
				await eventually(() => wordsOfLog(db.sql, id).catch(() => null), 'the database answers')
			);
			const lost = acknowledged.filter((word) => !there.has(word));
			expect(lost, `trial ${trial}, seed ${random.seed}`).toEqual([]);
			await Promise.all(tabs.map((tab) => tab.saved()));
		}
		for (const typing of typings) await typing.stop();
		await Promise.all(tabs.map((tab) => tab.saved()));
		const typed = typings.flatMap((typing) => typing.typed);
		expect((await wordsOfLog(db.sql, id)).toSorted()).toEqual(typed.toSorted());
	}, 90_000);

	it('[L-19] away for a while: nothing is acknowledged, and everything is there when it is back', async () => {
		const { office, db } = house;
		const { id } = await office.passport('empty');
		const [lead] = office.writers;
		if (lead === undefined) throw new Error('the office has no writers');
		const tab = await house.tab(lead, id).stay();
		writeWord(tab, 'before');
		expect((await tab.saved()).ok).toBe(true);
		await endPostgres('SIGINT');
		writeWord(tab, 'meanwhile');
		const answered = await Promise.race([
			tab.barrier().then(
				({ ok }) => ok,
				() => false
			),
			pause(1_500).then(() => false)
		]);
		expect(answered).toBe(false);
		await startPostgres();
		await tab.saved();
		expect((await wordsOfLog(db.sql, id)).toSorted()).toEqual(['before', 'meanwhile']);
	});
});
