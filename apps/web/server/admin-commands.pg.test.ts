import { randomUUID } from 'node:crypto';
import type { Sql } from '@veche/schema/store';
import { actorOf, citySettings, personByEmail } from '@veche/schema/store';
import { createTestDatabase } from '@veche/schema/store/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createAuth } from '../src/lib/server/auth.ts';
import { passwordMatches } from '../src/lib/server/passwords.ts';
import { footprint } from '../src/lib/server/testing/footprint.ts';
import { runAdmin } from './admin-commands.ts';
import type { AdminAnswer } from './admin-words.ts';

const NOW = new Date('2026-11-23T07:00:00Z');
let database: Awaited<ReturnType<typeof createTestDatabase>>;
let sql: Sql;
beforeAll(async () => {
	database = await createTestDatabase();
	({ sql } = database);
});
afterAll(() => database.drop());

function admin(...args: readonly string[]): Promise<AdminAnswer> {
	return runAdmin({ sql, clock: () => NOW, newId: randomUUID }, args);
}

/** The password that an answer shows. */
function shown(answer: AdminAnswer): string {
	return /: ([a-z0-9-]{20,})$/.exec(answer.text)?.[1] ?? '';
}

test('the first administrator of an empty database is created with a password that is shown once', async () => {
	const answer = await admin(
		'create',
		'--email',
		'Root@City.Example',
		'--name',
		'Первов П. П.',
		'--role',
		'administrator'
	);
	expect(answer.code).toBe(0);
	const account = await personByEmail(sql, 'root@city.example');
	expect(account?.fullName).toBe('Первов П. П.');
	expect(await passwordMatches(account?.passwordHash ?? null, shown(answer))).toBe(true);
	const actor = account === null ? null : await actorOf(sql, account.id, NOW);
	expect(actor?.grants).toEqual([
		{ role: 'administrator', scope: { kind: 'system' }, actingFor: null }
	]);
});

test('roles of the committee and the office come after the city is founded, which happens once', async () => {
	const chair = [
		'create',
		'--email',
		'chair@city.example',
		'--name',
		'Главин Г. Г.',
		'--role',
		'chair'
	];
	expect(await admin(...chair)).toMatchObject({ code: 1, text: expect.stringContaining('city') });
	const found = ['city', '--name', 'Новоград', '--committee', 'Комитет', '--office', 'Офис'];
	expect((await admin(...found)).code).toBe(0);
	expect(await citySettings(sql)).toEqual({ city: 'Новоград', officeName: 'Офис', demo: false });
	expect((await admin(...found)).code).toBe(1);
	expect((await admin(...chair, '--role', 'office_head')).code).toBe(0);
	const account = await personByEmail(sql, 'chair@city.example');
	const actor = account === null ? null : await actorOf(sql, account.id, NOW);
	expect(actor?.grants.map(({ role }) => role).toSorted()).toEqual(['chair', 'office_head']);
});

test('a new password closes the sessions; so does a block, and the account opens again after it', async () => {
	const email = 'busy@city.example';
	await admin('create', '--email', email, '--name', 'Делов Д. Д.');
	const person = await personByEmail(sql, email);
	if (person === null) throw new Error('not created');
	const auth = createAuth(sql, false);
	for (const command of ['password', 'block']) {
		const secret = Buffer.from(command.padEnd(32)).toString('base64url');
		await auth.open(person.id, secret, { address: '', userAgent: '', at: NOW });
		const answer = await admin(command, '--email', email);
		expect(answer.code).toBe(0);
		expect(await auth.validate(secret)).toBeNull();
		if (command === 'block') continue;
		const account = await personByEmail(sql, email);
		expect(await passwordMatches(account?.passwordHash ?? null, shown(answer))).toBe(true);
	}
	expect(await actorOf(sql, person.id, NOW)).toBeNull();
	expect((await admin('unblock', '--email', email)).code).toBe(0);
	expect(await actorOf(sql, person.id, NOW)).not.toBeNull();
});

test.each([
	[[], 2, 'Команда не названа'],
	[['destroy'], 2, 'Неизвестная команда'],
	[['create'], 2, '--email'],
	[['create', '--email', 'нет', '--name', 'Имя'], 2, '--email'],
	[['create', '--email', 'a@b', '--name', '  '], 2, '--name'],
	[['create', '--email', 'a@b', '--name', 'x'.repeat(201)], 2, '--name'],
	[['create', '--email', 'a@b', '--name', 'А\u0000Б'], 2, '--name'],
	[['create', '--email', 'a@b', '--name', 'Имя', '--role', 'king'], 2, 'king'],
	[['create', '--email', 'a@b', '--name', 'Иван', 'Иванов'], 2, 'кавычки'],
	[['create', '--color', 'red'], 2, 'не распознан'],
	[['create', '--email', 'root@city.example', '--name', 'Другой'], 1, 'уже есть'],
	[['block', '--email', "x' or 1=1 --@y"], 2, '--email'],
	[['block', '--email', 'no@one.example'], 1, 'нет'],
	[['password', '--email', 'no@one.example'], 1, 'нет']
])('%j is answered in Russian and changes nothing', async (args, code, words) => {
	const before = await footprint(sql);
	const answer = await admin(...args);
	expect(answer.code).toBe(code);
	expect(answer.text).toContain(words);
	expect(await footprint(sql)).toEqual(before);
});
