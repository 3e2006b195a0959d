import { readFileSync } from 'node:fs';
import { isAlive } from './processes.mjs';

const WATCH_MS = 500;

/**
 * Calls once when the npm that runs us (or the shell between) is gone: a killed npm leaves its script behind.
 * Does nothing when no npm runs us.
 * @param {() => void} onGone
 */
export function watchAncestors(onGone) {
	if (process.env.npm_lifecycle_event === undefined) return;
	const ancestors = findAncestors();
	const timer = setInterval(() => {
		if (ancestors.every(isAlive)) return;
		clearInterval(timer);
		onGone();
	}, WATCH_MS);
	timer.unref();
}

/** Our parent, and npm above it when the parent is npm's shell. */
function findAncestors() {
	const parent = stat(process.ppid);
	if (parent === null || !/^(sh|dash|bash|zsh)$/.test(parent.name)) return [process.ppid];
	const grandparent = stat(parent.ppid);
	const isNpm = grandparent !== null && /^(npm|node)/.test(grandparent.name);
	return isNpm ? [process.ppid, parent.ppid] : [process.ppid];
}

/** @param {number} pid */
function stat(pid) {
	try {
		const parts = readFileSync(`/proc/${pid}/stat`, 'utf8').match(/\((.*)\) \S (\d+)/s);
		return parts === null ? null : { name: parts[1] ?? '', ppid: Number(parts[2]) };
	} catch {
		return null;
	}
}
