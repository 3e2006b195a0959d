import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { connect, type Sql } from './connection.ts';
import { migrate, MigrationFault, resetDatabase } from './migrations.ts';
import { createTestDatabase, type TestDatabase } from './testing.ts';

const FOLDER = fileURLToPath(new URL('../../migrations/', import.meta.url));
/** How many migrations the product has; the tests add the next one. */
const COUNT = readdirSync(FOLDER).filter((name) => /^\d{4}_/.test(name)).length;
const numbered = (no: number, name: string) => `${String(no).padStart(4, '0')}_${name}.sql`;
const MORE = numbered(COUNT + 1, 'more');

let db: TestDatabase;
let owner: Sql;
let folder: string;
beforeEach(async () => {
	db = await createTestDatabase();
	owner = connect(db.ownerUrl, { max: 1, applicationName: 'veche-test-owner' });
	folder = mkdtempSync(join(tmpdir(), 'veche-migrations-'));
	cpSync(FOLDER, folder, { recursive: true });
});
afterEach(async () => {
	rmSync(folder, { recursive: true });
	await owner.end();
	await db.drop();
});

const options = (wished: { readonly appRole?: string } = {}) => ({
	...{ ownerUrl: db.ownerUrl, folder: pathToFileURL(`${folder}/`), ...wished }
});
const add = (name: string, text: string) => writeFileSync(join(folder, name), text);

it('applies every file once', async () => {
	await resetDatabase(db.ownerUrl);
	const first = await migrate(options());
	expect(first.applied.length).toBeGreaterThan(4);
	expect(await migrate(options())).toEqual({ applied: [] });
});

it('applies every file once when several processes start at once', async () => {
	await resetDatabase(db.ownerUrl);
	const results = await Promise.all([1, 2, 3, 4].map(() => migrate(options())));
	const counts = results.map(({ applied }) => applied.length).sort((a, b) => a - b);
	const [rows] = await owner`select count(*)::int as files from migration`;
	expect(counts).toEqual([0, 0, 0, rows?.['files']]);
});

it('goes on where an older program stopped, and gives the apps’ role the new table', async () => {
	add(MORE, 'create table more (id integer);');
	const [role] = await db.sql<{ readonly name: string }[]>`select current_user as name`;
	await migrate(options());
	await expect(db.sql`select id from more`).rejects.toThrow(/permission denied/);
	const result = await migrate(options({ appRole: role?.name ?? '' }));
	expect(result.applied).toEqual([]);
	expect(await db.sql`select id from more`).toHaveLength(0);
});

it('refuses a file that was changed after it was applied, whatever its line ends', async () => {
	add(MORE, 'create table more (id integer);\n');
	await migrate(options());
	add(MORE, 'create table more (id integer);\r\n');
	expect(await migrate(options())).toEqual({ applied: [] });
	add(MORE, 'create table more (id bigint);\n');
	await expect(migrate(options())).rejects.toThrow(new RegExp(`${MORE} уже выполнена`));
});

it('refuses a database that is newer than the program', async () => {
	add(MORE, 'create table more (id integer);');
	await migrate(options());
	rmSync(join(folder, MORE));
	await expect(migrate(options())).rejects.toThrow(/база новее программы/);
});

it('refuses a gap and a double in the numbers', async () => {
	add(numbered(COUNT + 2, 'gap'), 'select 1;');
	await expect(migrate(options())).rejects.toThrow(MigrationFault);
	rmSync(join(folder, numbered(COUNT + 2, 'gap')));
	add(numbered(COUNT, 'twin'), 'select 1;');
	await expect(migrate(options())).rejects.toThrow(new RegExp(`ожидался номер ${COUNT + 1}`));
});

it('leaves nothing of a file that fails, and says which it was', async () => {
	add(MORE, 'create table more (id integer); select nonsense;');
	await expect(migrate(options())).rejects.toThrow(new RegExp(`${MORE} не выполнена: .*nonsense`));
	const [table] = await owner`select to_regclass('more') as found`;
	expect(table?.['found']).toBeNull();
	add(MORE, 'create table more (id integer);');
	expect(await migrate(options())).toEqual({ applied: [MORE] });
});

it('works with one role for everything', async () => {
	await resetDatabase(db.ownerUrl);
	const [role] = await owner<{ readonly name: string }[]>`select current_user as name`;
	await migrate(options({ appRole: role?.name ?? '' }));
	const [tables] = await owner`select to_regclass('document') is not null as there`;
	expect(tables?.['there']).toBe(true);
});

it('shows a role without the right to make tables that nothing is missing', async () => {
	const asApp = { ...options(), ownerUrl: db.url };
	expect(await migrate(asApp)).toEqual({ applied: [] });
	add(MORE, 'create table more (id integer);');
	await expect(migrate(asApp)).rejects.toThrow(
		new RegExp(`${MORE} не выполнена: permission denied`)
	);
});
