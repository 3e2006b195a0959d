import { spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { freePort } from '../../scripts/lib/embedded-postgres.mjs';
import { runningServer, stopServer } from '../../scripts/lib/postgres-process.mjs';
import { isAlive, poll } from '../../scripts/lib/processes.mjs';

const ROOT = join(import.meta.dirname, '..', '..');
const RUN = join(ROOT, 'scripts', 'run.mjs');
const PROCESSES = ['postgres', 'sync', 'web'] as const;

export type ProcessName = (typeof PROCESSES)[number];

/** One run of `npm start` (its script, so that signals reach exactly the process that is meant). */
export interface House {
	readonly process: ChildProcess;
	/** Everything said so far. */
	words(): string;
	/** Waits for a line that contains this. */
	says(part: string, timeoutMs?: number): Promise<void>;
	readonly ended: Promise<number | null>;
}

export interface Place {
	readonly data: string;
	readonly port: number;
	readonly url: string;
	start(env?: Readonly<Record<string, string>>): House;
	pid(name: ProcessName): number | null;
	/** The process that holds everything together. */
	launcherPid(): number;
	status(path: string): Promise<number>;
}

/** A data folder and a port of one's own; whatever still runs there after the test is ended. */
export async function newPlace(): Promise<Place> {
	const data = mkdtempSync(join(tmpdir(), 'veche-launcher-'));
	chmodSync(data, 0o711);
	const port = await freePort();
	const url = `http://127.0.0.1:${port}`;
	const houses: House[] = [];
	onTestFinished(async () => {
		await Promise.all(houses.map(endHouse));
		const server = runningServer(join(data, 'postgres', 'data'));
		if (server !== null) await stopServer(server.pid);
		rmSync(data, { recursive: true, force: true });
	});
	return {
		data,
		port,
		url,
		start(env = {}) {
			const house = startHouse({ PORT: String(port), VECHE_DATA: data, ...env });
			houses.push(house);
			return house;
		},
		pid: (name) => readPid(join(data, 'run', `${name}.pid`)),
		launcherPid: () => readPid(join(data, 'run', 'start.lock')) ?? 0,
		status: async (path) => {
			const response = await fetch(url + path).catch(() => null);
			return response?.status ?? 0;
		}
	};
}

/** The three processes that the pid files of a place name. */
export function processesOf(place: Place): readonly number[] {
	return PROCESSES.flatMap((name) => place.pid(name) ?? []);
}

/** Waits until none of these processes runs. */
export function allGone(pids: readonly number[], timeoutMs: number): Promise<boolean> {
	return poll(() => !pids.some(isAlive), timeoutMs);
}

function startHouse(env: Readonly<Record<string, string>>): House {
	const child = spawn(process.execPath, [RUN, 'start'], {
		cwd: ROOT,
		env: {
			...process.env,
			HOST: '127.0.0.1',
			VECHE_DEMO: '0',
			DATABASE_URL: '',
			npm_lifecycle_event: undefined,
			...env
		},
		stdio: ['ignore', 'pipe', 'pipe']
	});
	let words = '';
	const keep = (chunk: Buffer): void => {
		words += chunk.toString();
	};
	child.stdout.on('data', keep);
	child.stderr.on('data', keep);
	const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
	let hasEnded = false;
	void ended.then(() => (hasEnded = true));
	return {
		process: child,
		words: () => words,
		ended,
		async says(part, timeoutMs = 60_000) {
			await poll(() => words.includes(part) || hasEnded, timeoutMs);
			if (!words.includes(part)) throw new Error(`Not said: ${part}\n${words}`);
		}
	};
}

async function endHouse(house: House): Promise<void> {
	if (house.process.exitCode === null && house.process.signalCode === null)
		house.process.kill('SIGTERM');
	await house.ended;
}

function readPid(file: string): number | null {
	return existsSync(file) ? Number(readFileSync(file, 'utf8')) : null;
}
