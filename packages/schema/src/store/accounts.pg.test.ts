import { afterAll, beforeAll, expect, it } from 'vitest';
import type { PersonId } from '../kernel/index.ts';
import {
	accountById,
	changePerson,
	deleteLink,
	linkByHash,
	listAccounts,
	rolesOf,
	saveLink,
	spendLink
} from './accounts.ts';
import { setBlocked } from './people.ts';
import { endRole, grantRole } from './roles.ts';
import { sessionsOf, touchSession } from './sessions.ts';
import { DAY, newId, openOffice, type TestOffice } from './testing-office.ts';

let office: TestOffice;
beforeAll(async () => {
	office = await openOffice();
});
afterAll(() => office.db.drop());

const hours = (n: number): Date => new Date(DAY.getTime() + n * 3_600_000);
const link = (personId: PersonId, hash: string) =>
	saveLink(office.sql, { personId, hash, issuedBy: office.chair, at: DAY, expiresAt: hours(24) });

it('[AC-03] opens a link once, however many try at the same moment', async () => {
	await link(office.lead, 'once');
	const spent = await Promise.all([1, 2, 3, 4].map(() => spendLink(office.sql, 'once', hours(1))));
	expect(spent.filter((personId) => personId === office.lead)).toHaveLength(1);
	expect(spent.filter((personId) => personId === null)).toHaveLength(3);
	expect(await linkByHash(office.sql, 'once')).toEqual({
		personId: office.lead,
		expiresAt: hours(24),
		usedAt: hours(1)
	});
});

it('[AC-03] does not open a link that is over, unknown, replaced or taken back', async () => {
	await link(office.lead, 'over');
	expect(await spendLink(office.sql, 'over', hours(24))).toBeNull();
	expect(await spendLink(office.sql, "' or '1'='1", hours(1))).toBeNull();
	await link(office.lead, 'new');
	expect(await spendLink(office.sql, 'over', hours(1))).toBeNull();
	await deleteLink(office.sql, office.lead);
	expect(await spendLink(office.sql, 'new', hours(1))).toBeNull();
	expect(await linkByHash(office.sql, 'new')).toBeNull();
});

it('tells of an account whether it has a password, an open link and who is administrator', async () => {
	await link(office.admin, 'card');
	const scope = { kind: 'system' } as const;
	const grant = { personId: office.admin, role: 'administrator', scope, voting: false } as const;
	await grantRole(office.sql, { ...grant, validFrom: '2027-01-01', validTo: null });
	expect(await accountById(office.sql, office.admin, DAY)).toMatchObject({
		hasPassword: false,
		linkUntil: hours(24),
		administrator: true,
		sessions: 0,
		seenAt: null
	});
	expect(await accountById(office.sql, office.admin, hours(25))).toMatchObject({
		linkUntil: null
	});
	expect(await accountById(office.sql, newId<PersonId>(), DAY)).toBeNull();
});

it('lists everybody by name in Russian order, blocked people too', async () => {
	await setBlocked(office.sql, { personId: office.chair, blockedAt: DAY });
	const names = (await listAccounts(office.sql, DAY)).map(({ fullName }) => fullName.split(' ')[0]);
	expect(names).toEqual(['Ветлугин', 'Ёлкина', 'Полозов']);
	await setBlocked(office.sql, { personId: office.chair, blockedAt: null });
});

it('names the places of roles in force and to come, not those that are over', async () => {
	const held = { personId: office.lead, role: 'lead' } as const;
	const scope = { kind: 'project', id: office.projectId } as const;
	await grantRole(office.sql, {
		...held,
		scope,
		voting: false,
		validFrom: '2026-01-01',
		validTo: null
	});
	const [role] = await rolesOf(office.sql, [office.lead], DAY);
	expect(role).toMatchObject({ role: 'lead', projectId: office.projectId, validTo: null });
	expect(role?.place).not.toBe('');
	await endRole(office.sql, { ...held, scope, on: '2026-11-16' });
	expect(await rolesOf(office.sql, [office.lead], DAY)).toEqual([]);
	expect(await rolesOf(office.sql, [], DAY)).toEqual([]);
});

it('changes what is known of a person, and refuses an e-mail that somebody else has', async () => {
	const person = { fullName: 'Полозов Лев', post: 'п', unit: 'у', external: true };
	await changePerson(office.sql, { ...person, id: office.lead, email: 'Lev@City.example' });
	expect(await accountById(office.sql, office.lead, DAY)).toMatchObject({
		...person,
		email: 'lev@city.example'
	});
	const taken = changePerson(office.sql, {
		...person,
		id: office.chair,
		email: 'lev@CITY.example'
	});
	await expect(taken).rejects.toMatchObject({ code: '23505' });
});

it('[AC-05] lists the sessions that live, the last used first', async () => {
	const session = (id: string, expiresAt: Date) => office.sql`
		insert into session (id, user_id, expires_at, created_at, address, user_agent)
		values (${id}, ${office.lead}, ${expiresAt}, ${DAY}, '10.0.0.1', 'x')`;
	await session('old', hours(-1));
	await session('a', hours(10));
	await session('b', hours(10));
	await touchSession(office.sql, { id: 'b', at: hours(2), address: '10.0.0.2' });
	const sessions = await sessionsOf(office.sql, office.lead, DAY);
	expect(sessions.map(({ id, seenAt, address }) => [id, seenAt, address])).toEqual([
		['b', hours(2), '10.0.0.2'],
		['a', null, '10.0.0.1']
	]);
});
