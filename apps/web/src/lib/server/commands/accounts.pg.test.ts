import { asId, type PersonId } from '@veche/schema/kernel';
import {
	accountById,
	grantRole,
	listAudit,
	listen,
	personByEmail,
	setPasswordHash,
	type StoreEvent
} from '@veche/schema/store';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { createAuth } from '../auth.ts';
import { footprint } from '../testing/footprint.ts';
import { EVERYBODY, idOf, NOW, openOffice, type Name, type Office } from '../testing/office.ts';
import { result, UNKNOWN } from '../testing/outcomes.ts';
import { blockAccount, unblockAccount } from './block-account.ts';
import { changeAccount } from './change-account.ts';
import { createAccount } from './create-account.ts';
import { endSessionsOf } from './end-sessions.ts';
import { issueLink } from './issue-link.ts';

let office: Office;
beforeAll(async () => {
	office = await openOffice();
});
afterAll(() => office.drop());

const NOBODY = asId<PersonId>(UNKNOWN);
const KEEPERS: readonly Name[] = ['administrator', 'office_head'];
const KEPT = { fullName: 'Новиков Новый Новович', post: 'инженер', unit: 'УКС', external: false };

const card = (personId: PersonId) => accountById(office.sql, personId, NOW);

async function created(email: string): Promise<PersonId> {
	const input = { ...KEPT, email };
	const outcome = await createAccount(office.deps(), await office.actor('administrator'), input);
	if (!outcome.ok) throw new Error(outcome.error.message.ru);
	return outcome.value.id;
}

async function openSession(personId: PersonId): Promise<string> {
	const auth = createAuth(office.sql, false);
	const secret = office.deps().newSecret();
	await auth.open(personId, secret, { address: '10.0.0.1', userAgent: 'test', at: new Date() });
	return secret;
}

describe('every role, every command', () => {
	let target: PersonId;
	beforeAll(async () => {
		target = await created('target@office.example');
	});

	test.each(EVERYBODY)('[AC-02] %s', async (name) => {
		const actor = await office.actor(name);
		const deps = office.deps();
		const input = { ...KEPT, email: `by-${name.replaceAll('_', '-')}@office.example` };
		const commands = [
			() => createAccount(deps, actor, input),
			() => changeAccount(deps, actor, { personId: target, post: `пост ${name}` }),
			() => issueLink(deps, actor, target),
			() => endSessionsOf(deps, actor, target),
			() => blockAccount(deps, actor, target),
			() => unblockAccount(deps, actor, target)
		];
		const before = await footprint(office.sql);
		const results: string[] = [];
		for (const command of commands) results.push(result(await command()));
		const expected = KEEPERS.includes(name) ? 'done' : 'forbidden';
		expect(results).toEqual(commands.map(() => expected));
		if (expected === 'forbidden') expect(await footprint(office.sql)).toEqual(before);
	});
});

describe('what is refused', () => {
	test('[AC-02] the account of an administrator is kept by administrators alone', async () => {
		const head = await office.actor('office_head');
		const personId = idOf('administrator');
		const before = await footprint(office.sql);
		expect(result(await changeAccount(office.deps(), head, { personId, post: 'x' }))).toBe(
			'forbidden'
		);
		expect(result(await issueLink(office.deps(), head, personId))).toBe('forbidden');
		expect(result(await blockAccount(office.deps(), head, personId))).toBe('forbidden');
		expect(result(await endSessionsOf(office.deps(), head, personId))).toBe('forbidden');
		expect(await footprint(office.sql)).toEqual(before);
	});

	test('[AC-02] nobody blocks himself or makes a link to his own account', async () => {
		for (const name of KEEPERS) {
			const actor = await office.actor(name);
			expect(result(await blockAccount(office.deps(), actor, idOf(name)))).toBe('not_now');
			expect(result(await issueLink(office.deps(), actor, idOf(name)))).toBe('not_now');
		}
	});

	test('[AC-02] of two administrators who block each other at once one stays', async () => {
		const second = await created('second@office.example');
		await setPasswordHash(office.sql, { personId: second, passwordHash: 'не подходит ни к чему' });
		const scope = { kind: 'system' } as const;
		const grant = { personId: second, role: 'administrator', scope, voting: false } as const;
		await grantRole(office.sql, { ...grant, validFrom: '2020-01-01', validTo: null });
		const grants = [{ role: 'administrator', scope, actingFor: null }] as const;
		const administrator = await office.actor('administrator');
		const outcomes = await Promise.all([
			blockAccount(office.deps(), { personId: second, grants }, idOf('administrator')),
			blockAccount(office.deps(), administrator, second)
		]);
		expect(outcomes.map(result).toSorted()).toEqual(['done', 'forbidden']);
		// Whoever stayed opens the other again for the tests that follow.
		const first = (await card(second))?.blockedAt === null;
		const keeper = first ? { personId: second, grants } : administrator;
		const gone = first ? idOf('administrator') : second;
		expect(result(await unblockAccount(office.deps(), keeper, gone))).toBe('done');
	});

	test.each([
		[{ fullName: '   ' }, 'invalid'],
		[{ email: 'не почта' }, 'invalid'],
		[{ email: `x'; drop table person; --@office.example` }, 'invalid'],
		[{ email: '<img src=x>@office.example' }, 'invalid'],
		[{ email: 'CHAIR@office.example' }, 'not_now']
	])('[AC-02] a person %j: %s', async (part, expected) => {
		const actor = await office.actor('administrator');
		const before = await footprint(office.sql);
		const input = { ...KEPT, email: 'fresh@office.example', ...part };
		expect(result(await createAccount(office.deps(), actor, input))).toBe(expected);
		const personId = idOf('member');
		expect(result(await changeAccount(office.deps(), actor, { personId, ...part }))).toBe(expected);
		expect(await footprint(office.sql)).toEqual(before);
	});

	test('[AC-02] an unknown person is told as such to who may ask, and to nobody else', async () => {
		const keeper = await office.actor('office_head');
		const stranger = await office.actor('nobody');
		for (const command of [blockAccount, unblockAccount, issueLink, endSessionsOf]) {
			expect(result(await command(office.deps(), keeper, NOBODY))).toBe('not_found');
			expect(result(await command(office.deps(), stranger, NOBODY))).toBe('forbidden');
		}
	});

	test('[AC-02] one e-mail entered twice at once is one account', async () => {
		const actor = await office.actor('administrator');
		const input = { ...KEPT, email: 'twice@office.example' };
		const outcomes = await Promise.all(
			[1, 2, 3].map(() => createAccount(office.deps(), actor, input))
		);
		expect(outcomes.map(result).toSorted()).toEqual(['done', 'not_now', 'not_now']);
	});

	test('[AC-03] a link is not made for somebody blocked or without an e-mail', async () => {
		const actor = await office.actor('administrator');
		const silent = await created('');
		expect(result(await issueLink(office.deps(), actor, silent))).toBe('not_now');
		const personId = await created('closed@office.example');
		await blockAccount(office.deps(), actor, personId);
		expect(result(await issueLink(office.deps(), actor, personId))).toBe('not_now');
	});

	test('an e-mail by which somebody signs in cannot be taken away', async () => {
		const actor = await office.actor('administrator');
		const change = { personId: idOf('member'), email: '' };
		expect(result(await changeAccount(office.deps(), actor, change))).toBe('invalid');
	});
});

describe('what happens', () => {
	test('a person is entered in one piece, HTML and quotes as plain text', async () => {
		const actor = await office.actor('office_head');
		const input = {
			...{ fullName: `<b>О'Коннор</b>`, post: '"; --', unit: '${x}', external: true },
			email: ' New.Person@Office.example '
		};
		const outcome = await createAccount(office.deps(), actor, input);
		const person = await personByEmail(office.sql, 'new.person@office.example');
		expect(outcome).toEqual({ ok: true, value: { id: person?.id } });
		expect(person).toMatchObject({
			...{ fullName: `<b>О'Коннор</b>`, post: '"; --', unit: '${x}', external: true },
			passwordHash: null
		});
	});

	test('the log names what was changed, not the values', async () => {
		const personId = await created('changing@office.example');
		const actor = await office.actor('administrator');
		const change = { personId, post: 'главный инженер', email: 'changed@office.example' };
		expect(result(await changeAccount(office.deps(), actor, change))).toBe('done');
		const [last] = await listAudit(
			office.sql,
			{ objectId: personId },
			{ beforeSeq: null, limit: 1 }
		);
		expect(last).toMatchObject({
			actorId: idOf('administrator'),
			action: 'person.change',
			details: { fields: ['post', 'email'] }
		});
		const before = await footprint(office.sql);
		expect(result(await changeAccount(office.deps(), actor, change))).toBe('done');
		expect(await footprint(office.sql)).toEqual(before);
	});

	test('[AC-04] a block ends every session and takes the link away; opening again brings neither back', async () => {
		const personId = await created('blocked@office.example');
		const actor = await office.actor('administrator');
		const secrets = [await openSession(personId), await openSession(personId)];
		await issueLink(office.deps(), actor, personId);
		expect(await card(personId)).toMatchObject({ sessions: 2, linkUntil: expect.any(Date) });
		expect(result(await blockAccount(office.deps(), actor, personId))).toBe('done');
		const auth = createAuth(office.sql, false);
		for (const secret of secrets) expect(await auth.validate(secret)).toBeNull();
		await unblockAccount(office.deps(), actor, personId);
		expect(await card(personId)).toMatchObject({ sessions: 0, linkUntil: null, blockedAt: null });
		for (const secret of secrets) expect(await auth.validate(secret)).toBeNull();
	});

	test('[AC-04] every process hears of a block and of ended sessions within a second', async () => {
		const personId = await created('heard@office.example');
		const actor = await office.actor('administrator');
		const heard: StoreEvent[] = [];
		const ready = Promise.withResolvers<void>();
		const listening = await listen(office.sql, {
			onEvent: (event) => heard.push(event),
			onListening: () => ready.resolve()
		});
		await ready.promise;
		await openSession(personId);
		await endSessionsOf(office.deps(), actor, personId);
		await blockAccount(office.deps(), actor, personId);
		await vi.waitFor(() => expect(heard.length).toBe(2), { timeout: 1_000 });
		expect(heard).toEqual([
			{ t: 'access', personId },
			{ t: 'access', personId }
		]);
		await listening.stop();
	});

	test('[SEP-4] what a substitute of the head does to accounts is recorded as done for the head', async () => {
		const personId = await created('acted@office.example');
		await office.sql`
			insert into substitution (substitute_id, absent_id, valid_from, valid_to)
			values (${idOf('office_specialist')}, ${idOf('office_head')}, '2026-11-01', '2026-12-31')`;
		const actor = await office.actor('office_specialist');
		expect(result(await blockAccount(office.deps(), actor, personId))).toBe('done');
		const [last] = await listAudit(
			office.sql,
			{ objectId: personId },
			{ beforeSeq: null, limit: 1 }
		);
		expect(last).toMatchObject({
			actorId: idOf('office_specialist'),
			actingFor: idOf('office_head'),
			action: 'person.block'
		});
	});
});
