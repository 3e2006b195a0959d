import { canonicalJson } from '@veche/schema/kernel';
import { readPassport } from '@veche/schema/passport';
import { documentById, listQuarantine, versionByNo } from '@veche/schema/store';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sha256 } from '../../apps/web/src/lib/server/sha256.ts';
import { openHouse, type House } from '../support/house.ts';
import { textOfLog } from '../support/log-text.ts';
import { CHAIR } from '../support/office.ts';
import { seeded } from '../support/seeded.ts';
import { eventually, pause } from '../support/wait.ts';
import { startTyping, wordsOf, wordsOfKept, wordsOfLog, writeWord } from '../support/words.ts';

const ROUNDS = 3;

let house: House;
beforeAll(async () => {
	house = await openHouse();
});
afterAll(() => house.close());

describe('an approval while eight people type', () => {
	it.each(Array.from({ length: ROUNDS }, (_, n) => n + 1))(
		'[L-12] [VLAD-3v] [SYS-6] locks one text for everybody, and keeps every refused edit (round %i)',
		async () => {
			const random = seeded();
			const { office, db } = house;
			const { id } = await office.passport();
			const tabs = await Promise.all(office.writers.map((person) => house.tab(person, id).stay()));
			const typings = tabs.map((tab, n) => startTyping(tab, `w${n}`));
			await pause(100 + random.below(400));
			await office.step(CHAIR, id, 'approve');
			// They type on for a moment, as people do who have not looked up yet.
			await pause(150);
			for (const typing of typings) await typing.stop();

			const { seriesId } = await mustHave(id);
			const version = await versionByNo(db.sql, seriesId, 1);
			const replayed = await textOfLog(db.sql, id);
			expect(version?.sha256).toBe(sha256(version?.content ?? ''));
			const content: { passport: object } = JSON.parse(version?.content ?? '');
			const locked = canonicalJson(JSON.parse(JSON.stringify(content.passport)));
			expect(canonicalJson(JSON.parse(JSON.stringify(replayed.view)))).toBe(locked);
			for (const person of office.writers) {
				const seen = await house.tab(person, id).join();
				expect(canonicalJson(JSON.parse(JSON.stringify(readPassport(seen.doc))))).toBe(locked);
			}

			const inText = new Set(wordsOf(replayed.view));
			const refused = typings.flatMap(({ typed }) => typed).filter((word) => !inText.has(word));
			const acknowledged = typings.flatMap((typing) => typing.acknowledged);
			expect(acknowledged.filter((word) => !inText.has(word))).toEqual([]);
			await eventually(async () => {
				const kept = new Set(await wordsOfKept(db.sql, id, await listQuarantine(db.sql, id)));
				return refused.every((word) => kept.has(word));
			}, `every refused edit in quarantine (seed ${random.seed})`);
			expect(refused.length).toBeGreaterThan(0);
		}
	);

	it('[L-13] an edit that comes after the lock is refused, told to its author and kept for him', async () => {
		const { office, db } = house;
		const { id } = await office.passport();
		const tab = await house.tab(office.lead, id).join();
		await office.step(CHAIR, id, 'approve');
		const before = await textOfLog(db.sql, id);
		await eventually(() => tab.heard.some(({ t }) => t === 'frozen'), 'the tab hears of the lock');
		writeWord(tab, 'too late');
		const answer = await tab.barrier();
		expect(answer).toMatchObject({ ok: false, refused: 1 });
		expect(tab.heard).toContainEqual({ t: 'refused', reason: 'locked', quarantined: true });
		expect(await textOfLog(db.sql, id)).toEqual(before);
		const kept = await listQuarantine(db.sql, id, office.lead);
		expect(await wordsOfKept(db.sql, id, kept)).toContain('too late');
	});
});

describe('a text that is held and returned', () => {
	it('[L-18] everybody comes back and writes on, and nothing stands there twice', async () => {
		const { office, db } = house;
		const { id } = await office.passport();
		const tabs = await Promise.all(office.writers.map((person) => house.tab(person, id).stay()));
		const typings = tabs.map((tab, n) => startTyping(tab, `w${n}`));
		await office.step(office.lead, id, 'submit');
		await pause(100);
		await office.step(CHAIR, id, 'return', 'Уточните сроки');
		await pause(100);
		for (const typing of typings) await typing.stop();
		await Promise.all(tabs.map((tab) => tab.saved()));
		const typed = typings.flatMap((typing) => typing.typed);
		const words = (await wordsOfLog(db.sql, id)).filter((word) => typed.includes(word));
		expect(words.toSorted()).toEqual(typed.toSorted());
		expect(await documentById(db.sql, id)).toMatchObject({ state: 'rework', open: 'written' });
	});
});

describe('opening a document', () => {
	it('[L-24] writes nothing, in any state and for any reader', async () => {
		const { office, db } = house;
		const { id } = await office.passport();
		const look = async (): Promise<void> => {
			for (const person of [office.lead, CHAIR]) {
				const head = await mustHave(id);
				const tab = await house.tab(person, id).join();
				expect((await tab.barrier()).ok).toBe(true);
				tab.leave();
				expect(await documentById(db.sql, id)).toEqual(head);
			}
		};
		await look();
		await office.step(office.lead, id, 'submit');
		await look();
		await office.step(CHAIR, id, 'approve');
		await look();
	});
});

async function mustHave(id: Parameters<typeof documentById>[1]) {
	const head = await documentById(house.db.sql, id);
	if (head === null) throw new Error(`no such document: ${id}`);
	return head;
}
