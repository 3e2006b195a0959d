/*
 * PostgreSQL itself, from npm, without an installation (ADR 0004).
 */
import { randomBytes } from 'node:crypto';
import {
	chmodSync,
	existsSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	renameSync,
	rmSync,
	statfsSync,
	statSync,
	writeFileSync
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';
import { Fault } from './fault.mjs';
import { canReach, makePassage, postgresBinaries, postgresUser } from './postgres-place.mjs';
import { initCluster, runningServer, startServer, stopServer } from './postgres-process.mjs';
import { isAlive } from './processes.mjs';

const THROW_AWAY = 'veche-postgres-';
/** A folder in memory, where there is one: a new database takes ten milliseconds there, on a disk up to four hundred. */
const MEMORY = '/dev/shm';
/** What a run of all tests never needs in whole; containers often have 64 MiB there. */
const MEMORY_BYTES = 1024 ** 3;
/** What a test cluster gives up: it need not survive the loss of power, only that of a process. */
const THROW_AWAY_SETTINGS = ['fsync=off', 'full_page_writes=off', 'max_connections=300'];

/**
 * @typedef {object} Cluster
 * @property {string} home folder with the cluster, its secret and its log
 * @property {number} port
 * @property {number} pid the server's process
 * @property {boolean} isNew made just now
 * @property {boolean} wasRunning found alive, left behind by a killed launcher
 * @property {string} password of the superuser `veche`
 * @property {(database: string) => string} url as superuser
 * @property {() => Promise<void>} stop fast shutdown, everything flushed
 */

/**
 * Opens the cluster that lies in a folder: makes it, starts it or takes over the server that still runs on it.
 *
 * Its password and last port are kept in `home/secret.json`; a free port is taken when that one is busy.
 * @param {{ home: string, durable?: boolean, settings?: readonly string[] }} options home: an absolute path that
 *   the server's user can reach; durable: false for tests
 * @returns {Promise<Cluster>}
 * @throws {Fault} when the folder is not a cluster of ours or the server does not start
 */
export async function openCluster({ home, durable = true, settings = [] }) {
	makePassage(home);
	const user = postgresUser();
	const data = join(home, 'data');
	const place = { native: postgresBinaries(user), data, log: join(home, 'postgres.log'), user };
	const isNew = !existsSync(data);
	const secret = isNew ? newSecret(home) : readSecret(home);
	checkOwner(data, user);
	if (isNew) initCluster(place, { password: secret.password, durable });
	checkVersion(place);
	const running = runningServer(data);
	const port = running?.port ?? (await freePort(secret.port));
	const pid = running?.pid ?? (await startServer(place, { port, settings }));
	writeSecret(home, { ...secret, port });
	const url = (/** @type {string} */ database) =>
		`postgres://veche:${secret.password}@127.0.0.1:${port}/${database}`;
	await askServer(url('postgres'));
	const stop = () => stopServer(pid);
	return {
		home,
		port,
		pid,
		isNew,
		wasRunning: running !== null,
		password: secret.password,
		url,
		stop
	};
}

/**
 * A cluster for tests in a temporary folder, in memory if there is room; `remove` stops it and deletes the folder.
 * Those whose maker was killed are cleared away first.
 * @param {{ durable?: boolean }} [options] durable: every commit reaches the disk as in operation, for measurements
 * @returns {Promise<Cluster & { remove: () => Promise<void> }>}
 */
export async function openThrowAwayCluster({ durable = false } = {}) {
	await clearAbandoned();
	const folder = !durable && memoryHasRoom() ? MEMORY : tmpdir();
	const home = mkdtempSync(join(folder, THROW_AWAY));
	chmodSync(home, 0o711);
	writeFileSync(join(home, 'maker.pid'), String(process.pid));
	if (!canReach(join(home, 'data'), postgresUser())) {
		throw new Fault(`Временная папка ${folder} закрыта для других. Укажите другую: TMPDIR=/tmp`);
	}
	const settings = durable ? [] : THROW_AWAY_SETTINGS;
	const cluster = await openCluster({ home, durable, settings });
	const remove = async () => {
		await cluster.stop();
		rmSync(home, { recursive: true, force: true });
	};
	return { ...cluster, remove };
}

/** A port on loopback that nobody listens on now: the wished one if it is free. @param {number} [wished] */
export async function freePort(wished = 0) {
	const port = await tryPort(wished);
	return port ?? (await tryPort(0)) ?? 0;
}

/**
 * @param {number} port
 * @returns {Promise<number | null>}
 */
function tryPort(port) {
	return new Promise((resolve) => {
		const server = createServer();
		server.once('error', () => resolve(null));
		server.listen(port, '127.0.0.1', () => {
			const address = server.address();
			const given = typeof address === 'object' && address !== null ? address.port : null;
			server.close(() => resolve(given));
		});
	});
}

function memoryHasRoom() {
	if (!existsSync(MEMORY)) return false;
	const { bavail, bsize } = statfsSync(MEMORY);
	return bavail * bsize > MEMORY_BYTES;
}

async function clearAbandoned() {
	const own = process.getuid?.();
	const folders = [tmpdir(), ...(existsSync(MEMORY) ? [MEMORY] : [])];
	const homes = folders.flatMap((folder) =>
		readdirSync(folder).flatMap((name) => (name.startsWith(THROW_AWAY) ? [join(folder, name)] : []))
	);
	for (const home of homes) {
		// Whoever made it may be clearing it away himself just now.
		if (statSync(home, { throwIfNoEntry: false })?.uid !== own) continue;
		const maker = join(home, 'maker.pid');
		if (!existsSync(maker) || isAlive(Number(readFileSync(maker, 'utf8')))) continue;
		const running = runningServer(join(home, 'data'));
		if (running !== null) await stopServer(running.pid);
		rmSync(home, { recursive: true, force: true });
	}
}

/** A real question: a mere connection would leave «incomplete startup packet» in the log. @param {string} url */
async function askServer(url) {
	const sql = postgres(url, { max: 1, connect_timeout: 10, onnotice: () => undefined });
	try {
		await sql`select 1`;
	} catch (error) {
		throw new Fault(`PostgreSQL не пускает с сохранённым паролем: ${String(error)}`);
	} finally {
		await sql.end({ timeout: 1 });
	}
}

/**
 * @param {string} data
 * @param {import('./postgres-place.mjs').RunAs} user
 */
function checkOwner(data, user) {
	const own = user.uid ?? process.getuid?.();
	if (own === undefined || !existsSync(data) || statSync(data).uid === own) return;
	throw new Fault(
		`База в ${data} принадлежит другому пользователю (uid ${statSync(data).uid}). Запустите от него или укажите другую папку: VECHE_DATA=…`
	);
}

/** @param {{ native: string, data: string }} place */
function checkVersion({ native, data }) {
	const file = join(data, 'PG_VERSION');
	if (!existsSync(file)) throw new Fault(`Папка ${data} не похожа на базу PostgreSQL.`);
	const found = readFileSync(file, 'utf8').trim();
	const share = readFileSync(join(native, 'share', 'postgresql', 'postgres.bki'), 'utf8');
	const own = share.match(/^# PostgreSQL (\d+)/)?.[1];
	if (found !== own) throw new Fault(`База в ${data} от PostgreSQL ${found}, нужна ${own}.`);
}

/** @param {string} home */
function newSecret(home) {
	const secret = { password: randomBytes(24).toString('hex'), port: 0 };
	writeSecret(home, secret);
	return secret;
}

/**
 * @param {string} home
 * @returns {{ password: string, port: number }}
 */
function readSecret(home) {
	const file = join(home, 'secret.json');
	if (!existsSync(file)) throw new Fault(`В папке ${home} чужая база: нет файла secret.json.`);
	return JSON.parse(readFileSync(file, 'utf8'));
}

/**
 * @param {string} home
 * @param {{ password: string, port: number }} secret
 */
function writeSecret(home, secret) {
	const file = join(home, 'secret.json');
	writeFileSync(`${file}.new`, JSON.stringify(secret), { mode: 0o600 });
	renameSync(`${file}.new`, file);
}
