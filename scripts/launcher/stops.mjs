/*
 * What has to be stopped, in the opposite order of starting, whenever and however often somebody asks.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { onEndRequest } from '../lib/on-end.mjs';

const REPEATED_MS = 1_000;
const STARTING_MS = 30_000;

/**
 * @typedef {object} Stops
 * @property {(name: string, stop: () => Promise<void> | void) => void} add
 * @property {() => Promise<void>} run
 * @property {() => boolean} isStopping
 * @property {() => void} check throws when everything is being stopped
 * @property {() => void} started nothing more will come up: what runs may be stopped at any moment
 */

/**
 * Signals and the end of the process above stop everything and end this process. Ctrl+C may arrive twice at once, from
 * the terminal and from npm; a later second one ends without waiting.
 * @returns {Stops}
 */
export function createStops() {
	/** @type {{ name: string, stop: () => Promise<void> | void }[]} */
	const stops = [];
	/** @type {Promise<void> | null} */
	let running = null;
	let askedAt = 0;
	const starting = Promise.withResolvers();

	onEndRequest(onSignal);
	return {
		add: (name, stop) => void stops.push({ name, stop }),
		run: () => (running ??= runAll()),
		isStopping: () => running !== null,
		check() {
			if (running !== null) throw new Error('stopping');
		},
		started: () => starting.resolve(undefined)
	};

	function onSignal() {
		const now = performance.now();
		if (running !== null && now - askedAt > REPEATED_MS) process.exit(130);
		if (running !== null) return;
		askedAt = now;
		write('\nОстанавливаем…');
		running = runAll();
		void running.then(() => {
			write('Остановлено.');
			process.exit(0);
		});
	}

	/** What is being started at this moment comes up first; it would be left alone otherwise. */
	async function runAll() {
		await stopAll();
		await Promise.race([starting.promise, sleep(STARTING_MS, undefined, { ref: false })]);
		await stopAll();
	}

	async function stopAll() {
		for (const { name, stop } of stops.splice(0).reverse()) {
			try {
				await stop();
			} catch (error) {
				write(`${name}: ${String(error)}`);
			}
		}
	}
}

/** The terminal may be closed already; that must not keep anything from being stopped. @param {string} line */
function write(line) {
	try {
		process.stdout.write(`${line}\n`);
	} catch {
		return;
	}
}
