/*
 * The data folder: VECHE_DATA, `.data` in the clone unless told otherwise.
 */
import { randomBytes } from 'node:crypto';
import {
	accessSync,
	constants,
	existsSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	realpathSync,
	rmSync,
	statSync,
	writeFileSync
} from 'node:fs';
import { join, resolve } from 'node:path';
import { Fault } from '../lib/fault.mjs';
import { takeLock } from '../lib/lock.mjs';
import { CLONE } from '../lib/postgres-place.mjs';
import { commandLine } from '../lib/processes.mjs';

const OWN_NAMES = /^(run|log|postgres|secret.*|demo|install\.lock.*)$/;

/**
 * @param {NodeJS.ProcessEnv} env
 * @returns {string} the folder's real path; it exists, is ours and can be written
 * @throws {Fault} when it belongs to somebody or something else
 */
export function openDataFolder(env) {
	const folder = resolve(CLONE, env.VECHE_DATA || '.data');
	try {
		mkdirSync(folder, { recursive: true });
		accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
	} catch {
		throw new Fault(`Папка данных ${folder} недоступна для записи. Укажите другую: VECHE_DATA=…`);
	}
	const real = realpathSync(folder);
	const stranger = readdirSync(real).find((name) => !OWN_NAMES.test(name));
	if (stranger !== undefined) {
		throw new Fault(
			`Папка ${real} занята не Вече (в ней «${stranger}»). Укажите другую: VECHE_DATA=…`
		);
	}
	const owner = statSync(real).uid;
	if (process.getuid !== undefined && owner !== process.getuid()) {
		throw new Fault(
			`Папка данных ${real} принадлежит другому пользователю (uid ${owner}). Запустите Вече от него или укажите другую: VECHE_DATA=…`
		);
	}
	mkdirSync(join(real, 'run'), { recursive: true });
	mkdirSync(join(real, 'log'), { recursive: true });
	return real;
}

/**
 * Who holds it works with the folder's PostgreSQL; there is one at a time.
 * @param {string} folder
 */
export function lockDataFolder(folder) {
	return takeLock(join(folder, 'run', 'start.lock'), (pid) =>
		/^$|tasks\.mjs/.test(commandLine(pid))
	);
}

/**
 * A secret that is made once and stays.
 * @param {string} folder
 * @param {string} name
 */
export function keptSecret(folder, name) {
	const file = join(folder, `secret-${name}`);
	if (!existsSync(file)) writeFileSync(file, randomBytes(9).toString('base64url'), { mode: 0o600 });
	return readFileSync(file, 'utf8').trim();
}

/**
 * @param {string} folder
 * @param {string} name
 * @param {number} pid
 */
export function writePid(folder, name, pid) {
	writeFileSync(join(folder, 'run', `${name}.pid`), `${pid}\n`);
}

/**
 * @param {string} folder
 * @param {string} name
 * @returns {number | null}
 */
export function readPid(folder, name) {
	const file = join(folder, 'run', `${name}.pid`);
	return existsSync(file) ? Number(readFileSync(file, 'utf8')) : null;
}

/**
 * @param {string} folder
 * @param {string} name
 */
export function removePid(folder, name) {
	rmSync(join(folder, 'run', `${name}.pid`), { force: true });
}
