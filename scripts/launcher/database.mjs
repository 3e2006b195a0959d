/*
 * The database that the apps work with: the one from DATABASE_URL, or the embedded PostgreSQL of the data folder.
 */
import postgres from 'postgres';
import { openCluster } from '../lib/embedded-postgres.mjs';
import { Fault } from '../lib/fault.mjs';
import { keptSecret } from './data-folder.mjs';
import { clusterHome } from './cluster-home.mjs';

const DATABASE = 'veche';
const APPS_ROLE = 'veche_app';

/**
 * @typedef {object} Database
 * @property {string} url role of the apps
 * @property {string} ownerUrl for migrations
 * @property {import('../lib/embedded-postgres.mjs').Cluster | null} cluster null: not ours
 */

/**
 * @param {string} dataFolder
 * @param {{ env: NodeJS.ProcessEnv, say: (line: string) => void }} options
 * @returns {Promise<Database>}
 */
export async function openDatabase(dataFolder, { env, say }) {
	if (env.DATABASE_URL) {
		const ownerUrl = env.DATABASE_OWNER_URL || env.DATABASE_URL;
		return { url: env.DATABASE_URL, ownerUrl, cluster: null };
	}
	const cluster = await openCluster({ home: await clusterHome(dataFolder, say) });
	const password = keptSecret(dataFolder, 'database');
	try {
		await ensureRoleAndDatabase(cluster.url('postgres'), password);
	} catch (error) {
		await cluster.stop();
		throw error;
	}
	const url = `postgres://${APPS_ROLE}:${password}@127.0.0.1:${cluster.port}/${DATABASE}`;
	return { url, ownerUrl: cluster.url(DATABASE), cluster };
}

/** Brings the schema up to date. @param {Database} database */
export async function migrateDatabase({ url, ownerUrl }) {
	const { migrate } = await import('@veche/schema/store');
	try {
		await migrate({ ownerUrl, appRole: decodeURIComponent(new URL(url).username) });
	} catch (error) {
		const trouble = error instanceof Error ? error.message || String(error) : String(error);
		throw new Fault(`База данных не подготовлена: ${trouble}`);
	}
}

/**
 * The apps' role owns nothing: what it may do is granted by the migrations.
 * @param {string} url superuser
 * @param {string} password
 */
async function ensureRoleAndDatabase(url, password) {
	const sql = postgres(url, { max: 1, onnotice: () => undefined });
	try {
		const roles = await sql`select rolname from pg_roles where rolname = ${APPS_ROLE}`;
		const verb = roles.length === 0 ? 'create' : 'alter';
		await sql.unsafe(`${verb} role ${APPS_ROLE} login password '${password}'`);
		const found = await sql`select datname from pg_database where datname = ${DATABASE}`;
		if (found.length === 0) await sql.unsafe(`create database ${DATABASE}`);
	} finally {
		await sql.end({ timeout: 1 });
	}
}
