import { randomUUID } from 'node:crypto';
import {
	addRow,
	moveRow,
	readPassport,
	removeRow,
	restoreRow,
	setCell,
	setFinance
} from '@veche/schema/passport';
import { afterAll, beforeAll, expect, it } from 'vitest';
import * as Y from 'yjs';
import { openHouse, type House } from '../support/house.ts';
import { textOfLog } from '../support/log-text.ts';
import { seeded, type Seeded } from '../support/seeded.ts';
import type { Tab } from '../support/tab.ts';
import { eventually, pause } from '../support/wait.ts';

const STEPS = 400;
const RESTARTS = 3;

let house: House;
beforeAll(async () => {
	house = await openHouse();
});
afterAll(() => house.close());

it('[L-16] five people come to one text through lost connections and restarts of the sync server', async () => {
	const random = seeded();
	const { office, sync, db } = house;
	const { id } = await office.passport('empty');
	const people = office.writers.slice(0, 5);
	const tabs = await Promise.all(people.map((person) => house.tab(person, id).stay()));
	for (let step = 0; step < STEPS; step += 1) {
		const tab = random.pick(tabs);
		edit(tab, random);
		if (random.below(25) === 0) tab.lose();
		if (step % Math.ceil(STEPS / (RESTARTS + 1)) === STEPS / 8) await restart(random);
		if (random.below(4) === 0) await pause(random.below(8));
	}
	await Promise.all(tabs.map((tab) => tab.saved()));
	const log = JSON.stringify((await textOfLog(db.sql, id)).view);
	for (const [n, tab] of tabs.entries()) {
		await eventually(
			() => JSON.stringify(readPassport(tab.doc)) === log,
			`tab ${n} reads as the log does (seed ${random.seed})`
		);
	}
	const late = await house.tab(office.lead, id).join();
	expect(JSON.stringify(readPassport(late.doc))).toBe(log);

	async function restart(how: Seeded): Promise<void> {
		if (how.below(2) === 0) await sync.kill();
		else expect(await sync.stop()).toBe(0);
		await sync.start();
	}
}, 60_000);

/** One edit of the many kinds that the form knows. */
function edit(tab: Tab, random: Seeded): void {
	const { doc } = tab;
	const rows = readPassport(doc).results;
	const row = rows.length === 0 ? null : random.pick(rows).id;
	const word = `${random.below(1_000_000)}`;
	const kinds = [
		() => tab.type('territory', word),
		() => addRow(doc, 'results', { id: randomUUID(), cells: { name: word } }, random.next),
		() => row !== null && setCell(doc, { root: 'results', row, key: 'unit' }, word),
		() => row !== null && moveRow(doc, { root: 'results', row, to: random.below(5) }, random.next),
		() => row !== null && random.below(3) === 0 && removeRow(doc, 'results', row, word),
		() => row !== null && restoreRow(doc, 'results', row),
		() => row !== null && setFinance(doc, `${row}/2027/MB`, word),
		() => typeText(doc, word, random)
	];
	random.pick(kinds)();
}

function typeText(doc: Y.Doc, word: string, random: Seeded): void {
	const goal = doc.getXmlFragment('goal');
	doc.transact(() => {
		const first = goal.get(0);
		if (!(first instanceof Y.XmlElement)) {
			const paragraph = new Y.XmlElement('paragraph');
			paragraph.insert(0, [new Y.XmlText(word)]);
			goal.insert(0, [paragraph]);
			return;
		}
		const text = first.get(0);
		if (!(text instanceof Y.XmlText)) return;
		const at = random.below(text.length + 1);
		if (random.below(3) === 0 && text.length > 4) text.delete(0, 2);
		else text.insert(Math.min(at, text.length), word);
	});
}
