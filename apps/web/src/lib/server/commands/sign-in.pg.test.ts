import {
	createPerson,
	lockPeople,
	setBlocked,
	setPasswordHash,
	transaction
} from '@veche/schema/store';
import type { PersonId } from '@veche/schema/kernel';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { demoId } from '../../../../demo/names.ts';
import { createAuth } from '../auth.ts';
import { hashPassword } from '../passwords.ts';
import { sha256 } from '../sha256.ts';
import { idOf, NOW, openOffice, type Office } from '../testing/office.ts';
import { result, UNKNOWN } from '../testing/outcomes.ts';
import type { Deps } from './deps.ts';
import type { OpenSession } from './open-session.ts';
import { signInAs as openAs, type SignInAs } from './sign-in-as.ts';
import { signIn as open, type SignIn } from './sign-in.ts';
import { signOut } from './sign-out.ts';
import { THROTTLE } from './throttle.ts';

const PASSWORD = 'верный пароль 42';
let office: Office;
let passwordHash: string;

beforeAll(async () => {
	office = await openOffice({ demo: true });
	passwordHash = await hashPassword(PASSWORD);
});
afterAll(() => office.drop());

const withoutSession: OpenSession<null> = () => Promise.resolve(null);
const signIn = (deps: Deps, input: SignIn) => open(deps, input, withoutSession);
const signInAs = (deps: Deps, input: SignInAs) => openAs(deps, input, withoutSession);

async function account(name: string): Promise<{ readonly id: PersonId; readonly email: string }> {
	const id = demoId<PersonId>('person', name);
	const email = `${name}@office.example`;
	const person = { id, fullName: `Входов ${name}`, post: '', unit: '', external: false };
	await transaction(office.sql, (tx) =>
		createPerson(tx, { ...person, email, passwordHash, at: NOW })
	);
	return { id, email };
}

test('the right password opens, in any case of the address; a wrong one and an unknown account sound alike', async () => {
	const { id, email } = await account('one');
	const at = { address: '10.0.0.1' };
	const right = { ...at, email: `  ${email.toUpperCase()} `, password: PASSWORD };
	expect(await signIn(office.deps(), right)).toEqual({
		ok: true,
		value: { personId: id, kept: null }
	});
	const wrong = await signIn(office.deps(), { ...at, email, password: 'мимо' });
	const unknown = await signIn(office.deps(), { ...at, email: 'никого@нет', password: PASSWORD });
	expect(wrong).toEqual(unknown);
	expect(result(wrong)).toBe('unauthenticated');
});

test('a person without a password signs in with none', async () => {
	const id = demoId<PersonId>('person', 'silent');
	const email = 'silent@office.example';
	const person = { id, fullName: 'Молчунов', post: '', unit: '', external: false, email, at: NOW };
	await transaction(office.sql, (tx) => createPerson(tx, { ...person, passwordHash: null }));
	expect(result(await signIn(office.deps(), { email, password: '', address: '10.0.0.2' }))).toBe(
		'unauthenticated'
	);
});

test('a blocked account is refused only to who knows its password', async () => {
	const { id, email } = await account('blocked');
	await transaction(office.sql, (tx) => setBlocked(tx, { personId: id, blockedAt: NOW }));
	const address = '10.0.0.3';
	expect(result(await signIn(office.deps(), { email, password: 'мимо', address }))).toBe(
		'unauthenticated'
	);
	expect(result(await signIn(office.deps(), { email, password: PASSWORD, address }))).toBe(
		'forbidden'
	);
});

test('too many failures of one account stop even the right password, until the oldest are over', async () => {
	const { email } = await account('guessed');
	for (let n = 0; n < THROTTLE.perAccount; n += 1) {
		await signIn(office.deps(), { email, password: `мимо ${n}`, address: `10.1.0.${n}` });
	}
	const input = { email, password: PASSWORD, address: '10.2.0.1' };
	expect(result(await signIn(office.deps(), input))).toBe('throttled');
	const later = new Date(NOW.getTime() + THROTTLE.minutes * 60_000 + 1);
	expect(result(await signIn(office.deps(later), input))).toBe('done');
});

test('too many failures from one address stop it for every account, and no other address', async () => {
	const { email } = await account('shared');
	const address = '10.3.0.1';
	for (let n = 0; n < THROTTLE.perAddress; n += 1) {
		await signIn(office.deps(), { email: `guess${n}@office.example`, password: 'мимо', address });
	}
	expect(result(await signIn(office.deps(), { email, password: PASSWORD, address }))).toBe(
		'throttled'
	);
	expect(
		result(await signIn(office.deps(), { email, password: PASSWORD, address: '10.3.0.2' }))
	).toBe('done');
});

test('guesses sent all at once are counted as well', async () => {
	const { email } = await account('burst');
	const tries = Array.from({ length: 3 * THROTTLE.perAccount }, (_, n) =>
		signIn(office.deps(), { email, password: `мимо ${n}`, address: `10.4.0.${n}` })
	);
	const kinds = (await Promise.all(tries)).map(result);
	expect(kinds.filter((kind) => kind === 'unauthenticated').length).toBe(THROTTLE.perAccount);
	expect(kinds.filter((kind) => kind === 'throttled').length).toBe(2 * THROTTLE.perAccount);
});

test('the session row holds the hash of the cookie: neither the table nor a made-up cookie opens anything', async () => {
	const { id } = await account('hashed');
	const auth = createAuth(office.sql, false);
	const secret = office.deps().newSecret();
	const cookie = await auth.open(id, secret, { address: '', userAgent: 'x'.repeat(999), at: NOW });
	expect(cookie.value).toBe(secret);
	const sessionId = sha256(secret);
	expect(await auth.validate(secret)).toMatchObject({ sessionId, personId: id });
	expect(await auth.validate(sessionId)).toBeNull();
	expect(await auth.validate(office.deps().newSecret())).toBeNull();
	expect(await auth.validate("' or 1=1 --")).toBeNull();
	const actor = { personId: id, grants: [] };
	await signOut(office.deps(), actor, sessionId);
	expect(await auth.validate(secret)).toBeNull();
});

test('a session that is over leaves its row, with the address in it, at the next signing in', async () => {
	const { id } = await account('expired');
	const auth = createAuth(office.sql, false);
	const origin = { address: '10.5.0.1', userAgent: 'test', at: NOW };
	await auth.open(id, office.deps().newSecret(), origin);
	await office.sql`update session set expires_at = now() - interval '1 s' where user_id = ${id}`;
	await auth.open(idOf('chair'), office.deps().newSecret(), origin);
	expect(await office.sql`select 1 from session where user_id = ${id}`).toHaveLength(0);
});

test('over https the cookie is bound to the host and never sent otherwise', async () => {
	const { id } = await account('https');
	const auth = createAuth(office.sql, true);
	const cookie = await auth.open(id, office.deps().newSecret(), {
		address: '',
		userAgent: '',
		at: NOW
	});
	expect(cookie.name).toMatch(/^__Host-/);
	expect(cookie.attributes).toMatchObject({
		secure: true,
		httpOnly: true,
		sameSite: 'lax',
		path: '/'
	});
});

test.each([
	[{ demo: true, loopback: true }, 'done'],
	[{ demo: false, loopback: true }, 'forbidden'],
	[{ demo: true, loopback: false }, 'forbidden']
])('signing in by role with %j: %s', async (locks, expected) => {
	const outcome = await signInAs(office.deps(), { personId: idOf('chair'), ...locks });
	expect(result(outcome)).toBe(expected);
});

test('signing in by role needs the data of a demo as well, and a person that there is', async () => {
	const real = await openOffice({ demo: false });
	try {
		const locks = { demo: true, loopback: true };
		const chair = { personId: idOf('chair'), ...locks };
		expect(result(await signInAs(real.deps(), chair))).toBe('forbidden');
		expect(result(await signInAs(office.deps(), { personId: 'нет', ...locks }))).toBe('invalid');
		expect(result(await signInAs(office.deps(), { personId: UNKNOWN, ...locks }))).toBe(
			'not_found'
		);
	} finally {
		await real.drop();
	}
});

describe('a session and the record of it', () => {
	const ADDRESS = { address: '10.6.0.1', userAgent: 'test', at: NOW };
	const real =
		(failing?: Error): OpenSession<string> =>
		async (tx, personId) => {
			const secret = office.deps().newSecret();
			await createAuth(office.sql, false).open(personId, secret, ADDRESS, tx);
			if (failing !== undefined) throw failing;
			return secret;
		};
	const traces = async (id: PersonId) => {
		const [row] = await office.sql`
			select (select count(*)::int from session where user_id = ${id}) as sessions,
				(select count(*)::int from audit where actor_id = ${id} and action like 'session.open%') as records`;
		return row;
	};

	test('come together', async () => {
		const { id, email } = await account('both');
		const input = { email, password: PASSWORD, address: ADDRESS.address };
		const opened = await open(office.deps(), input, real());
		expect(result(opened)).toBe('done');
		expect(await traces(id)).toEqual({ sessions: 1, records: 1 });
		const secret = opened.ok ? opened.value.kept : '';
		expect(await createAuth(office.sql, false).validate(secret)).toMatchObject({ personId: id });
	});

	test.each(['by password', 'by role'])('fail together %s', async (how) => {
		const { id, email } = await account(`neither-${how.slice(3)}`);
		const broken = real(new Error('no room for a session'));
		const locks = { demo: true, loopback: true };
		const asked = { email, password: PASSWORD, address: ADDRESS.address };
		const tried =
			how === 'by role'
				? openAs(office.deps(), { personId: id, ...locks }, broken)
				: open(office.deps(), asked, broken);
		await expect(tried).rejects.toThrow('no room for a session');
		expect(await traces(id)).toEqual({ sessions: 0, records: 0 });
	});

	test.each(['a block', 'a new password'])(
		'are not made when %s comes between the proof and the session',
		async (what) => {
			const { id, email } = await account(what === 'a block' ? 'late-block' : 'late-password');
			const { sql } = office;
			const hash = what === 'a block' ? passwordHash : await hashPassword('другой пароль 43');
			const gate = Promise.withResolvers<void>();
			const held = transaction(sql, async (tx) => {
				await lockPeople(tx, [id]);
				await setBlocked(tx, { personId: id, blockedAt: what === 'a block' ? NOW : null });
				await setPasswordHash(tx, { personId: id, passwordHash: hash });
				await gate.promise;
			});
			const input = { email, password: PASSWORD, address: ADDRESS.address };
			const tried = open(office.deps(), input, real());
			await vi.waitFor(async () => {
				const waiting = await sql`
					select 1 from pg_stat_activity
					where datname = current_database() and wait_event_type = 'Lock'`;
				expect(waiting).toHaveLength(1);
			});
			gate.resolve();
			await held;
			expect(result(await tried)).toBe(what === 'a block' ? 'forbidden' : 'unauthenticated');
			expect(await traces(id)).toEqual({ sessions: 0, records: 0 });
		}
	);
});
