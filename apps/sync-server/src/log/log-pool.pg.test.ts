import { databaseAnswers } from '@veche/schema/store';
import { createTestDatabase, type TestDatabase } from '@veche/schema/store/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { AppendTimeout, isStorageAway } from './faults.ts';
import { LogPool } from './log-pool.ts';

let database: TestDatabase;

beforeAll(async () => {
	database = await createTestDatabase();
});
afterAll(async () => {
	await database.drop();
});

test('a statement that hangs is given up, and the next one gets a connection of its own', async () => {
	const { url } = database;
	const pool = new LogPool({ url, max: 1, applicationName: 'veche-hanging', patience: 300 });
	const hanging = pool.run((sql) => sql`select pg_sleep(20)`);
	await expect(hanging).rejects.toBeInstanceOf(AppendTimeout);
	await expect(pool.run(databaseAnswers)).resolves.toBeUndefined();
	await pool.end();
});

test('a statement that was given up counts as a lost storage: it is not tried edit by edit', () => {
	expect(isStorageAway(new AppendTimeout())).toBe(true);
});
