import { readPassport, setCell } from '@veche/schema/passport';
import type { CDPSession, Page } from 'playwright-core';
import * as Y from 'yjs';
import { eventually, pause } from '../support/wait.ts';
import { SLOWDOWN, type Desks } from './browser-desks.ts';
import { openPeers } from './browser-peers.ts';
import type { Cost, RemoteText, Work } from './remote-text.ts';
import { percentile, printTable, ratio } from './table.ts';

/** The first keys after opening run code that the engine has not compiled yet: they are no part of the figures. */
const FIRST_KEYS = 20;
const KEYS = 60;
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
	const of = ({ keys }: Cost, part: keyof Work, share: number): number =>
		percentile(
			keys.map((key) => key[part]),
			share
		);
	const ours = measured[0]?.[1] ?? { keys: [], after: [] };
	printTable(
		`A key of another person: ${what}; main thread, CPU ${SLOWDOWN} times slower, ms (target: p95 at most ${TARGET_MS})`,
		[
			'',
			'scripts p50',
			'p95',
			'style, layout p50',
			'p95',
			'all p50',
			'p95',
			'ours, all p95',
			'rules p50'
		],
		measured.map(([name, cost]) => [
			name,
			of(cost, 'scripts', 0.5),
			of(cost, 'scripts', 0.95),
			of(cost, 'layout', 0.5),
			of(cost, 'layout', 0.95),
			of(cost, 'all', 0.5),
			of(cost, 'all', 0.95),
			ratio(of(ours, 'all', 0.95), of(cost, 'all', 0.95)),
			percentile(cost.after, 0.5)
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
	// A page that has just opened keeps itself for work without a connection.
	await pause(12_000);
	const cost = await measure(page, text);
	await context.close();
	return cost;
}

async function measure(page: Page, text: RemoteText): Promise<Cost> {
	const tools = await page.context().newCDPSession(page);
	// The thread's own time, whatever else the machine does; a slowed CPU would count what neighbours take as well.
	await tools.send('Performance.enable', { timeDomain: 'threadTicks' });
	const idle: Work[] = [];
	for (let n = 0; n < IDLE_SAMPLES; n += 1) idle.push((await during(tools, KEY_MS)).spent);
	const anyway = percentile(
		idle.map(({ all }) => all),
		0.5
	);
	for (let n = 0; n < FIRST_KEYS; n += 1) {
		text.type();
		await pause(PAUSE_MS);
	}
	const keys: Work[] = [];
	const after: number[] = [];
	for (let n = 0; n < KEYS; n += 1) {
		const before = await worked(tools);
		text.type();
		const { spent, now } = await during(tools, KEY_MS, before);
		keys.push({ ...spent, all: Math.max(0, spent.all - anyway) });
		const rest = await during(tools, PAUSE_MS - KEY_MS, now);
		after.push(Math.max(0, rest.spent.all - (anyway * (PAUSE_MS - KEY_MS)) / KEY_MS));
	}
	await eventually(() => text.shown(page), 'what was typed on the page');
	return { keys, after };
}

async function during(
	tools: CDPSession,
	time: number,
	from?: Work
): Promise<{ readonly spent: Work; readonly now: Work }> {
	const before = from ?? (await worked(tools));
	await pause(time);
	const now = await worked(tools);
	const spent = {
		scripts: now.scripts - before.scripts,
		layout: now.layout - before.layout,
		all: now.all - before.all
	};
	return { spent, now };
}

/** How long the main thread has worked so far, ms on a tablet. */
async function worked(tools: CDPSession): Promise<Work> {
	const { metrics } = await tools.send('Performance.getMetrics');
	const of = (wanted: string): number =>
		(metrics.find(({ name }) => name === wanted)?.value ?? 0) * 1000 * SLOWDOWN;
	return {
		scripts: of('ScriptDuration'),
		layout: of('LayoutDuration') + of('RecalcStyleDuration'),
		all: of('TaskDuration')
	};
}
