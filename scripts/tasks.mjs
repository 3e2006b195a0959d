/*
 * What the npm scripts do, on Node 24. Started by scripts/run.mjs.
 */
import { join } from 'node:path';
import { STEPS } from './good/steps.mjs';
import { nodeBinary, toolEnvironment } from './lib/environment.mjs';
import { Fault } from './lib/fault.mjs';
import { CLONE } from './lib/postgres-place.mjs';
import { runToEnd } from './lib/run-to-end.mjs';

/** @typedef {(args: readonly string[]) => Promise<unknown>} Task */

/** @type {Readonly<Record<string, Task>>} */
const TASKS = {
	...Object.fromEntries(STEPS.map(({ name, command }) => [name, runCommand(command)])),
	start: async () => (await import('./launcher/start.mjs')).start(process.env),
	test: async () => {
		await prepareMachine();
		await good();
	},
	good,
	'prepare-machine': prepareMachine,
	'format:write': runCommand(['prettier', '--write', '--log-level=warn', '.']),
	'start:sync': runCommand([nodeBinary(), join(CLONE, 'apps', 'sync-server', 'src', 'main.ts')]),
	'start:web': runCommand([nodeBinary(), join(CLONE, 'apps', 'web', 'server', 'main.ts')]),
	migrate: withDatabase(['packages', 'schema', 'src', 'store', 'migrate.ts'], {
		isMigrated: false
	}),
	admin: withDatabase(['apps', 'web', 'server', 'admin.ts']),
	demo: withDatabase(['apps', 'web', 'demo', 'main.ts']),
	bench: async (args) => (await import('./bench.mjs')).bench(args),
	screens: runCommand([nodeBinary(), join(CLONE, 'scripts', 'e2e.mjs'), '--project=screens'])
};

const [name = '', ...args] = process.argv.slice(2);
const task = TASKS[name];
if (task === undefined) {
	console.error(`Нет команды «${name}». Есть: ${Object.keys(TASKS).join(', ')}.`);
	process.exit(2);
}
try {
	await task(args);
	// The channel to run.mjs would keep this process alive.
	if (name !== 'start') process.exit(0);
} catch (error) {
	console.error(error instanceof Fault ? `✗ ${error.message}` : error);
	process.exit(1);
}

async function good() {
	const { runSteps } = await import('./good/run-steps.mjs');
	await runSteps(STEPS);
}

async function prepareMachine() {
	const { prepareChromium } = await import('./lib/chromium.mjs');
	const path = await prepareChromium((line) => console.log(`• ${line}`));
	console.log(`✓ Chromium: ${path}`);
	// The one that has been seen to start, also for the steps.
	process.env.CHROMIUM_PATH = path;
}

/**
 * @param {readonly string[]} command
 * @returns {Task}
 */
function runCommand([program = '', ...fixed]) {
	return (args) =>
		runToEnd(program, [...fixed, ...args], {
			env: toolEnvironment(),
			fault: `${program} не закончил`
		});
}

/**
 * @param {readonly string[]} script
 * @param {{ isMigrated: boolean }} [options] isMigrated: bring the schema up to date before
 * @returns {Task}
 */
function withDatabase(script, { isMigrated } = { isMigrated: true }) {
	return async (args) => {
		const { runWithDatabase } = await import('./launcher/with-database.mjs');
		await runWithDatabase(join(CLONE, ...script), args, { env: process.env, isMigrated });
	};
}
