import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import postgres from 'postgres';
import type { Sql, Tx } from './connection.ts';

/** Where the migrations of the product lie. */
const FOLDER = new URL('../../migrations/', import.meta.url);
const GRANTS = 'grants.sql';
/** Only one process migrates a database at a time. */
const LOCK = 7_235_000;

export interface MigrateOptions {
	/** Owner of the tables. */
	readonly ownerUrl: string;
	/** The role that the apps use, when it is not the owner: gets what it needs and no more. Must exist. */
	readonly appRole?: string;
	/** Another folder of migrations, for tests. */
	readonly folder?: URL;
}

export interface MigrateResult {
	/** File names of what was applied now, in order. */
	readonly applied: readonly string[];
}

/** A migration that cannot be applied as it is; the message says which and why. */
export class MigrationFault extends Error {}

interface Migration {
	readonly no: number;
	readonly name: string;
	readonly text: string;
	readonly sha256: string;
}

/**
 * Brings a database to the schema of this code: applies what is missing, each file in a transaction of its own, in
 * the order of their numbers, under a lock. Several processes may call it at once.
 * @throws MigrationFault when an applied file was changed or is gone, or a number is doubled or left out
 */
export async function migrate(options: MigrateOptions): Promise<MigrateResult> {
	const folder = options.folder ?? FOLDER;
	const migrations = readMigrations(folder);
	const sql = postgres(options.ownerUrl, {
		max: 1,
		onnotice: () => undefined,
		connection: { application_name: 'veche-migrate' }
	});
	try {
		await sql`select pg_advisory_lock(${LOCK})`;
		const applied = await applyMissing(sql, migrations);
		const { appRole } = options;
		if (appRole !== undefined) await grant(sql, appRole, folder);
		return { applied };
	} finally {
		// Ends the session and with it the lock.
		await sql.end();
	}
}

/** Drops everything in a database, also what may never be deleted row by row. For demos and tests only. */
export async function resetDatabase(ownerUrl: string): Promise<void> {
	const sql = postgres(ownerUrl, { max: 1, onnotice: () => undefined });
	try {
		await sql`select pg_advisory_lock(${LOCK})`;
		await sql`drop schema public cascade`;
		await sql`create schema public`;
	} finally {
		await sql.end();
	}
}

async function applyMissing(
	sql: Sql,
	migrations: readonly Migration[]
): Promise<readonly string[]> {
	const [table] = await sql<{ readonly there: boolean }[]>`
		select to_regclass('public.migration') is not null as there`;
	// Asked first, so that a role without the right to make tables can see that nothing is missing.
	if (table?.there !== true) await createTable(sql);
	const done = await sql<Pick<Migration, 'no' | 'name' | 'sha256'>[]>`
		select no, name, sha256 from migration order by no`;
	for (const old of done) checkUnchanged(old, migrations);
	const missing = migrations.filter(({ no }) => !done.some((old) => old.no === no));
	for (const migration of missing) await sql.begin((tx) => apply(tx, migration));
	return missing.map(({ name }) => name);
}

async function createTable(sql: Sql): Promise<void> {
	await sql`
		create table migration (
			no integer primary key,
			name text not null,
			sha256 text not null,
			applied_at timestamptz not null default now()
		)`;
}

async function apply(tx: Tx, { no, name, text, sha256 }: Migration): Promise<void> {
	try {
		await tx.unsafe(text);
	} catch (error) {
		const cause = error instanceof Error ? error.message : String(error);
		throw new MigrationFault(`Миграция ${name} не выполнена: ${cause}`, { cause: error });
	}
	await tx`insert into migration (no, name, sha256) values (${no}, ${name}, ${sha256})`;
}

function checkUnchanged(
	old: Pick<Migration, 'no' | 'name' | 'sha256'>,
	migrations: readonly Migration[]
): void {
	const now = migrations.find(({ no }) => no === old.no);
	if (now === undefined) {
		throw new MigrationFault(
			`В базе есть миграция ${old.name}, которой нет в этой версии программы: база новее программы.`
		);
	}
	if (now.sha256 !== old.sha256) {
		throw new MigrationFault(
			`Миграция ${old.name} уже выполнена, но её файл изменён. Изменения вносят новым файлом.`
		);
	}
}

/** The folder's files `0001_name.sql`, numbered from 1 without gaps. Line ends do not count in the hash. */
function readMigrations(folder: URL): readonly Migration[] {
	const names = readdirSync(folder).filter((name) => /^\d{4}_[a-z_]+\.sql$/.test(name));
	return names.sort().map((name, index) => {
		const text = readFileSync(new URL(name, folder), 'utf8').replaceAll('\r\n', '\n');
		const no = Number(name.slice(0, 4));
		if (no !== index + 1) {
			throw new MigrationFault(`Миграция ${name}: ожидался номер ${index + 1}.`);
		}
		return { no, name, text, sha256: createHash('sha256').update(text).digest('hex') };
	});
}

/** Gives the apps' role its rights; the names of new tables stand in the same file. */
async function grant(sql: Sql, role: string, folder: URL): Promise<void> {
	const [owner] = await sql<{ readonly name: string }[]>`select current_user as name`;
	if (owner?.name === role) return;
	const quoted = `"${role.replaceAll('"', '""')}"`;
	const text = readFileSync(new URL(GRANTS, folder), 'utf8');
	await sql.begin((tx) => tx.unsafe(text.replaceAll(':app', quoted)));
}
