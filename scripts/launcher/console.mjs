/*
 * What the person at the console reads: one line per step, with its time; one line per fault.
 */

const TICK_MS = 5_000;

/**
 * Runs a step and shows that it runs: a line before, a sign of life every five seconds, a line with the time after.
 * @template T
 * @param {string} label
 * @param {() => Promise<T> | T} work
 * @returns {Promise<T>}
 */
export async function step(label, work) {
	const started = performance.now();
	console.log(`• ${label}…`);
	const ticks = setInterval(() => console.log(`  … ${seconds(started)} с`), TICK_MS);
	try {
		const result = await work();
		console.log(`✓ ${label}: ${seconds(started)} с`);
		return result;
	} finally {
		clearInterval(ticks);
	}
}

/** @param {number} started */
function seconds(started) {
	return ((performance.now() - started) / 1000).toFixed(1).replace('.', ',');
}
