/*
 * A real Chromium for the browser tests, whatever the machine offers.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { CACHE, unpackFromDistribution, unpackFromNpm } from './chromium-unpacked.mjs';
import { Fault } from './fault.mjs';

/** No sandbox: as root there is none. The rest keeps the browser from talking to anybody but our own server. */
export const CHROMIUM_FLAGS = [
	'--no-sandbox',
	'--disable-quic',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync'
];

/** The distribution's first: npm's is a build for the cloud, in which fast typing goes astray. */
const UNPACKED = [
	{ name: 'пакетов системы', unpack: unpackFromDistribution },
	{ name: 'пакета npm', unpack: unpackFromNpm }
];
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
	const places = [...INSTALLED, chromium.executablePath(), `${CACHE}/run.sh`];
	return places.find((path) => path !== '' && existsSync(path)) ?? null;
}

/**
 * Finds a browser or gets one: as root from the distribution, otherwise unpacked into `node_modules/.cache`.
 * @param {(line: string) => void} say progress
 * @returns {Promise<string>} path of a browser that has started once
 */
export async function prepareChromium(say) {
	const found = await findChromium();
	if (found !== null && (await starts(found))) return found;
	if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
		say('Chromium: ставим из пакетов системы, это занимает минуту…');
		installFromDistribution();
		const installed = INSTALLED.find((path) => existsSync(path));
		if (installed !== undefined && (await starts(installed))) return installed;
	}
	for (const { name, unpack } of UNPACKED) {
		say(`Chromium: распаковываем из ${name}…`);
		const unpacked = unpack();
		if (unpacked !== null && (await starts(unpacked))) return unpacked;
	}
	throw new Fault(
		'Chromium не найден и не устанавливается. Поставьте его (apt-get install chromium) или укажите CHROMIUM_PATH.'
	);
}

/**
 * Asked the way the tests will: npm's headless build, for one, never ends when it is called from a shell.
 * @param {string} path
 */
async function starts(path) {
	const { chromium } = await import('playwright-core');
	try {
		const browser = await chromium.launch({ executablePath: path, args: CHROMIUM_FLAGS });
		const page = await browser.newPage();
		await page.setContent('<title>veche</title>');
		const title = await page.title();
		await browser.close();
		return title === 'veche';
	} catch {
		return false;
	}
}

function installFromDistribution() {
	const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
	const options = { env, encoding: /** @type {const} */ ('utf8') };
	const install = ['install', '-y', '-qq', '--no-install-recommends', 'chromium'];
	if (spawnSync('apt-get', install, options).status === 0) return;
	spawnSync('apt-get', ['update', '-qq'], options);
	spawnSync('apt-get', install, options);
}
