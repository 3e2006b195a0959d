/*
 * One app as a supervised process.
 */
import { spawn } from 'node:child_process';
import { appendFileSync, existsSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { nodeBinary } from '../lib/environment.mjs';
import { Fault } from '../lib/fault.mjs';
import { onLine } from '../lib/lines.mjs';
import { commandLine, isAlive, waitForExit } from '../lib/processes.mjs';
import { readPid, removePid, writePid } from './data-folder.mjs';

/** Restarts of an app that keeps dying come ever more slowly, and at once again after a minute of good work. */
const BACK_OFF_MS = [500, 1_000, 2_000, 5_000, 10_000, 30_000];
const GOOD_RUN_MS = 60_000;
const READY_MS = 60_000;
const STOP_MS = 15_000;
const KILL_MS = 5_000;

/**
 * @typedef {object} App
 * @property {'sync' | 'web'} name also of its pid file and its log
 * @property {string} script absolute path
 * @property {NodeJS.ProcessEnv} env
 * @property {RegExp} ready the line that says that it listens
 * @property {string} dataFolder
 * @property {(line: string) => void} say
 */

/**
 * @typedef {object} Running
 * @property {string} listening the line that said so
 * @property {() => Promise<void>} stop SIGTERM, time to drain, SIGKILL
 */

/**
 * Starts an app, waits until it listens, and from then on starts it again whenever it ends.
 * @param {App} app
 * @returns {Promise<Running>}
 * @throws {Fault} when the first start fails
 */
export async function runApp(app) {
	let stopping = false;
	let failures = 0;
	/** @type {NodeJS.Timeout | undefined} */
	let restart;
	keepOldLog(app);
	let current = launch(app);
	const listening = await current.ready.catch(async (error) => {
		await stop();
		throw error;
	});
	watch(performance.now());
	return { listening, stop };

	/** @param {number} since */
	function watch(since) {
		current.child.once('exit', (code, signal) => {
			if (stopping) return;
			failures = performance.now() - since > GOOD_RUN_MS ? 0 : failures;
			const delay = BACK_OFF_MS[Math.min(failures, BACK_OFF_MS.length - 1)] ?? 0;
			failures += 1;
			app.say(
				`${app.name} остановился (${signal ?? `код ${code}`}), запускаем снова через ${delay / 1000} с`
			);
			restart = setTimeout(again, delay);
		});
	}

	function again() {
		current = launch(app);
		watch(performance.now());
		current.ready.then(
			() => app.say(`${app.name} снова работает`),
			(error) => app.say(String(error.message))
		);
	}

	async function stop() {
		stopping = true;
		clearTimeout(restart);
		if (current.child.pid !== undefined) await endProcess(current.child.pid);
		removePid(app.dataFolder, app.name);
	}
}

/**
 * Ends what a killed launcher has left behind: the process of that pid file, if it is still that app.
 * @param {Pick<App, 'name' | 'script' | 'dataFolder'>} app
 */
export async function endLeftover({ name, script, dataFolder }) {
	const pid = readPid(dataFolder, name);
	if (pid !== null && isAlive(pid) && commandLine(pid).includes(script)) await endProcess(pid);
	removePid(dataFolder, name);
}

/** @param {number} pid */
async function endProcess(pid) {
	if (!isAlive(pid)) return;
	process.kill(pid, 'SIGTERM');
	if (await waitForExit(pid, STOP_MS)) return;
	process.kill(pid, 'SIGKILL');
	await waitForExit(pid, KILL_MS);
}

/**
 * In a session of its own, so that Ctrl+C reaches the launcher only; the channel tells the app when that is killed.
 * @param {App} app
 */
function launch(app) {
	const child = spawn(nodeBinary(), ['--disable-warning=ExperimentalWarning', app.script], {
		env: app.env,
		detached: true,
		stdio: ['ignore', 'pipe', 'pipe', 'ipc']
	});
	if (child.pid !== undefined) writePid(app.dataFolder, app.name, child.pid);
	/** @type {string[]} */
	const last = [];
	/** @type {Promise<string>} */
	const ready = new Promise((resolve, reject) => {
		const timer = setTimeout(() => reject(fault('не ответил за минуту')), READY_MS);
		child.once('error', (error) => reject(fault(error.message)));
		child.once('close', (code, signal) => {
			clearTimeout(timer);
			const telling = last.find((line) => /\w*Error\b|^veche-/.test(line)) ?? last.at(-1);
			reject(fault(telling ?? signal ?? `код ${code}`));
		});
		onLine(child.stdout, (line) => {
			writeLog(app, line);
			if (!app.ready.test(line)) return;
			clearTimeout(timer);
			resolve(line);
		});
		onLine(child.stderr, (line) => {
			writeLog(app, line);
			if (isRoutine(line)) return;
			last.push(line);
			app.say(`${app.name}: ${line}`);
		});
	});
	return { child, ready };

	/** @param {string} trouble */
	function fault(trouble) {
		return new Fault(`${app.name} не запустился: ${trouble}. Журнал: ${logFile(app)}`);
	}
}

/** @param {Pick<App, 'name' | 'dataFolder'>} app */
function logFile({ name, dataFolder }) {
	return join(dataFolder, 'log', `${name}.log`);
}

/** Of structured lines only warnings and errors are for the console; all are in the log. @param {string} line */
function isRoutine(line) {
	return /^\{.*"level":"(debug|info)"/.test(line);
}

/** One log per run of the launcher, and the one before it. @param {App} app */
function keepOldLog(app) {
	if (existsSync(logFile(app))) renameSync(logFile(app), `${logFile(app)}.1`);
}

/**
 * @param {App} app
 * @param {string} line
 */
function writeLog(app, line) {
	appendFileSync(logFile(app), `${new Date().toISOString()} ${line}\n`);
}
