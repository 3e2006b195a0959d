import { readPassport, setCell } from '@veche/schema/passport';
import type { CDPSession, Page } from 'playwright-core';
import * as Y from 'yjs';
import { eventually, pause } from '../support/wait.ts';
import { SLOWDOWN, slowed, type Desks } from './browser-desks.ts';
import { openPeers } from './browser-peers.ts';
import type { Cost, RemoteText } from './remote-text.ts';
import { percentile, printTable, ratio, spread } from './table.ts';

const KEYS = 40;
/** What belongs to the key itself: drawing it. The rules run when typing has paused, after 150 ms. */
const KEY_MS = 120;
const PAUSE_MS = 400;
/** Whatever a page does anyway in such a time. */
const IDLE_SAMPLES = 12;
const TARGET_MS = 8;

/** What a key of another person costs the main thread of somebody who has the same text open for writing. */
export async function benchRemoteKeys(desks: Desks): Promise<void> {
	const peers = await openPeers(desks);
	try {
		table('90,000 characters in one text', [
			['Veche: the passport, its text being written', await inLongText(desks)],
			['ProseMirror and Yjs alone, stock Hocuspocus', await peers.editor(measure)],
			['a text area and Yjs alone, stock Hocuspocus', await peers.textArea(measure)]
		]);
		table('a passport of 200 rows, a cell', [
			['Veche: the passport, being written', await inWideTable(desks)],
			['200 rows of inputs and Yjs alone, stock Hocuspocus', await peers.rows(measure)]
		]);
	} finally {
		await peers.close();
	}
}

function table(what: string, measured: readonly (readonly [string, Cost])[]): void {
	const ours = measured[0]?.[1].keys ?? [];
	printTable(
		`A key of another person: ${what}; main thread, CPU ${SLOWDOWN} times slower, ms (target: p95 at most ${TARGET_MS})`,
		['', 'p50', 'p95', 'p99', 'ours to it, p95', 'rules, p50'],
		measured.map(([name, { keys, after }]) => [
			name,
			...spread(keys),
			ratio(percentile(ours, 0.95), percentile(keys, 0.95)),
			percentile(after, 0.5)
		])
	);
}

async function inLongText(desks: Desks): Promise<Cost> {
	const writer = await desks.writer(desks.long);
	const line = writer.doc.getXmlFragment('goal').get(100);
	const words = line instanceof Y.XmlElement ? line.get(0) : null;
	if (!(words instanceof Y.XmlText)) throw new Error('no text to write in');
	let typed = 0;
	return inPage(desks, desks.long, {
		type() {
			words.insert(200 + typed, 'я');
			typed += 1;
		},
		shown: (page) => has(page, '[data-path=goal] p:nth-of-type(101)', 'я'.repeat(typed))
	});
}

async function inWideTable(desks: Desks): Promise<Cost> {
	const writer = await desks.writer(desks.wide);
	const row = readPassport(writer.doc).results.at(60);
	if (row === undefined) throw new Error('no row to write in');
	let typed = '';
	return inPage(desks, desks.wide, {
		type() {
			typed += 'я';
			setCell(writer.doc, { root: 'results', row: row.id, key: 'unit' }, typed);
		},
		shown: async (page) => {
			const cell = page.locator(`[data-path="results/${row.id}/unit"]`);
			return (await cell.inputValue()) === typed;
		}
	});
}

async function has(page: Page, place: string, words: string): Promise<boolean> {
	return ((await page.locator(place).textContent()) ?? '').includes(words);
}

async function inPage(desks: Desks, id: string, text: RemoteText): Promise<Cost> {
	const context = await desks.signedIn();
	const page = await context.newPage();
	await page.goto(`${desks.origin}/documents/${id}`);
	await page.locator('[data-path=goal][contenteditable]').waitFor({ timeout: 60_000 });
	await pause(2_000);
	const cost = await measure(page, text);
	await context.close();
	return cost;
}

async function measure(page: Page, text: RemoteText): Promise<Cost> {
	const tools = await slowed(page);
	const idle: number[] = [];
	for (let n = 0; n < IDLE_SAMPLES; n += 1) idle.push(await during(tools, KEY_MS));
	const anyway = percentile(idle, 0.5);
	const keys: number[] = [];
	const after: number[] = [];
	for (let n = 0; n < KEYS; n += 1) {
		const before = await busy(tools);
		text.type();
		await pause(KEY_MS);
		const drawn = await busy(tools);
		keys.push(Math.max(0, drawn - before - anyway));
		await pause(PAUSE_MS - KEY_MS);
		const rest = (await busy(tools)) - drawn;
		after.push(Math.max(0, rest - (anyway * (PAUSE_MS - KEY_MS)) / KEY_MS));
	}
	await eventually(() => text.shown(page), 'what was typed on the page');
	return { keys, after };
}

async function during(tools: CDPSession, time: number): Promise<number> {
	const before = await busy(tools);
	await pause(time);
	return (await busy(tools)) - before;
}

/** How long the main thread has worked so far, ms. */
async function busy(tools: CDPSession): Promise<number> {
	const { metrics } = await tools.send('Performance.getMetrics');
	return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
}
