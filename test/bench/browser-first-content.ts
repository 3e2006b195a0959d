import type { Page } from 'playwright-core';
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
	const row = (name: string, paints: readonly Paints[]) => [
		name,
		percentile(
			paints.map(({ first }) => first),
			0.5
		),
		percentile(
			paints.map(({ largest }) => largest),
			0.5
		),
		percentile(
			paints.map(({ writable }) => writable),
			0.5
		),
		ratio(
			percentile(
				ours.map(({ largest }) => largest),
				0.5
			),
			percentile(
				paints.map(({ largest }) => largest),
				0.5
			)
		)
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
	await slowed(page);
	const from = performance.now();
	await page.goto(`${desks.origin}/documents/${desks.usual}`, { waitUntil: 'load' });
	let writable = Number.NaN;
	if (scripts) {
		await page.locator('[data-path=goal][contenteditable]').waitFor({ timeout: 60_000 });
		writable = performance.now() - from;
	}
	const paints = await paintsOf(page);
	await context.close();
	return { ...paints, writable };
}

async function paintsOf(page: Page): Promise<Pick<Paints, 'first' | 'largest'>> {
	return page.evaluate(async () => {
		const largest = await new Promise<number>((resolve) => {
			const observer = new PerformanceObserver((list) => {
				resolve(list.getEntries().at(-1)?.startTime ?? Number.NaN);
			});
			observer.observe({ type: 'largest-contentful-paint', buffered: true });
		});
		const first = performance.getEntriesByName('first-contentful-paint').at(0);
		return { first: first?.startTime ?? Number.NaN, largest };
	});
}
