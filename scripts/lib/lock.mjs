/*
 * A lock that dies with its holder: a file with the holder's process id. Runs on Node 18.
 */
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { isAlive } from './processes.mjs';

/**
 * @param {string} file
 * @param {(holder: number) => boolean} [isOurs] after a restart of the machine the holder's number may be anybody's
 * @returns {{ release: () => void } | { holder: number }} the lock, or the process that has it
 */
export function takeLock(file, isOurs = () => true) {
	mkdirSync(dirname(file), { recursive: true });
	const own = `${file}.${process.pid}`;
	writeFileSync(own, String(process.pid));
	try {
		for (;;) {
			// A link appears with its content at once, unlike a file that is created and then written.
			if (tryLink(own, file)) return { release: () => rmSync(file, { force: true }) };
			const holder = readHolder(file);
			if (holder !== null && holder !== process.pid && isAlive(holder) && isOurs(holder))
				return { holder };
			removeStale(file, holder);
		}
	} finally {
		rmSync(own, { force: true });
	}
}

/**
 * @param {string} existing
 * @param {string} path
 */
function tryLink(existing, path) {
	try {
		linkSync(existing, path);
		return true;
	} catch (error) {
		if (hasCode(error, 'EEXIST')) return false;
		throw error;
	}
}

/**
 * Two who find the same dead lock must not remove the living one that the faster of them has put in its place.
 * @param {string} file
 * @param {number | null} dead
 */
function removeStale(file, dead) {
	const aside = `${file}.${process.pid}.stale`;
	try {
		renameSync(file, aside);
	} catch (error) {
		if (hasCode(error, 'ENOENT')) return;
		throw error;
	}
	if (readHolder(aside) === dead) rmSync(aside, { force: true });
	else renameSync(aside, file);
}

/** @param {string} file */
function readHolder(file) {
	try {
		return Number(readFileSync(file, 'utf8'));
	} catch {
		return null;
	}
}

/**
 * @param {unknown} error
 * @param {string} code
 */
function hasCode(error, code) {
	return error instanceof Error && 'code' in error && error.code === code;
}
