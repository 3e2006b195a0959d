import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { takeLock } from './lock.mjs';

function lockFile(): string {
	const folder = mkdtempSync(join(tmpdir(), 'veche-lock-'));
	onTestFinished(() => rmSync(folder, { recursive: true }));
	return join(folder, 'start.lock');
}

test('a free lock is taken and given back without a trace', () => {
	const file = lockFile();
	const lock = takeLock(file);
	if (!('release' in lock)) throw new Error('not taken');
	expect(readdirSync(join(file, '..'))).toEqual(['start.lock']);
	lock.release();
	expect(readdirSync(join(file, '..'))).toEqual([]);
});

test('a lock of a living process is not taken, its holder is named', () => {
	const file = lockFile();
	writeFileSync(file, String(process.ppid));
	expect(takeLock(file)).toEqual({ holder: process.ppid });
});

test('a lock of a dead process is taken over', () => {
	const file = lockFile();
	// Beyond the largest process id that Linux gives.
	writeFileSync(file, '4194305');
	expect(takeLock(file)).toHaveProperty('release');
});

test('a torn lock is taken over', () => {
	const file = lockFile();
	writeFileSync(file, '');
	expect(takeLock(file)).toHaveProperty('release');
});
