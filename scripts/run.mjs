/*
 * node scripts/run.mjs <what> [arguments]
 * The door of every npm script. Runs on any Node from 18 on: installs when the lock is newer than node_modules, then
 * hands over to scripts/tasks.mjs on Node 24. Only built-in modules may be imported here.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { watchAncestors } from './lib/ancestors.mjs';
import { nodeBinary, toolEnvironment } from './lib/environment.mjs';
import { takeLock } from './lib/lock.mjs';

const CLONE = fileURLToPath(new URL('..', import.meta.url));
const INSTALLED_FOR = join(CLONE, 'node_modules', '.veche-installed-for');
const TICK_MS = 10_000;

process.chdir(CLONE);
await install();
const node = nodeBinary();
if (node === process.execPath && Number(process.versions.node.split('.')[0]) < 24) {
	console.error(
		`Нужен Node.js 24, а здесь ${process.versions.node}, и для этой системы его в npm нет.`
	);
	process.exit(1);
}
process.exitCode = await handOver(node);

async function install() {
	if (isInstalled()) return;
	const lockFile = join(CLONE, '.data', 'install.lock');
	for (let lock = takeLock(lockFile), said = false; ; lock = takeLock(lockFile)) {
		if ('release' in lock) {
			const code = isInstalled() ? 0 : await npmCi();
			lock.release();
			if (code !== 0) process.exit(code);
			return;
		}
		if (!said) console.log(`Зависимости уже ставит другой запуск (процесс ${lock.holder}), ждём…`);
		said = true;
		await sleep(500);
	}
}

/**
 * npm writes its own note about what is installed last of all. Ours says for which lock: a checkout may touch the file
 * without changing it.
 */
function isInstalled() {
	const note = join(CLONE, 'node_modules', '.package-lock.json');
	const lock = join(CLONE, 'package-lock.json');
	if (!existsSync(note)) return false;
	if (existsSync(INSTALLED_FOR) && readFileSync(INSTALLED_FOR, 'utf8') === lockHash()) return true;
	return statSync(note).mtimeMs >= statSync(lock).mtimeMs;
}

function lockHash() {
	return createHash('sha256')
		.update(readFileSync(join(CLONE, 'package-lock.json')))
		.digest('hex');
}

/** @returns {Promise<number>} */
function npmCi() {
	console.log('• Ставим зависимости и Node.js 24: npm ci, до двух минут…');
	const started = Date.now();
	const seconds = () => Math.round((Date.now() - started) / 1000);
	const ticks = setInterval(() => console.log(`  … ставим, ${seconds()} с`), TICK_MS);
	const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
	const windows = process.platform === 'win32';
	const child = spawn('npm', args, { stdio: 'inherit', shell: windows });
	return new Promise((resolve) => {
		child.once('error', (error) => finish(1, String(error)));
		child.once('exit', (code) => finish(code ?? 1, `npm ci: код ${code}`));

		/**
		 * @param {number} code
		 * @param {string} trouble
		 */
		function finish(code, trouble) {
			clearInterval(ticks);
			if (code === 0) writeFileSync(INSTALLED_FOR, lockHash());
			console.log(code === 0 ? `✓ Зависимости, ${seconds()} с` : `✗ Зависимости: ${trouble}`);
			resolve(code);
		}
	});
}

/**
 * Every wish to stop is handed on and the end of the task awaited; Ctrl+C in a terminal reaches the task twice, which
 * it expects. The channel tells the task when this process is killed; npm above us is watched, because nobody tells.
 * @param {string} node
 * @returns {Promise<number>}
 */
function handOver(node) {
	const args = [join(CLONE, 'scripts', 'tasks.mjs'), ...process.argv.slice(2)];
	const env = toolEnvironment();
	const child = spawn(node, args, { stdio: ['inherit', 'inherit', 'inherit', 'ipc'], env });
	for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
		process.on(signal, () => child.kill(signal));
	}
	watchAncestors(() => child.kill('SIGTERM'));
	return new Promise((resolve) => {
		child.once('error', (error) => {
			console.error(`${node}: ${error.message}`);
			resolve(1);
		});
		child.once('exit', (code, signal) => resolve(code ?? (signal === 'SIGINT' ? 130 : 1)));
	});
}
