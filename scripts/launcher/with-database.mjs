/*
 * Commands for the console that work with the same database as `npm start`, whether that runs or not.
 */
import { nodeBinary, toolEnvironment } from '../lib/environment.mjs';
import { runToEnd } from '../lib/run-to-end.mjs';
import { lockDataFolder, openDataFolder } from './data-folder.mjs';
import { migrateDatabase, openDatabase } from './database.mjs';
import { demoPassword } from './demo.mjs';

/**
 * @param {string} script
 * @param {readonly string[]} args
 * @param {{ env: NodeJS.ProcessEnv, isMigrated: boolean }} options isMigrated: bring the schema up to date before
 */
export async function runWithDatabase(script, args, { env, isMigrated }) {
	await using(env, async (database, dataFolder) => {
		if (isMigrated) await migrateDatabase(database);
		await runToEnd(nodeBinary(), [script, ...args], {
			env: {
				...toolEnvironment(),
				DATABASE_URL: database.url,
				DATABASE_OWNER_URL: database.ownerUrl,
				...(database.cluster === null ? {} : { VECHE_DEMO_PASSWORD: demoPassword(dataFolder, env) })
			},
			fault: 'Не выполнено'
		});
	});
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @param {(database: import('./database.mjs').Database, dataFolder: string) => Promise<void>} work
 */
async function using(env, work) {
	const dataFolder = openDataFolder(env);
	const say = (/** @type {string} */ line) => console.log(`  ${line}`);
	// While npm start runs, it has the lock, and its PostgreSQL is used.
	const lock = lockDataFolder(dataFolder);
	const database = await openDatabase(dataFolder, { env, say });
	try {
		await work(database, dataFolder);
	} finally {
		if ('release' in lock) {
			await database.cluster?.stop();
			lock.release();
		}
	}
}
