/*
 * The demo city: loaded once into a new database, known by a note in the data folder.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { keptSecret } from './data-folder.mjs';

/** Kept in the note: wanted but not finished, or there. @typedef {'wanted' | 'loaded'} DemoState */

const CHAIR = 'vetlugin@svetlorechensk.example';

/**
 * Whether this installation shows the demo: always unless told otherwise on the first start of an embedded database,
 * only on demand (`VECHE_DEMO=1`) with a database of one's own.
 * @param {string} dataFolder
 * @param {NodeJS.ProcessEnv} env
 * @returns {DemoState | null}
 */
export function demoState(dataFolder, env) {
	if (env.VECHE_DEMO === '0') return null;
	const note = join(dataFolder, 'demo');
	if (existsSync(note)) return readFileSync(note, 'utf8').trim() === 'loaded' ? 'loaded' : 'wanted';
	const isFirstStart = !env.DATABASE_URL && !existsSync(join(dataFolder, 'postgres'));
	return isFirstStart || env.VECHE_DEMO === '1' ? 'wanted' : null;
}

/**
 * @param {string} dataFolder
 * @param {DemoState} state
 */
export function noteDemo(dataFolder, state) {
	writeFileSync(join(dataFolder, 'demo'), `${state}\n`);
}

/**
 * The one password of everybody in the demo.
 * @param {string} dataFolder
 * @param {NodeJS.ProcessEnv} env
 */
export function demoPassword(dataFolder, env) {
	return env.VECHE_DEMO_PASSWORD || keptSecret(dataFolder, 'demo');
}

/** @param {string} password */
export function demoInvitation(password) {
	return [
		'Вход: на этом компьютере — кнопкой «Войти как …»; с других — по почте и паролю.',
		`  Председатель ${CHAIR}, пароль для всех в демонстрации: ${password}`
	];
}
