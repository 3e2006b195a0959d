/*
 * npm start: everything on this computer, one address.
 */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '../lib/embedded-postgres.mjs';
import { nodeBinary, toolEnvironment } from '../lib/environment.mjs';
import { Fault } from '../lib/fault.mjs';
import { CLONE } from '../lib/postgres-place.mjs';
import { runToEnd } from '../lib/run-to-end.mjs';
import { chooseAddress } from './address.mjs';
import { endLeftover, runApp } from './child.mjs';
import { step } from './console.mjs';
import { lockDataFolder, openDataFolder } from './data-folder.mjs';
import { migrateDatabase } from './database.mjs';
import { demoInvitation, demoPassword, demoState, noteDemo } from './demo.mjs';
import { keepDatabase } from './keep-database.mjs';
import { createStops } from './stops.mjs';

const SYNC = join(CLONE, 'apps', 'sync-server', 'src', 'main.ts');
const WEB = join(CLONE, 'apps', 'web', 'server', 'main.ts');

/**
 * Starts everything and returns when it runs; from then on the signals decide.
 * @param {NodeJS.ProcessEnv} env
 */
export async function start(env) {
	const started = performance.now();
	const stops = createStops();
	try {
		const { address, password } = await bringUp(env, stops);
		stops.started();
		welcome(address, { password, seconds: (performance.now() - started) / 1000 });
	} catch (error) {
		const wasAsked = stops.isStopping();
		stops.started();
		await stops.run();
		if (!wasAsked) throw error;
	}
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @param {import('./stops.mjs').Stops} stops
 */
async function bringUp(env, stops) {
	const dataFolder = openDataFolder(env);
	stops.add('lock', lockFolder(dataFolder));
	await endLeftover({ name: 'sync', script: SYNC, dataFolder });
	await endLeftover({ name: 'web', script: WEB, dataFolder });
	const address = await chooseAddress(env);
	const demo = demoState(dataFolder, env);
	if (demo === 'wanted') noteDemo(dataFolder, demo);
	const database = await keepDatabase(dataFolder, { env, say, stops });
	stops.check();
	await step('Схема базы данных', () => migrateDatabase(database));
	stops.check();
	const password = demo === null ? null : demoPassword(dataFolder, env);
	if (demo === 'wanted' && password !== null) {
		await loadDemo(dataFolder, { database, password });
	}
	stops.check();
	await step('Страницы', build);
	stops.check();
	await runApps({ address, database, dataFolder, isDemo: demo !== null, env, stops });
	writeFileSync(join(dataFolder, 'run', 'address'), `${address.open}\n`);
	return { address, password };
}

/**
 * @param {string} dataFolder
 * @returns {() => void} gives the folder back
 */
function lockFolder(dataFolder) {
	const lock = lockDataFolder(dataFolder);
	if ('release' in lock) return lock.release;
	throw new Fault(
		`Вече уже запущено из этой папки (процесс ${lock.holder}${runningAddress(dataFolder)}).`
	);
}

/** @param {string} dataFolder */
function runningAddress(dataFolder) {
	try {
		return `, ${readFileSync(join(dataFolder, 'run', 'address'), 'utf8').trim()}`;
	} catch {
		return '';
	}
}

/**
 * @param {string} dataFolder
 * @param {{ database: import('./database.mjs').Database, password: string }} demo
 */
async function loadDemo(dataFolder, { database, password }) {
	await step('Демонстрационный город, только при первом запуске', () =>
		runToEnd(nodeBinary(), [join(CLONE, 'apps', 'web', 'demo', 'main.ts')], {
			env: {
				...toolEnvironment(),
				DATABASE_URL: database.url,
				DATABASE_OWNER_URL: database.ownerUrl,
				VECHE_DEMO_PASSWORD: password
			},
			fault: 'Город не загружен; пустую базу без него даёт VECHE_DEMO=0'
		})
	);
	noteDemo(dataFolder, 'loaded');
}

function build() {
	const turbo = join(CLONE, 'node_modules', '.bin', 'turbo');
	return runToEnd(turbo, ['run', 'build', '--output-logs=errors-only', '--no-color'], {
		env: toolEnvironment(),
		quiet: true,
		fault: 'Страницы не собраны'
	});
}

/**
 * @typedef {object} Apps
 * @property {import('./address.mjs').Address} address
 * @property {import('./database.mjs').Database} database
 * @property {string} dataFolder
 * @property {boolean} isDemo
 * @property {NodeJS.ProcessEnv} env
 * @property {import('./stops.mjs').Stops} stops
 */

/** @param {Apps} apps */
async function runApps({ address, database, dataFolder, isDemo, env, stops }) {
	const syncPort = String(await freePort(Number(env.SYNC_PORT || 0)));
	const shared = {
		...toolEnvironment(),
		NODE_ENV: 'production',
		DATABASE_URL: database.url,
		DATABASE_OWNER_URL: undefined,
		VECHE_DEMO_PASSWORD: undefined,
		ORIGIN: address.origin,
		SYNC_HOST: '127.0.0.1',
		SYNC_PORT: syncPort
	};
	const web = {
		PORT: String(address.port),
		HOST: address.host,
		VECHE_DATA: dataFolder,
		VECHE_DEMO: isDemo ? '1' : ''
	};
	// Stopped in the opposite order: edits on their way are saved first, then the pages go.
	await step('Веб-сервер', async () => {
		const app = await runApp({
			name: 'web',
			script: WEB,
			env: { ...shared, ...web },
			ready: /^veche-web listening /,
			dataFolder,
			say
		});
		stops.add('web', app.stop);
	});
	await step('Сервер совместной работы', async () => {
		const app = await runApp({
			name: 'sync',
			script: SYNC,
			env: shared,
			ready: /^veche-sync listening /,
			dataFolder,
			say
		});
		stops.add('sync', app.stop);
	});
	stops.add('address', () => rmSync(join(dataFolder, 'run', 'address'), { force: true }));
}

/**
 * @param {import('./address.mjs').Address} address
 * @param {{ password: string | null, seconds: number }} about
 */
function welcome(address, { password, seconds }) {
	console.log(`\nВече работает: ${address.open}  (${seconds.toFixed(1).replace('.', ',')} с)`);
	for (const tablet of address.tablets) console.log(`  с планшета в этой сети: ${tablet}`);
	if (password !== null) console.log(demoInvitation(password).join('\n'));
	else console.log('Вход: учётные записи создаёт npm run admin -- create --email … --name …');
	console.log('Остановить: Ctrl+C');
}

/** @param {string} line */
function say(line) {
	console.log(`  ${line}`);
}
