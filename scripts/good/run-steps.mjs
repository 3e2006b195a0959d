/*
 * Runs the steps, two at a time where that is safe, all of them even when one fails.
 */
import { spawn } from 'node:child_process';
import { toolEnvironment } from '../lib/environment.mjs';
import { Fault } from '../lib/fault.mjs';
import { onEndRequest } from '../lib/on-end.mjs';

const WIDTH = 2;
const TICK_MS = 30_000;

/**
 * @typedef {import('./steps.mjs').Step} Step
 * @typedef {{ name: string, code: number, seconds: number }} Done
 */

/**
 * @param {readonly Step[]} steps
 * @returns {Promise<void>}
 * @throws {Fault} that names the failed steps
 */
export async function runSteps(steps) {
	const started = performance.now();
	/** @type {Map<string, Promise<Done>>} */
	const running = new Map();
	/** @type {Done[]} */
	const done = [];
	const ticks = setInterval(() => console.log(`  … ${[...running.keys()].join(', ')}`), TICK_MS);
	const waitForOne = async () => {
		const first = await Promise.race(running.values());
		running.delete(first.name);
		done.push(first);
	};
	for (const step of steps) {
		if (process.exitCode === 130) break;
		while (running.size >= WIDTH || (step.isAlone && running.size > 0)) await waitForOne();
		running.set(step.name, runStep(step));
		while (step.isAlone && running.size > 0) await waitForOne();
	}
	while (running.size > 0) await waitForOne();
	clearInterval(ticks);
	const failed = done.filter(({ code }) => code !== 0).map(({ name }) => name);
	const total = time((performance.now() - started) / 1000);
	if (failed.length > 0) throw new Fault(`Не прошли: ${failed.join(', ')}. Всего ${total}`);
	console.log(`✓ Всё хорошо: ${done.length} шагов, ${total}`);
}

/**
 * @param {Step} step
 * @returns {Promise<Done>}
 */
function runStep({ name, says, command }) {
	const started = performance.now();
	console.log(`• ${name}: ${says}…`);
	const [program = '', ...args] = command;
	const child = spawn(program, args, {
		env: { ...toolEnvironment(), NO_COLOR: '1', CI: '1' },
		stdio: ['ignore', 'pipe', 'pipe']
	});
	let words = '';
	const keep = (/** @type {Buffer} */ chunk) => (words += chunk.toString());
	child.stdout.on('data', keep);
	child.stderr.on('data', keep);
	const off = onEndRequest(() => {
		child.kill('SIGTERM');
		process.exitCode = 130;
	});
	return new Promise((resolve) => {
		child.once('error', (error) => (words += String(error)));
		child.once('close', (exitCode) => {
			off();
			const code = exitCode ?? 1;
			const seconds = (performance.now() - started) / 1000;
			if (code !== 0) console.log(`\n${words.trimEnd()}\n`);
			console.log(
				`${code === 0 ? '✓' : '✗'} ${name}: ${time(seconds)}${code === 0 ? counted(words) : ''}`
			);
			resolve({ name, code, seconds });
		});
	});
}

/** How many tests ran, and which passed only at the second try, as the runner says it. @param {string} words */
function counted(words) {
	const vitest = words.match(/^\s*Tests\s+(.+?)\s*(\(\d+\))?$/m)?.[1];
	const playwright = words.match(/^\s*\d+ (passed|flaky)\b(\n\s+\[.+)*/gm);
	const said = vitest ?? playwright?.map((line) => line.trim()).join('; ');
	return said === undefined ? '' : ` (${said})`;
}

/** @param {number} seconds */
function time(seconds) {
	if (seconds < 60) return `${seconds.toFixed(1).replace('.', ',')} с`;
	return `${Math.floor(seconds / 60)} мин ${Math.round(seconds % 60)} с`;
}
