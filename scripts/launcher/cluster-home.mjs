/*
 * Which folder holds the cluster of a data folder.
 */
import { existsSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Fault } from '../lib/fault.mjs';
import { canReach, CLONE, makePassage, postgresUser, sharedHome } from '../lib/postgres-place.mjs';
import { runningServer, stopServer } from '../lib/postgres-process.mjs';

/**
 * `postgres/` in the data folder; where its user cannot get there, a folder in /var/lib/veche, and a file `postgres`
 * in the data folder says which.
 * @param {string} dataFolder real path
 * @param {(line: string) => void} say
 * @returns {Promise<string>} absolute path
 */
export async function clusterHome(dataFolder, say) {
	const inside = join(dataFolder, 'postgres');
	if (existsSync(inside))
		return statSync(inside).isFile() ? pointedHome(dataFolder, inside) : inside;
	if (canReach(join(inside, 'data'), postgresUser())) return inside;
	const home = homeOutside(dataFolder);
	makePassage(home);
	await setAside(home, say);
	writeFileSync(join(home, 'belongs-to'), `${dataFolder}\n`);
	writeFileSync(inside, `${home}\n`);
	return home;
}

/** A clone has one home; a second data folder in the same clone gets its own. @param {string} dataFolder */
function homeOutside(dataFolder) {
	return sharedHome(dataFolder === join(CLONE, '.data') ? CLONE : dataFolder);
}

/**
 * The note may have come along with a copied clone, whose original still works with that cluster.
 * @param {string} dataFolder
 * @param {string} note
 */
function pointedHome(dataFolder, note) {
	const home = readFileSync(note, 'utf8').trim();
	const belongs = join(home, 'belongs-to');
	if (!existsSync(belongs))
		throw new Fault(`База из ${note} не найдена: ${home}. Удалите этот файл, чтобы начать заново.`);
	const owner = readFileSync(belongs, 'utf8').trim();
	if (owner === dataFolder) return home;
	if (existsSync(join(owner, 'postgres'))) {
		throw new Fault(
			`База в ${home} принадлежит папке ${owner}, а не ${dataFolder}. Удалите ${note}, чтобы начать заново.`
		);
	}
	// The clone was moved: nobody else can mean this cluster any more.
	writeFileSync(belongs, `${dataFolder}\n`);
	return home;
}

/**
 * A cluster whose data folder was deleted, probably with a clone that stood at the same place. Kept, but not used.
 * @param {string} home
 * @param {(line: string) => void} say
 */
async function setAside(home, say) {
	const data = join(home, 'data');
	if (!existsSync(data)) return;
	const running = runningServer(data);
	if (running !== null) await stopServer(running.pid);
	const stamp = new Date().toISOString().replaceAll(/\D/g, '').slice(0, 14);
	renameSync(data, `${data}.${stamp}`);
	say(`Прежняя база удалённой папки отложена: ${data}.${stamp}`);
}
