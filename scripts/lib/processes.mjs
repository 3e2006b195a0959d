/*
 * Questions about processes that this one may not have started itself.
 */
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

const POLL_MS = 25;

/**
 * Whether a process of that id runs. A dead child that nobody has waited for yet counts as gone.
 * @param {number} pid
 */
export function isAlive(pid) {
	// 0 and below would ask about a whole group.
	if (!(pid > 0)) return false;
	try {
		process.kill(pid, 0);
	} catch (error) {
		return error instanceof Error && 'code' in error && error.code === 'EPERM';
	}
	return !isZombie(pid);
}

/**
 * The command line of a running process, arguments separated by spaces; '' where the system does not tell.
 * @param {number} pid
 */
export function commandLine(pid) {
	return readProc(pid, 'cmdline').replaceAll('\0', ' ').trim();
}

/**
 * @param {number} pid
 * @param {number} timeoutMs
 * @returns {Promise<boolean>} whether the process has ended within the time
 */
export function waitForExit(pid, timeoutMs) {
	return poll(() => !isAlive(pid), timeoutMs);
}

/**
 * Asks again and again until the answer is yes or the time is over.
 * @param {() => boolean | Promise<boolean>} question
 * @param {number} timeoutMs
 * @returns {Promise<boolean>} the last answer
 */
export async function poll(question, timeoutMs) {
	const end = performance.now() + timeoutMs;
	while (performance.now() < end) {
		if (await question()) return true;
		await sleep(POLL_MS);
	}
	return question();
}

/** @param {number} pid */
function isZombie(pid) {
	return /^State:\s+Z/m.test(readProc(pid, 'status'));
}

/**
 * @param {number} pid
 * @param {string} file
 */
function readProc(pid, file) {
	try {
		return readFileSync(`/proc/${pid}/${file}`, 'utf8');
	} catch {
		return '';
	}
}
