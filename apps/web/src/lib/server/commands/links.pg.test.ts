import type { PersonId } from '@veche/schema/kernel';
import { LINK_HOURS } from '@veche/schema/people';
import { personByEmail, verifyAudit } from '@veche/schema/store';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createAuth } from '../auth.ts';
import { footprint } from '../testing/footprint.ts';
import { NOW, openOffice, type Office } from '../testing/office.ts';
import { result, words } from '../testing/outcomes.ts';
import { blockAccount } from './block-account.ts';
import { changeAccount } from './change-account.ts';
import { changePassword } from './change-password.ts';
import { createAccount } from './create-account.ts';
import { endOtherSessions, endOwnSessions, endSession } from './end-sessions.ts';
import { issueLink } from './issue-link.ts';
import { sessionName } from './session-name.ts';
import { signIn } from './sign-in.ts';
import { THROTTLE } from './throttle.ts';
import { acceptLink, readLink } from './use-link.ts';
import { sha256 } from '../sha256.ts';

let office: Office;
beforeAll(async () => {
	office = await openOffice();
});
afterAll(() => office.drop());

const GOOD = 'три гуся пошли купаться';
const BETTER = 'у старой мельницы тихо';
const hours = (n: number): Date => new Date(NOW.getTime() + n * 3_600_000);

interface Invited {
	readonly id: PersonId;
	readonly email: string;
	readonly secret: string;
}

let count = 0;
async function invited(): Promise<Invited> {
	count += 1;
	const email = `invited${count}@office.example`;
	const admin = await office.actor('administrator');
	const person = { fullName: 'Званов Иван', post: '', unit: '', external: false, email };
	const created = await createAccount(office.deps(), admin, person);
	if (!created.ok) throw new Error(words(created));
	const link = await issueLink(office.deps(), admin, created.value.id);
	if (!link.ok) throw new Error(words(link));
	return { id: created.value.id, email, secret: link.value.secret };
}

const accept = (
	{ secret }: Pick<Invited, 'secret'>,
	password = GOOD,
	at = NOW,
	address = '10.9.0.1'
) => acceptLink(office.deps(at), { secret, password, address });
const enter = (email: string, password: string, at = NOW) =>
	signIn(office.deps(at), { email, password, address: '10.9.1.1' }, () => Promise.resolve(null));

async function session(personId: PersonId): Promise<{ secret: string; id: string }> {
	const secret = office.deps().newSecret();
	const origin = { address: '10.9.0.1', userAgent: 'test', at: NOW };
	await createAuth(office.sql, false).open(personId, secret, origin);
	return { secret, id: sha256(secret) };
}
const lives = async ({ secret }: { secret: string }) =>
	(await createAuth(office.sql, false).validate(secret)) !== null;

test('[AC-03] a link sets the password once and opens the account; the table does not hold its secret', async () => {
	const one = await invited();
	const rows = await office.sql`select hash from account_link where person_id = ${one.id}`;
	expect(JSON.stringify(rows)).not.toContain(one.secret);
	expect(result(await enter(one.email, ''))).toBe('unauthenticated');
	const look = { secret: one.secret, address: '10.9.0.1' };
	expect(result(await readLink(office.deps(), look))).toBe('done');
	expect(result(await readLink(office.deps(), look))).toBe('done');
	expect(await accept(one)).toEqual({ ok: true, value: { personId: one.id } });
	expect(result(await enter(one.email, GOOD))).toBe('done');
	expect(words(await accept(one, BETTER))).toMatch(/уже задан/);
	expect(result(await enter(one.email, BETTER))).toBe('unauthenticated');
});

test('[AC-03] of many who use one link at once one sets the password', async () => {
	const one = await invited();
	const tries = [GOOD, BETTER, `${GOOD} вчера`].map((password) => accept(one, password));
	const outcomes = (await Promise.all(tries)).map(result);
	expect(outcomes.toSorted()).toEqual(['done', 'not_now', 'not_now']);
});

test('[AC-03] a link is over after its hours, a new one ends the old, and so do a block and another e-mail', async () => {
	const late = await invited();
	expect(words(await accept(late, GOOD, hours(LINK_HOURS.first)))).toMatch(/Срок ссылки истёк/);
	const admin = await office.actor('administrator');
	const replaced = await invited();
	await issueLink(office.deps(), admin, replaced.id);
	expect(words(await accept(replaced))).toMatch(/не подходит/);
	const blocked = await invited();
	await blockAccount(office.deps(), admin, blocked.id);
	expect(result(await accept(blocked))).toBe('not_found');
	const moved = await invited();
	await changeAccount(office.deps(), admin, { personId: moved.id, email: 'moved@office.example' });
	expect(result(await accept(moved))).toBe('not_found');
	for (const { email } of [late, replaced, blocked]) {
		expect((await personByEmail(office.sql, email))?.passwordHash).toBeNull();
	}
});

test.each([
	['короче', /короче 12 знаков/],
	['я'.repeat(200), /длиннее 128 знаков/],
	['Password2026!', /легко угадать/],
	['invited-zvanov', null],
	['званов иван', /короче 12 знаков.* имени или почты/]
])('[AC-01] a link with the password %j: %s', async (password, refusal) => {
	const one = await invited();
	const before = await footprint(office.sql);
	const outcome = await accept(one, password);
	if (refusal === null) expect(outcome.ok).toBe(true);
	else {
		expect(words(outcome)).toMatch(refusal);
		expect(await footprint(office.sql)).toEqual(before);
		expect(result(await accept(one))).toBe('done');
	}
});

test('[AC-03] whoever guesses links is stopped, by his address alone', async () => {
	const one = await invited();
	for (let n = 0; n < THROTTLE.perAddress; n += 1) {
		const secret = n % 2 === 0 ? office.deps().newSecret() : `' or '1'='1' -- ${n}`;
		expect(result(await accept({ secret }, GOOD, NOW, '10.66.6.6'))).toBe('not_found');
	}
	expect(result(await accept(one, GOOD, NOW, '10.66.6.6'))).toBe('throttled');
	expect(result(await accept(one, GOOD, NOW, '10.66.6.7'))).toBe('done');
});

test('[AC-03] a link for a forgotten password ends all sessions of before', async () => {
	const one = await invited();
	await accept(one);
	const before = await session(one.id);
	const link = await issueLink(office.deps(), await office.actor('office_head'), one.id);
	if (!link.ok) throw new Error(words(link));
	expect(link.value.expiresAt).toEqual(hours(LINK_HOURS.reset));
	expect(await lives(before)).toBe(true);
	expect(result(await enter(one.email, GOOD))).toBe('done');
	expect(result(await accept({ secret: link.value.secret }, BETTER))).toBe('done');
	expect(await lives(before)).toBe(false);
	expect(result(await enter(one.email, GOOD))).toBe('unauthenticated');
});

test('[AC-05] a new password of one’s own needs the old one, and ends every session but this', async () => {
	const one = await invited();
	await accept(one);
	const [here, there] = [await session(one.id), await session(one.id)];
	const actor = { personId: one.id, grants: [] };
	const change = (current: string, next: string) =>
		changePassword(office.deps(), actor, {
			current,
			next,
			sessionId: here.id,
			address: '10.9.2.1'
		});
	expect(words(await change('мимо', BETTER))).toMatch(/Старый пароль неверен/);
	expect(words(await change(GOOD, GOOD))).toMatch(/такой же/);
	expect(words(await change(GOOD, '123456789012'))).toMatch(/легко угадать/);
	expect([await lives(here), await lives(there)]).toEqual([true, true]);
	expect(result(await change(GOOD, BETTER))).toBe('done');
	expect([await lives(here), await lives(there)]).toEqual([true, false]);
	expect(result(await enter(one.email, BETTER))).toBe('done');
});

test('[AC-05] guessing the old password in an open window is stopped as at the door', async () => {
	const one = await invited();
	await accept(one);
	const here = await session(one.id);
	const actor = { personId: one.id, grants: [] };
	const guess = (current: string) =>
		changePassword(office.deps(), actor, {
			...{ current, next: BETTER, sessionId: here.id, address: '10.9.3.1' }
		});
	for (let n = 0; n < THROTTLE.perAccount; n += 1) await guess(`мимо ${n}`);
	expect(result(await guess(GOOD))).toBe('throttled');
});

test('[AC-05] guesses of the old password sent all at once are counted as well', async () => {
	const one = await invited();
	await accept(one);
	const here = await session(one.id);
	const actor = { personId: one.id, grants: [] };
	const guesses = Array.from({ length: 3 * THROTTLE.perAccount }, (_, n) =>
		changePassword(office.deps(), actor, {
			...{ current: `мимо ${n}`, next: BETTER, sessionId: here.id, address: '10.9.4.1' }
		})
	);
	const results = (await Promise.all(guesses)).map(result);
	expect(results.filter((one) => one === 'invalid')).toHaveLength(THROTTLE.perAccount);
});

test('[AC-05] one ends one session or all others, never somebody else’s', async () => {
	const [one, other] = [await invited(), await invited()];
	const sessions = [await session(one.id), await session(one.id), await session(one.id)] as const;
	const foreign = await session(other.id);
	const actor = { personId: one.id, grants: [] };
	const before = await footprint(office.sql, { without: [] });
	for (const name of [sessionName(foreign.id), '', '%', "' or true --"]) {
		expect(result(await endSession(office.deps(), actor, name))).toBe('not_found');
	}
	expect(await footprint(office.sql, { without: [] })).toEqual(before);
	expect(result(await endSession(office.deps(), actor, sessionName(sessions[0].id)))).toBe('done');
	expect(await Promise.all(sessions.map(lives))).toEqual([false, true, true]);
	const ended = await endOtherSessions(office.deps(), actor, sessions[1].id);
	expect(ended).toEqual({ ok: true, value: { ended: 1 } });
	expect(await Promise.all(sessions.map(lives))).toEqual([false, true, false]);
	await endOwnSessions(office.deps(), actor);
	expect(await Promise.all(sessions.map(lives))).toEqual([false, false, false]);
	expect(await lives(foreign)).toBe(true);
	expect((await verifyAudit(office.sql)).ok).toBe(true);
});
