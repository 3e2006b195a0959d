import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PersonId } from '../kernel/index.ts';
import {
	createPerson,
	listPeople,
	peopleByIds,
	personByEmail,
	personById,
	setBlocked,
	setPasswordHash
} from './people.ts';
import {
	aliveSessions,
	deleteSession,
	deleteSessionsOf,
	failuresSince,
	recordFailure
} from './sessions.ts';
import { DAY, draft, newId, openOffice, person, type TestOffice } from './testing-office.ts';
import { issueTicket, redeemTicket, type NewTicket } from './tickets.ts';

let office: TestOffice;
beforeAll(async () => {
	office = await openOffice();
});
afterAll(() => office.db.drop());

const after = (seconds: number) => new Date(DAY.getTime() + seconds * 1_000);

async function session(personId: PersonId, endsAt = after(3_600)): Promise<string> {
	const id = newId<PersonId>();
	await office.sql`
		insert into session (id, user_id, expires_at) values (${id}, ${personId}, ${endsAt})`;
	return id;
}

async function ticket(wished: Partial<NewTicket> = {}): Promise<NewTicket> {
	const { id } = await draft(office);
	const made: NewTicket = {
		...{
			hash: newId(),
			documentId: id,
			personId: office.lead,
			epoch: 1,
			access: 'write',
			reason: null
		},
		...{ couldWrite: true, at: DAY, expiresAt: after(60) },
		sessionId: wished.sessionId ?? (await session(wished.personId ?? office.lead)),
		...wished
	};
	await issueTicket(office.sql, made);
	return made;
}

describe('people', () => {
	it('are found by e-mail in any case, and hostile text finds nobody', async () => {
		const id = newId<PersonId>();
		await createPerson(office.sql, {
			...{ id, fullName: `О'Нил <b>"Анна"</b>`, post: '--', unit: '', external: true },
			...{ email: 'Anna@Example.RU', passwordHash: 'hash', at: DAY }
		});
		const found = await personByEmail(office.sql, 'aNNa@example.ru');
		expect(found).toMatchObject({ id, fullName: `О'Нил <b>"Анна"</b>`, passwordHash: 'hash' });
		expect(await personByEmail(office.sql, `' or 1=1 --`)).toBeNull();
		expect(await personById(office.sql, id)).not.toHaveProperty('passwordHash');
		await setPasswordHash(office.sql, { personId: id, passwordHash: 'new' });
		expect((await personByEmail(office.sql, 'anna@example.ru'))?.passwordHash).toBe('new');
		const twin = { id: newId<PersonId>(), fullName: 'Ю', post: '', unit: '', external: false };
		const taken = { ...twin, email: 'anna@example.ru', passwordHash: null, at: DAY };
		await expect(createPerson(office.sql, taken)).rejects.toMatchObject({ code: '23505' });
	});

	it('among ids that somebody typed are only those that exist', async () => {
		const ids = [office.lead, 'Иванов', '', newId<PersonId>(), office.lead, `'; --`];
		expect((await peopleByIds(office.sql, ids)).map(({ id }) => id)).toEqual([office.lead]);
		expect(await peopleByIds(office.sql, [])).toEqual([]);
	});

	it('are listed by their Russian names, without the blocked ones', async () => {
		const gone = await person(office.sql, 'Абрамов Ян');
		await setBlocked(office.sql, { personId: gone, blockedAt: DAY });
		const names = (await listPeople(office.sql)).map(({ fullName }) => fullName);
		const known = ['Ветлугин Олег Ильич', 'Ёлкина Анна Петровна', 'Полозов Лев Юрьевич'];
		expect(names.filter((name) => known.includes(name))).toEqual(known);
		expect(names).not.toContain('Абрамов Ян');
	});
});

it('failures are counted per account and per address after a moment', async () => {
	const fail = (email: string, address: string, at: Date) =>
		recordFailure(office.sql, { email, address, at });
	await fail('a@b.ru', '10.0.0.1', after(0));
	await fail('a@b.ru', '10.0.0.2', after(10));
	await fail('c@d.ru', '10.0.0.2', after(20));
	const asked = { email: 'a@b.ru', address: '10.0.0.2' };
	expect(await failuresSince(office.sql, { ...asked, since: after(-1) })).toEqual({
		account: { count: 2, oldest: after(0) },
		address: { count: 2, oldest: after(10) }
	});
	expect(await failuresSince(office.sql, { ...asked, since: after(10) })).toEqual({
		account: { count: 0, oldest: null },
		address: { count: 1, oldest: after(20) }
	});
	await fail('e@f.ru', '10.0.0.9', after(3 * 86_400));
	const [left] = await office.sql`select count(*)::int as rows from sign_in_failure`;
	expect(left?.['rows']).toBe(1);
});

it('alive sessions are neither ended nor over nor of somebody blocked', async () => {
	const blocked = await person(office.sql, 'Уволенный');
	const [good, over, ended, other, theirs] = [
		await session(office.lead),
		await session(office.lead, after(-1)),
		await session(office.lead),
		await session(office.admin),
		await session(blocked)
	];
	await deleteSession(office.sql, ended);
	await setBlocked(office.sql, { personId: blocked, blockedAt: DAY });
	const asked = [good, over, ended, other, theirs, 'unknown'];
	expect(await aliveSessions(office.sql, asked, DAY)).toEqual(new Set([good, other]));
	await deleteSessionsOf(office.sql, office.admin);
	expect(await aliveSessions(office.sql, asked, DAY)).toEqual(new Set([good]));
	expect(await aliveSessions(office.sql, [], DAY)).toEqual(new Set());
});

describe('a ticket', () => {
	it('opens once and tells what it was given for', async () => {
		const { hash, at, ...rest } = await ticket({ access: 'read', reason: 'held' });
		expect(at).toEqual(DAY);
		expect(await redeemTicket(office.sql, hash, after(59))).toEqual(rest);
		expect(await redeemTicket(office.sql, hash, after(59))).toBeNull();
	});

	it('opens for one of many who try at once', async () => {
		const { hash } = await ticket();
		const tries = Array.from({ length: 8 }, () => redeemTicket(office.sql, hash, DAY));
		expect((await Promise.all(tries)).filter((redeemed) => redeemed !== null)).toHaveLength(1);
	});

	it('opens nothing after its time, after its session, for the blocked, or when unknown', async () => {
		const blocked = await person(office.sql, 'Заблокированный');
		const [late, gone, over, theirs, foreign] = [
			await ticket(),
			await ticket(),
			await ticket({ sessionId: await session(office.lead, after(30)) }),
			await ticket({ personId: blocked }),
			await ticket({ sessionId: await session(office.admin) })
		];
		await deleteSession(office.sql, gone.sessionId);
		await setBlocked(office.sql, { personId: blocked, blockedAt: DAY });
		const now = after(40);
		expect([
			await redeemTicket(office.sql, late.hash, after(60)),
			await redeemTicket(office.sql, gone.hash, now),
			await redeemTicket(office.sql, over.hash, now),
			await redeemTicket(office.sql, theirs.hash, now),
			await redeemTicket(office.sql, foreign.hash, now),
			await redeemTicket(office.sql, `' or true --`, now)
		]).toEqual([null, null, null, null, null, null]);
	});
});
