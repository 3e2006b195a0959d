import { removeCoAuthor } from '../../apps/web/src/lib/server/commands/co-authors.ts';
import { done } from '../../apps/web/demo/story.ts';
import { readPassport } from '@veche/schema/passport';
import { lockRow } from '@veche/schema/store';
import type { DocumentId } from '@veche/schema/kernel';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openHouse, type House } from '../support/house.ts';
import { textOfLog } from '../support/log-text.ts';
import { eventually, pause } from '../support/wait.ts';
import { startTyping, wordsOfLog, writeWord } from '../support/words.ts';

const HELD_MS = 3_000;

let house: House;
beforeAll(async () => {
	house = await openHouse();
});
afterAll(() => house.close());

/** Holds a document's row, as a slow decision does, until the given work is done. */
async function holding(id: DocumentId, work: () => Promise<void>): Promise<void> {
	await house.db.sql.begin(async (tx) => {
		await lockRow(tx, id);
		await work();
	});
}

describe('a row that somebody holds', () => {
	it(`[L-15] for ${HELD_MS} ms delays no other document, and its own edits are saved after`, async () => {
		const { office, db } = house;
		const [slow, quick] = [await office.passport('empty'), await office.passport('empty')];
		const waiting = await house.tab(office.lead, slow.id).stay();
		const others = await Promise.all(
			office.writers.map((person) => house.tab(person, quick.id).stay())
		);
		let longest = 0;
		await holding(slow.id, async () => {
			writeWord(waiting, 'patience');
			const until = performance.now() + HELD_MS;
			for (let n = 0; performance.now() < until; n += 1) {
				const [tab] = [others[n % others.length]];
				if (tab === undefined) continue;
				const from = performance.now();
				writeWord(tab, `quick ${n}`);
				expect((await tab.barrier()).ok).toBe(true);
				longest = Math.max(longest, performance.now() - from);
			}
			expect(await wordsOfLog(db.sql, slow.id)).toEqual([]);
		});
		await waiting.saved();
		expect(await wordsOfLog(db.sql, slow.id)).toEqual(['patience']);
		expect(longest).toBeLessThan(2_000);
	});

	it('[L-14] while its author and the last reader leave, what he typed is there for those who join', async () => {
		const { office, db } = house;
		const { id } = await office.passport('empty');
		const [author, reader, third, fourth] = office.writers;
		if (
			author === undefined ||
			reader === undefined ||
			third === undefined ||
			fourth === undefined
		) {
			throw new Error('the office has too few writers');
		}
		const typing = await house.tab(author, id).join();
		const reading = await house.tab(reader, id).join();
		const joining: Promise<unknown>[] = [];
		await holding(id, async () => {
			writeWord(typing, 'on its way');
			await pause(150);
			typing.leave();
			await pause(50);
			reading.leave();
			await pause(50);
			joining.push(house.tab(third, id).stay(), house.tab(fourth, id).stay());
			await pause(300);
		});
		await Promise.all(joining);
		await eventually(
			async () => (await wordsOfLog(db.sql, id)).includes('on its way'),
			'the edit of somebody who has left'
		);
		const later = await Promise.all([house.tab(third, id).join(), house.tab(fourth, id).join()]);
		const [one, two] = later;
		if (one === undefined || two === undefined) throw new Error('two tabs were asked for');
		writeWord(one, 'after');
		await one.saved();
		const log = JSON.stringify((await textOfLog(db.sql, id)).view);
		for (const tab of later) {
			await eventually(() => JSON.stringify(readPassport(tab.doc)) === log, 'all equal the log');
		}
	});
});

describe('a right that is withdrawn', () => {
	it('[L-17] ends the writing of an open tab within a second', async () => {
		const { office, db } = house;
		const { id } = await office.passport('empty');
		const guest = office.writers.at(-1);
		if (guest === undefined) throw new Error('the office has no writers');
		const tab = await house.tab(guest, id).stay();
		const typing = startTyping(tab, 'guest');
		await eventually(() => typing.acknowledged.length > 2, 'the guest writes');
		const lead = await office.actor(office.lead);
		done(await removeCoAuthor(office.deps, lead, { documentId: id, personId: guest }), 'co-author');
		await eventually(
			() => tab.ends.length > 0 || tab.heard.some(({ t }) => t === 'refused'),
			'the tab hears that its right is gone',
			3_000
		);
		const typedBefore = typing.typed.length;
		await pause(200);
		await typing.stop();
		const words = await wordsOfLog(db.sql, id);
		expect(typing.typed.slice(typedBefore + 1).filter((word) => words.includes(word))).toEqual([]);
		expect(typing.acknowledged.filter((word) => !words.includes(word))).toEqual([]);
	});
});
