import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { listenLocally } from '@veche/schema/store/testing';
import type { Page } from 'playwright-core';
import { build } from 'vite';
import * as Y from 'yjs';
import { startChild } from '../support/child.ts';
import { eventually } from '../support/wait.ts';
import type { Desks } from './browser-desks.ts';
import type { Cost, Measure, RemoteText } from './remote-text.ts';
import { stockClient } from './sync-clients.ts';
import { officeParagraphs, officeText } from './words.ts';

type Kind = 'editor' | 'textArea' | 'rows';

/** Pages that do nothing but show one shared text, over a stock Hocuspocus in memory. */
export interface Peers {
	editor(measure: Measure): Promise<Cost>;
	textArea(measure: Measure): Promise<Cost>;
	rows(measure: Measure): Promise<Cost>;
	close(): Promise<void>;
}

const ROWS = 200;

export async function openPeers(desks: Desks): Promise<Peers> {
	const sync = await startChild('test/bench/servers/stock.ts', {});
	const script = await bundled();
	const pages = createServer((request, response) => {
		const isScript = request.url === '/page.js';
		response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html; charset=utf-8');
		response.end(
			isScript ? script : '<!doctype html><body><script type="module" src="/page.js"></script>'
		);
	});
	const address = `http://127.0.0.1:${await listenLocally(pages)}`;
	const url = `ws://127.0.0.1:${sync.port}`;
	const run = async (kind: Kind, measure: Measure): Promise<Cost> => {
		const name = randomUUID();
		const writer = await stockClient(url, name);
		const text = WRITE[kind](writer.doc);
		const context = await desks.browser.newContext();
		const page = await context.newPage();
		await page.goto(`${address}/#${kind}/${name}/${sync.port}`);
		await page.locator('[data-ready]').waitFor({ state: 'attached', timeout: 60_000 });
		await eventually(() => text.shown(page), 'the text on the page');
		const cost = await measure(page, text);
		await context.close();
		writer.leave();
		return cost;
	};
	return {
		editor: (measure) => run('editor', measure),
		textArea: (measure) => run('textArea', measure),
		rows: (measure) => run('rows', measure),
		async close() {
			pages.close();
			await sync.end('SIGKILL');
		}
	};
}

/** What stands in the document at first, and how another person types on in it. */
const WRITE: Readonly<Record<Kind, (doc: Y.Doc) => RemoteText>> = {
	editor(doc) {
		const lines = officeParagraphs(7, 200, 450).map((words) => {
			const line = new Y.XmlElement('paragraph');
			line.insert(0, [new Y.XmlText(words)]);
			return line;
		});
		doc.getXmlFragment('text').insert(0, lines);
		const words = lines[100]?.get(0);
		if (!(words instanceof Y.XmlText)) throw new Error('no text to write in');
		return typing(
			(at) => words.insert(200 + at, 'я'),
			async (page, typed) =>
				((await page.locator('p').nth(100).textContent()) ?? '').includes(typed)
		);
	},
	textArea(doc) {
		const text = doc.getText('text');
		text.insert(0, officeParagraphs(7, 200, 450).join('\n'));
		return typing(
			(at) => text.insert(45_000 + at, 'я'),
			async (page, typed) => (await page.locator('textarea').inputValue()).includes(typed)
		);
	},
	rows(doc) {
		const rows = doc.getMap<Y.Map<string>>('rows');
		doc.transact(() => {
			for (let n = 0; n < ROWS; n += 1) {
				rows.set(String(n), new Y.Map<string>(cells(n)));
			}
		});
		let value = '';
		return typing(
			() => rows.get('60')?.set('c', (value += 'я')),
			async (page, typed) => (await page.locator('[data-cell="60/c"]').inputValue()).endsWith(typed)
		);
	}
};

function cells(n: number): [string, string][] {
	return ['a', 'b', 'c', 'd'].map((key) => [key, officeText(n, 40)]);
}

function typing(
	insert: (at: number) => void,
	seen: (page: Page, typed: string) => Promise<boolean>
): RemoteText {
	let typed = 0;
	return {
		type() {
			insert(typed);
			typed += 1;
		},
		shown: (page) => seen(page, 'я'.repeat(typed))
	};
}

/** The pages' script in one file. */
async function bundled(): Promise<string> {
	const made = await build({
		configFile: false,
		logLevel: 'error',
		build: {
			write: false,
			rolldownOptions: {
				input: fileURLToPath(new URL('peers/page.ts', import.meta.url)),
				output: { codeSplitting: false }
			}
		}
	});
	const [output] = Array.isArray(made) ? made : [made];
	const [chunk] = output !== undefined && 'output' in output ? output.output : [];
	if (chunk?.type !== 'chunk') throw new Error('nothing was bundled');
	return chunk.code;
}
