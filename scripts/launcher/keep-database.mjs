import { setTimeout as sleep } from 'node:timers/promises';
import { Fault } from '../lib/fault.mjs';
import { isAlive } from '../lib/processes.mjs';
import { step } from './console.mjs';
import { removePid, writePid } from './data-folder.mjs';
import { openDatabase } from './database.mjs';

const WATCH_MS = 500;

/**
 * Opens the database and, when it is ours, starts it again should it die. The apps reconnect by themselves.
 * @param {string} dataFolder
 * @param {{ env: NodeJS.ProcessEnv, say: (line: string) => void, stops: import('./stops.mjs').Stops }} options
 */
export async function keepDatabase(dataFolder, { env, say, stops }) {
	const open = async () => {
		const database = await openDatabase(dataFolder, { env, say });
		if (database.cluster !== null) writePid(dataFolder, 'postgres', database.cluster.pid);
		return database;
	};
	const first = await step('PostgreSQL', open);
	let cluster = first.cluster;
	if (cluster === null) return first;
	if (cluster.wasRunning) say('PostgreSQL ещё работал после прошлого запуска, продолжаем с ним');
	const { port } = cluster;
	const timer = setInterval(() => void look(), WATCH_MS);
	let isBusy = false;
	stops.add('postgres', async () => {
		clearInterval(timer);
		while (isBusy) await sleep(50);
		await cluster?.stop();
		removePid(dataFolder, 'postgres');
	});
	return first;

	async function look() {
		if (isBusy || cluster === null || isAlive(cluster.pid)) return;
		isBusy = true;
		try {
			say('PostgreSQL остановился, запускаем снова');
			const again = await open();
			if (again.cluster?.port !== port) throw new Fault(`порт ${port} занят другой программой`);
			cluster = again.cluster;
			say('PostgreSQL снова работает');
		} catch (error) {
			say(`PostgreSQL не запускается: ${error instanceof Error ? error.message : String(error)}`);
			await sleep(5_000);
		} finally {
			isBusy = false;
		}
	}
}
