import { randomUUID } from 'node:crypto';
import type { DocumentId } from '@veche/schema/kernel';
import { addRow } from '@veche/schema/passport';
import { writeRichText } from '@veche/schema/rich-text';
import {
	chromium,
	type Browser,
	type BrowserContext,
	type CDPSession,
	type Page
} from 'playwright-core';
import { CHROMIUM_FLAGS } from '../../scripts/lib/chromium.mjs';
import { freePort } from '../../scripts/lib/embedded-postgres.mjs';
import { openHouse, type House } from '../support/house.ts';
import { PASSWORD } from '../support/office.ts';
import { ORIGIN, startWeb } from '../support/servers.ts';
import type { Tab } from '../support/tab.ts';
import { officeParagraphs, officeText } from './words.ts';

/** As slow as a tablet: the main thread gets a quarter of this machine's speed. */
export const SLOWDOWN = 4;

const PARAGRAPHS = 200;
const PARAGRAPH_LENGTH = 450;
const ROWS_OF_EACH = 100;

/** The built pages over the running servers, two large passports, and a browser as slow as a tablet. */
export interface Desks {
	readonly house: House;
	readonly browser: Browser;
	readonly origin: string;
	/** A passport as the office writes them. */
	readonly usual: DocumentId;
	/** 90,000 characters in the goal. */
	readonly long: DocumentId;
	/** 200 rows: results and control points. */
	readonly wide: DocumentId;
	/** A browser that nobody has used, signed in as the lead. */
	signedIn(options?: { readonly javaScriptEnabled: boolean }): Promise<BrowserContext>;
	/** A tab of the administrator, who writes while the lead looks on. */
	writer(document: DocumentId): Promise<Tab>;
	close(): Promise<void>;
}

export async function openDesks(): Promise<Desks> {
	const port = await freePort();
	const origin = `http://127.0.0.1:${port}`;
	const house = await openHouse({ ORIGIN: `${ORIGIN},${origin}` });
	const web = await startWeb(house.db.url, house.sync.port, { PORT: String(port), ORIGIN: origin });
	const executablePath = process.env['CHROMIUM_PATH'] ?? '';
	const browser = await chromium.launch({ args: CHROMIUM_FLAGS, executablePath });
	return {
		house,
		browser,
		origin,
		usual: (await house.office.passport()).id,
		long: await writeLong(house),
		wide: await writeWide(house),
		async signedIn(options) {
			const context = await browser.newContext({ ...options, locale: 'ru-RU' });
			const email = `${house.office.leadName}@svetlorechensk.example`;
			const answer = await context.request.post(`${origin}/api/v1/session`, {
				data: { email, password: PASSWORD },
				headers: { origin }
			});
			if (!answer.ok()) throw new Error(`not signed in: ${answer.status()}`);
			return context;
		},
		writer: (document) => adminTab(house, document).join(),
		async close() {
			await browser.close();
			await web.end('SIGKILL');
			await house.close();
		}
	};
}

/** A connection to the page's own tools, with the main thread slowed. */
export async function slowed(page: Page): Promise<CDPSession> {
	const session = await page.context().newCDPSession(page);
	await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
	return session;
}

function adminTab(house: House, document: DocumentId): Tab {
	const [, admin = house.office.lead] = house.office.writers;
	return house.tab(admin, document);
}

async function writeLong(house: House): Promise<DocumentId> {
	const { id } = await house.office.passport();
	const tab = await adminTab(house, id).join();
	const content = officeParagraphs(7, PARAGRAPHS, PARAGRAPH_LENGTH).map((text) => ({
		type: 'paragraph',
		content: [{ type: 'text', text }]
	}));
	const goal = tab.doc.getXmlFragment('goal');
	tab.doc.transact(() => {
		goal.delete(0, goal.length);
		writeRichText(goal, { type: 'doc', content });
	});
	await tab.saved();
	tab.leave();
	return id;
}

async function writeWide(house: House): Promise<DocumentId> {
	const { id } = await house.office.passport();
	const tab = await adminTab(house, id).join();
	tab.doc.transact(() => {
		for (let n = 0; n < ROWS_OF_EACH; n += 1) {
			const name = officeText(n, 60);
			const result = { id: randomUUID(), cells: { name, unit: 'единица' } };
			addRow(tab.doc, 'results', result, Math.random);
			const point = { id: randomUUID(), cells: { name, planDate: '2027-03-01' } };
			addRow(tab.doc, 'controlPoints', point, Math.random);
		}
	});
	await tab.saved();
	tab.leave();
	return id;
}
