/*
 * Chromium without an installation, for people who are not root: unpacked into `node_modules/.cache/chromium`.
 */
import { spawnSync } from 'node:child_process';
import {
	chmodSync,
	existsSync,
	mkdirSync,
	readdirSync,
	renameSync,
	rmSync,
	writeFileSync
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const CLONE = fileURLToPath(new URL('../..', import.meta.url));
export const CACHE = join(CLONE, 'node_modules', '.cache', 'chromium');
const MINUTES = 60_000;

/**
 * Debian's packages of Chromium and of every library that this machine lacks, fetched by apt into lists and a cache of
 * our own, which needs no rights.
 * @returns {string | null} a script that starts the browser
 */
export function unpackFromDistribution() {
	if (!existsSync('/usr/bin/apt-get') || !existsSync('/usr/bin/dpkg-deb')) return null;
	const fresh = freshFolder();
	const archives = join(fresh, 'archives');
	for (const folder of ['lists/partial', 'cache/archives/partial', 'archives']) {
		mkdirSync(join(fresh, folder), { recursive: true });
	}
	const own = [
		`Dir::State::lists=${fresh}/lists`,
		`Dir::Cache=${fresh}/cache`,
		'Debug::NoLocking=1'
	];
	const apt = (/** @type {readonly string[]} */ args) =>
		spawnSync('apt-get', [...own.flatMap((option) => ['-o', option]), ...args], {
			cwd: archives,
			encoding: 'utf8',
			timeout: 5 * MINUTES
		});
	apt(['update', '-qq']);
	const plan = apt(['-s', '--no-install-recommends', 'install', 'chromium']).stdout ?? '';
	const missing = [...plan.matchAll(/^Inst (\S+)/gm)].map(([, name]) => name ?? '');
	if (missing.length === 0 || apt(['download', '-qq', ...missing]).status !== 0) return drop(fresh);
	for (const archive of readdirSync(archives)) {
		const unpacked = spawnSync('dpkg-deb', ['-x', join(archives, archive), join(fresh, 'root')]);
		if (unpacked.status !== 0) return drop(fresh);
	}
	if (!existsSync(join(fresh, 'root/usr/lib/chromium/chromium'))) return drop(fresh);
	for (const folder of ['lists', 'cache', 'archives'])
		rmSync(join(fresh, folder), { recursive: true });
	const paths = libraryFolders(join(fresh, 'root')).map((folder) => `$here/root/${folder}`);
	return keep(fresh, [
		`export LD_LIBRARY_PATH="${paths.join(':')}"`,
		'exec "$here/root/usr/lib/chromium/chromium" "$@"'
	]);
}

/**
 * The package unpacks into the temporary folder, its libraries only where it believes to be in a cloud function;
 * both are given to it for this one process, so that nothing outside `node_modules` is touched.
 * @returns {string | null} a script that starts the browser with its own libraries and fonts
 */
export function unpackFromNpm() {
	if (process.platform !== 'linux' || process.arch !== 'x64') return null;
	const fresh = freshFolder();
	const unpack = `import('@sparticuz/chromium').then(({ default: chromium }) => chromium.executablePath())`;
	const unpacked = spawnSync(process.execPath, ['--input-type=module', '-e', `await ${unpack}`], {
		cwd: CLONE,
		env: { ...process.env, TMPDIR: fresh, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x' },
		stdio: ['ignore', 'ignore', 'inherit'],
		timeout: 2 * MINUTES
	});
	if (unpacked.status !== 0) return drop(fresh);
	return keep(fresh, [
		'export LD_LIBRARY_PATH="$here/al2023/lib" FONTCONFIG_PATH="$here/fonts"',
		'exec "$here/chromium" "$@"'
	]);
}

/** Some libraries lie in folders of their own, which only their packages know. @param {string} root */
function libraryFolders(root) {
	const files = readdirSync(root, { recursive: true, encoding: 'utf8' });
	const libraries = files.filter((file) => /\.so(\.\d+)*$/.test(file));
	return [...new Set(libraries.map((file) => dirname(file)))];
}

function freshFolder() {
	const fresh = `${CACHE}.${process.pid}`;
	rmSync(fresh, { recursive: true, force: true });
	mkdirSync(fresh, { recursive: true });
	return fresh;
}

/** @param {string} fresh */
function drop(fresh) {
	rmSync(fresh, { recursive: true, force: true });
	return null;
}

/**
 * @param {string} fresh
 * @param {readonly string[]} lines what the script does, with its folder in `$here`
 */
function keep(fresh, lines) {
	const script = join(fresh, 'run.sh');
	writeFileSync(script, ['#!/bin/sh', 'here=$(dirname "$0")', ...lines, ''].join('\n'));
	chmodSync(script, 0o755);
	rmSync(CACHE, { recursive: true, force: true });
	renameSync(fresh, CACHE);
	return join(CACHE, 'run.sh');
}
