import type { CDPSession } from 'playwright-core';
import { eventually } from '../support/wait.ts';
import { SLOWDOWN, slowed, type Desks } from './browser-desks.ts';
import { percentile, printTable, ratio } from './table.ts';

const LOADS = 5;

interface Paints {
	/** First and largest contentful paint, ms after the navigation began. */
	readonly first: number;
	readonly largest: number;
	/** The fields can be written; NaN without scripts. */
	readonly writable: number;
}

/** A passport opened in a browser that has nothing of it, beside the same page with its scripts switched off. */
export async function benchFirstContent(desks: Desks): Promise<void> {
	const ours: Paints[] = [];
	const bare: Paints[] = [];
	for (let load = 0; load < LOADS; load += 1) {
		ours.push(await openOnce(desks, true));
		bare.push(await openOnce(desks, false));
	}
	const median = (paints: readonly Paints[], of: keyof Paints): number =>
		percentile(
			paints.map((paint) => paint[of]),
			0.5
		);
	const row = (name: string, paints: readonly Paints[]) => [
		name,
		median(paints, 'first'),
		median(paints, 'largest'),
		median(paints, 'writable'),
		ratio(median(ours, 'largest'), median(paints, 'largest'))
	];
	printTable(
		`A passport as the office writes them, first opening, CPU ${SLOWDOWN} times slower, medians of ${LOADS}, ms`,
		['', 'first content', 'largest content', 'can be written', 'ours to it, largest'],
		[row('Veche', ours), row('the same page without scripts', bare)]
	);
}

async function openOnce(desks: Desks, scripts: boolean): Promise<Paints> {
	const context = await desks.signedIn({ javaScriptEnabled: scripts });
	const page = await context.newPage();
	const tools = await slowed(page);
	const largest = await largestPaint(tools);
	const from = performance.now();
	await page.goto(`${desks.origin}/documents/${desks.usual}`, { waitUntil: 'load' });
	let writable = Number.NaN;
	if (scripts) {
		await page.locator('[data-path=goal][contenteditable]').waitFor({ timeout: 60_000 });
		writable = performance.now() - from;
	}
	await eventually(() => !Number.isNaN(largest()), 'the largest content');
	// Answers at once: without scripts nothing that the page waits for would ever come.
	const { began, first } = await page.evaluate(() => ({
		began: performance.timeOrigin,
		first: performance.getEntriesByName('first-contentful-paint').at(0)?.startTime ?? Number.NaN
	}));
	await context.close();
	return { first, largest: largest() - began, writable };
}

/** When the largest content so far was painted, ms of the clock; the browser says it whether scripts run or not. */
async function largestPaint(tools: CDPSession): Promise<() => number> {
	let at = Number.NaN;
	tools.on('PerformanceTimeline.timelineEventAdded', ({ event }) => {
		if (event.lcpDetails !== undefined) at = event.time * 1000;
	});
	await tools.send('PerformanceTimeline.enable', { eventTypes: ['largest-contentful-paint'] });
	return () => at;
}
