import { createHash, randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import postgres from 'postgres';
import { connect, type Sql } from './connection.ts';
import { migrate } from './migrations.ts';

export { listenLocally } from './testing-port.ts';
export { openValve, type Valve } from './testing-valve.ts';

/*
 * Databases for tests, in the cluster of VECHE_TEST_DATABASE_URL. The first test of a cluster migrates a template;
 * every test copies it, which takes a tenth of a second.
 */

const APP_ROLE = 'veche_test_app';
const LOCK = 7_235_099;

export interface TestDatabase {
	/** A pool of the apps' role. */
	readonly sql: Sql;
	readonly url: string;
	readonly ownerUrl: string;
	/** Ends the pool and drops the database, whoever is still connected. */
	drop(): Promise<void>;
}

/** A fresh migrated database of one's own. */
export async function createTestDatabase(): Promise<TestDatabase> {
	const clusterUrl = process.env['VECHE_TEST_DATABASE_URL'] ?? '';
	if (clusterUrl === '') {
		throw new Error(
			'VECHE_TEST_DATABASE_URL is not set: run the test by `node scripts/with-postgres.mjs <command>`'
		);
	}
	const admin = postgres(clusterUrl, { max: 1, onnotice: () => undefined });
	const name = `veche_test_${randomBytes(6).toString('hex')}`;
	try {
		const template = await preparedTemplate(admin, clusterUrl);
		await admin`create database ${admin(name)} template ${admin(template)}`;
	} finally {
		await admin.end();
	}
	const url = at(clusterUrl, name, { user: APP_ROLE, password: APP_ROLE });
	const sql = connect(url, { max: 10, applicationName: 'veche-test' });
	return {
		sql,
		url,
		ownerUrl: at(clusterUrl, name),
		async drop() {
			await sql.end({ timeout: 1 });
			const again = postgres(clusterUrl, { max: 1, onnotice: () => undefined });
			try {
				await again`drop database if exists ${again(name)} with (force)`;
			} finally {
				await again.end();
			}
		}
	};
}

/** Name of the migrated template; made by the first process that asks. */
async function preparedTemplate(admin: Sql, clusterUrl: string): Promise<string> {
	const name = `veche_template_${fingerprint()}`;
	await admin`select pg_advisory_lock(${LOCK})`;
	try {
		const [found] =
			await admin`select 1 from pg_database where datname = ${name} and not datallowconn`;
		if (found !== undefined) return name;
		await makeRole(admin);
		await admin`drop database if exists ${admin(name)} with (force)`;
		await admin`create database ${admin(name)}`;
		await migrate({ ownerUrl: at(clusterUrl, name), appRole: APP_ROLE });
		// Closed for everybody: a template can be copied only while nobody is connected to it.
		await admin`alter database ${admin(name)} with allow_connections false`;
		return name;
	} finally {
		await admin`select pg_advisory_unlock(${LOCK})`;
	}
}

async function makeRole(admin: Sql): Promise<void> {
	const [role] = await admin`select 1 from pg_roles where rolname = ${APP_ROLE}`;
	if (role !== undefined) return;
	await admin`create role ${admin(APP_ROLE)} login password ${admin.unsafe(`'${APP_ROLE}'`)}`;
}

/** Changes with every migration, so that a cluster that lives longer never hands out an old schema. */
function fingerprint(): string {
	const folder = new URL('../../migrations/', import.meta.url);
	const hash = createHash('sha256');
	for (const file of readdirSync(folder).sort()) hash.update(readFileSync(new URL(file, folder)));
	return hash.digest('hex').slice(0, 12);
}

function at(
	clusterUrl: string,
	database: string,
	login?: { readonly user: string; readonly password: string }
): string {
	const url = new URL(clusterUrl);
	url.pathname = `/${database}`;
	if (login !== undefined) {
		url.username = login.user;
		url.password = login.password;
	}
	return url.href;
}
