import { afterAll, beforeAll, expect, it } from 'vitest';
import { openHouse, type House } from '../support/house.ts';
import { seeded } from '../support/seeded.ts';
import { pause } from '../support/wait.ts';
import { startTyping, wordsOfLog } from '../support/words.ts';

const TRIALS = 20;

let house: House;
beforeAll(async () => {
	house = await openHouse();
});
afterAll(() => house.close());

it(`[L-10] nothing acknowledged is lost when the sync server is killed ${TRIALS} times while eight people type`, async () => {
	const random = seeded();
	const { office, sync, db } = house;
	const { id } = await office.passport('empty');
	const tabs = await Promise.all(office.writers.map((person) => house.tab(person, id).stay()));
	const typings = tabs.map((tab, n) => startTyping(tab, `w${n}`));
	for (let trial = 0; trial < TRIALS; trial += 1) {
		await pause(60 + random.below(240));
		await sync.kill();
		const acknowledged = typings.flatMap((typing) => typing.acknowledged);
		const there = new Set(await wordsOfLog(db.sql, id));
		const lost = acknowledged.filter((word) => !there.has(word));
		expect(lost, `trial ${trial}, seed ${random.seed}`).toEqual([]);
		await sync.start();
		await Promise.all(tabs.map((tab) => tab.saved()));
	}
	for (const typing of typings) await typing.stop();
	await Promise.all(tabs.map((tab) => tab.saved()));
	const typed = typings.flatMap((typing) => typing.typed);
	const words = await wordsOfLog(db.sql, id);
	expect(words.toSorted(), `seed ${random.seed}`).toEqual(typed.toSorted());
	expect(typed.length).toBeGreaterThan(TRIALS * office.writers.length);
}, 90_000);
