/*
 * The PostgreSQL server as a process: making a cluster, starting, finding, stopping it.
 */
import { spawn, spawnSync } from 'node:child_process';
import {
	chownSync,
	closeSync,
	existsSync,
	openSync,
	readFileSync,
	renameSync,
	rmSync,
	writeFileSync
} from 'node:fs';
import { join } from 'node:path';
import { Fault } from './fault.mjs';
import { makeOwnFolder } from './postgres-place.mjs';
import { commandLine, isAlive, poll, waitForExit } from './processes.mjs';

/** After kill -9 its old backends may hold the shared memory for some seconds; a start fails meanwhile. */
const START_ATTEMPTS_MS = 15_000;
/** Recovery after a crash replays the log first; nobody should wait longer for one attempt. */
const READY_MS = 60_000;
const STOP_MS = 30_000;
const KILL_MS = 5_000;

/**
 * @typedef {object} ServerPlace
 * @property {string} native folder of the binaries
 * @property {string} data the cluster's folder
 * @property {string} log file for the server's words
 * @property {import('./postgres-place.mjs').RunAs} user
 */

/**
 * Makes an empty cluster with the superuser `veche`. The folder appears only when it is complete.
 * @param {ServerPlace} place
 * @param {{ password: string, durable: boolean }} options durable: flush to disk
 */
export function initCluster(place, { password, durable }) {
	const unfinished = `${place.data}.unfinished`;
	const passwordFile = `${place.data}.password`;
	rmSync(unfinished, { recursive: true, force: true });
	makeOwnFolder(unfinished, place.user);
	writeFileSync(passwordFile, password, { mode: 0o600 });
	if (place.user.uid !== undefined) chownSync(passwordFile, place.user.uid, place.user.gid);
	const args = ['-D', unfinished, '-U', 'veche', '-A', 'scram-sha-256', '--pwfile', passwordFile];
	args.push('--encoding=UTF8', '--locale=C', '--locale-provider=icu', '--icu-locale=ru');
	if (!durable) args.push('--no-sync');
	const made = spawnSync(join(place.native, 'bin', 'initdb'), args, {
		...place.user,
		cwd: unfinished,
		encoding: 'utf8'
	});
	rmSync(passwordFile, { force: true });
	if (made.status !== 0) {
		throw new Fault(`PostgreSQL не создал базу: ${lastLine(made.stderr) || String(made.error)}`);
	}
	renameSync(unfinished, place.data);
}

/**
 * Starts the server and waits until it takes connections. Tries again while the remains of a killed one go away.
 * @param {ServerPlace} place
 * @param {{ port: number, settings: readonly string[] }} options settings: `name=value`
 * @returns {Promise<number>} its process id
 */
export async function startServer(place, options) {
	const end = performance.now() + START_ATTEMPTS_MS;
	for (;;) {
		const pid = spawnServer(place, options);
		// A killed server leaves its own note behind.
		const ready = () => {
			const postmaster = readPostmaster(place.data);
			return postmaster?.pid === pid && postmaster.status === 'ready';
		};
		await poll(() => ready() || !isAlive(pid), READY_MS);
		if (isAlive(pid) && ready()) return pid;
		if (isAlive(pid)) {
			await stopServer(pid);
			throw new Fault(`PostgreSQL не ответил за ${READY_MS / 1000} с, журнал: ${place.log}`);
		}
		if (performance.now() > end) {
			throw new Fault(`PostgreSQL не запустился: ${lastLine(readFileSync(place.log, 'utf8'))}`);
		}
		await poll(() => false, 500);
	}
}

/**
 * The server that runs on a cluster, if one does.
 * @param {string} data
 * @returns {{ pid: number, port: number } | null}
 */
export function runningServer(data) {
	const postmaster = readPostmaster(data);
	if (postmaster === null || !isAlive(postmaster.pid)) return null;
	// After a restart of the machine the number may belong to somebody else.
	const command = commandLine(postmaster.pid);
	if (command !== '' && !command.includes(data)) return null;
	return { pid: postmaster.pid, port: postmaster.port };
}

/**
 * Fast shutdown: sessions are ended, everything is flushed. Killed only if that does not help.
 * @param {number} pid
 */
export async function stopServer(pid) {
	if (!isAlive(pid)) return;
	process.kill(pid, 'SIGINT');
	if (await waitForExit(pid, STOP_MS)) return;
	process.kill(pid, 'SIGQUIT');
	if (await waitForExit(pid, KILL_MS)) return;
	process.kill(pid, 'SIGKILL');
	await waitForExit(pid, KILL_MS);
}

/**
 * In a session of its own: Ctrl+C in the terminal must reach the launcher only, which stops it last.
 * @param {ServerPlace} place
 * @param {{ port: number, settings: readonly string[] }} options
 */
function spawnServer(place, { port, settings }) {
	const log = openSync(place.log, 'w', 0o600);
	const fixed = [`listen_addresses=127.0.0.1`, `unix_socket_directories=`, ...settings];
	const args = [
		'-D',
		place.data,
		'-p',
		String(port),
		...fixed.flatMap((setting) => ['-c', setting])
	];
	const child = spawn(join(place.native, 'bin', 'postgres'), args, {
		...place.user,
		cwd: place.data,
		detached: true,
		stdio: ['ignore', log, log],
		env: { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' }
	});
	closeSync(log);
	child.unref();
	if (child.pid === undefined) throw new Fault(`PostgreSQL не запускается: ${place.native}`);
	return child.pid;
}

/**
 * PostgreSQL's own note about its process: id, folder, start, port, socket folder, address, memory key, status.
 * @param {string} data
 */
function readPostmaster(data) {
	const file = join(data, 'postmaster.pid');
	if (!existsSync(file)) return null;
	const lines = readFileSync(file, 'utf8').split('\n');
	return { pid: Number(lines[0]), port: Number(lines[3]), status: lines[7]?.trim() ?? '' };
}

/** @param {string} text */
function lastLine(text) {
	return text.trim().split('\n').at(-1) ?? '';
}
