import { createPerson, setBlocked, transaction } from '@veche/schema/store';
import type { PersonId } from '@veche/schema/kernel';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { demoId } from '../../../../demo/names.ts';
import { THROTTLE } from '../commands/throttle.ts';
import { hashPassword } from '../passwords.ts';
import { caller, cookieOf } from '../testing/client.ts';
import { NOW, openOffice, type Office } from '../testing/office.ts';
import { startWeb, type Web } from '../testing/web.ts';

const SESSION = '/api/v1/session';
const ME = '/api/v1/people/me';
const PASSWORD = 'правильный 1';
let office: Office;
let web: Web;
let passwordHash: string;

beforeAll(async () => {
	office = await openOffice({ demo: true });
	web = await startWeb(office.url);
	passwordHash = await hashPassword(PASSWORD);
}, 60_000);
afterAll(async () => {
	await web.stop();
	await office.drop();
});

async function account(name: string): Promise<{ readonly id: PersonId; readonly email: string }> {
	const id = demoId<PersonId>('person', name);
	const email = `${name}@office.example`;
	const person = {
		id,
		fullName: `Сеансов ${name}`,
		post: 'п',
		unit: '',
		external: false,
		email,
		passwordHash
	};
	await transaction(office.sql, (tx) => createPerson(tx, { ...person, at: NOW }));
	return { id, email };
}

const guest = () => caller(web.origin);
const cookieIn = (headers: Headers): string => headers.get('set-cookie')?.split(';', 1)[0] ?? '';

test('signing in gives a cookie that no script reads; signing out ends the session for good', async () => {
	const { id, email } = await account('mara');
	const opened = await guest()('POST', SESSION, { json: { email, password: PASSWORD } });
	expect(opened).toMatchObject({ status: 201, body: { personId: id } });
	expect(opened.headers.get('set-cookie')).toMatch(
		/^veche_session=[\w-]{43};.*HttpOnly; SameSite=Lax$/
	);
	const me = caller(web.origin, cookieIn(opened.headers));
	expect(await me('GET', ME)).toMatchObject({ status: 200, body: { id, roles: [] } });
	const closed = await me('DELETE', SESSION);
	expect(closed).toMatchObject({ status: 204, text: '' });
	expect(closed.headers.get('set-cookie')).toMatch(/^veche_session=;.*Max-Age=0/);
	expect((await me('GET', ME)).status).toBe(401);
	expect((await me('DELETE', SESSION)).status).toBe(401);
});

test('a wrong password and an unknown account are one answer', async () => {
	const { email } = await account('nika');
	const wrong = await guest()('POST', SESSION, { json: { email, password: 'мимо' } });
	const unknown = await guest()('POST', SESSION, { json: { email: 'кто@то', password: PASSWORD } });
	expect(wrong).toMatchObject({ status: 401, body: { detail: 'Неверная почта или пароль.' } });
	expect(wrong.text).toBe(unknown.text);
	expect(wrong.headers.get('set-cookie')).toBeNull();
});

test('too many failures are 429 and say when to come again', async () => {
	const { email } = await account('vera');
	for (let n = 0; n < THROTTLE.perAccount; n += 1) {
		await guest()('POST', SESSION, { json: { email, password: `мимо ${n}` } });
	}
	const answer = await guest()('POST', SESSION, { json: { email, password: PASSWORD } });
	expect(answer).toMatchObject({ status: 429, body: { code: 'throttled' } });
	const wait = Number(answer.headers.get('retry-after'));
	expect(wait).toBeGreaterThan(0);
	expect(wait).toBeLessThanOrEqual(THROTTLE.minutes * 60);
});

test('a block ends the rights of a session that is open', async () => {
	const me = caller(web.origin, await cookieOf(office, 'member'));
	expect((await me('GET', ME)).status).toBe(200);
	const member = demoId<PersonId>('person', 'member');
	await transaction(office.sql, (tx) => setBlocked(tx, { personId: member, blockedAt: NOW }));
	expect((await me('GET', ME)).status).toBe(401);
	await transaction(office.sql, (tx) => setBlocked(tx, { personId: member, blockedAt: null }));
});

test.each(['x', '0'.repeat(43), `${'a'.repeat(42)}"`, '%00', "'; drop table session; --"])(
	'the made-up cookie %s is nobody',
	async (value) => {
		const me = caller(web.origin, `veche_session=${value}`);
		expect((await me('GET', ME)).status).toBe(401);
	}
);

test('a guest who opens a page is led to the door and back; foreign addresses are no way back', async () => {
	const page = await guest()('GET', '/projects?x=1');
	expect(page.status).toBe(303);
	expect(page.headers.get('location')).toBe(`/sign-in?next=${encodeURIComponent('/projects?x=1')}`);
	const signedIn = caller(web.origin, await cookieOf(office, 'chair'));
	for (const [next, lands] of [
		['/documents', '/documents'],
		['https://evil.example', '/'],
		['//evil.example', '/'],
		['/\\evil.example', '/'],
		['javascript:alert(1)', '/'],
		['/sign-in', '/']
	] as const) {
		const answer = await signedIn('GET', `/sign-in?next=${encodeURIComponent(next)}`);
		expect(answer.headers.get('location'), next).toBe(lands);
	}
});

test('the form of the sign-in page opens a session, and refuses in words without one', async () => {
	const { email } = await account('olga');
	const send = (fields: Record<string, string>) =>
		guest()('POST', '/sign-in?/password', {
			init: {
				body: new URLSearchParams(fields),
				headers: { origin: web.origin, accept: 'application/json' }
			}
		});
	const right = await send({ email, password: PASSWORD, next: '/documents' });
	expect(right.body).toMatchObject({ type: 'redirect', location: '/documents' });
	expect(cookieIn(right.headers)).toMatch(/^veche_session=[\w-]{43}$/);
	for (const fields of [
		{ email, password: 'мимо' },
		{ email: '', password: 'x' },
		{ email, password: '' }
	]) {
		const wrong = await send(fields);
		expect(wrong.body).toMatchObject({ type: 'failure', data: expect.stringMatching(/[А-Я]/) });
		expect(wrong.headers.get('set-cookie')).toBeNull();
	}
});

test('a visitor of the demo on this computer signs in by role; a made-up person does not', async () => {
	const send = (personId: string) =>
		guest()('POST', '/sign-in?/demo', {
			init: {
				body: new URLSearchParams({ personId }),
				headers: { origin: web.origin, accept: 'application/json' }
			}
		});
	const chair = await send(demoId('person', 'chair'));
	expect(chair.body).toMatchObject({ type: 'redirect', location: '/' });
	const me = caller(web.origin, cookieIn(chair.headers));
	expect(await me('GET', ME)).toMatchObject({ body: { id: demoId('person', 'chair') } });
	expect((await send('кто-то')).body).toMatchObject({ type: 'failure' });
});

test('a form from elsewhere is refused before it is read', async () => {
	const answer = await guest()('POST', '/sign-in?/password', {
		init: {
			body: new URLSearchParams({ email: 'a', password: 'b' }),
			headers: { origin: 'https://evil.example' }
		}
	});
	expect(answer).toMatchObject({ status: 403 });
	expect(answer.text).toMatch(/^Запрос пришёл с чужого адреса/);
});
