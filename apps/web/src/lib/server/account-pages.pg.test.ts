import { officeDate } from '@veche/schema/kernel';
import { givenRoles, setPasswordHash } from '@veche/schema/store';
import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openApi, type Api } from './testing/api.ts';
import { caller } from './testing/client.ts';
import { footprint } from './testing/footprint.ts';
import { kindOf, sendForm, type Fields } from './testing/forms.ts';
import { idOf, type Name } from './testing/office.ts';
import { hashPassword } from './passwords.ts';

let api: Api;
beforeAll(async () => {
	api = await openApi();
}, 60_000);
afterAll(() => api.close());

const GOOD = 'три гуся пошли купаться';
const KEEPERS: readonly Name[] = ['administrator', 'office_head'];
const items = v.object({ items: v.array(v.looseObject({ seq: v.number(), actorId: v.string() })) });
const html = { accept: 'text/html' };

async function link(): Promise<string> {
	const person = { fullName: 'Званов Иван', email: `z${Math.random()}@office.example` };
	const created = await api.call('administrator', 'POST', '/people', { json: person });
	const { id } = v.parse(v.object({ id: v.string() }), created.body);
	const made = await api.call('administrator', 'POST', `/people/${id}/link`);
	return new URL(v.parse(v.object({ url: v.string() }), made.body).url).pathname;
}

describe('who opens which page', () => {
	test.each([
		['administrator', 200, 200],
		['office_head', 200, 200],
		['chair', 200, 200],
		['secretary', 200, 200],
		['lead', 403, 403],
		['member', 403, 403],
		['expert', 403, 403],
		['nobody', 403, 403]
	] as const)('[AC-02] [AC-06] %s: people %s, log %s', async (name, people, log) => {
		const status = async (path: string) => (await api.page(name, 'GET', path)).status;
		expect(await status('/people')).toBe(people);
		expect(await status(`/people/${idOf('member')}`)).toBe(people);
		expect(await status('/audit')).toBe(log);
		expect(await status('/audit/records.jsonl')).toBe(log);
		const proof = (await api.call(name, 'GET', '/audit/check')).status;
		expect(proof).toBe(log === 200 && name !== 'secretary' ? 200 : 403);
	});

	test('a guest is sent to sign in, and reads nothing', async () => {
		for (const path of ['/people', '/audit', '/audit/records.jsonl', '/me']) {
			const answer = await api.page('guest', 'GET', path);
			expect([answer.status, answer.headers.get('location')?.split('?')[0]]).toEqual([
				303,
				'/sign-in'
			]);
		}
	});

	test.each(['lead', 'secretary', 'expert', 'nobody'] as const)(
		'[AC-02] the forms of accounts change nothing for %s',
		async (name) => {
			const at = `/people/${idOf('member')}`;
			const before = await footprint(api.office.sql);
			const person = { fullName: 'Х', post: '', unit: '', email: '' };
			for (const [path, fields] of [
				['/people?/create', person],
				[`${at}?/change`, person],
				[`${at}?/block`, {}],
				[`${at}?/unblock`, {}],
				[`${at}?/sessions`, {}],
				[`${at}?/link`, {}],
				[`${at}?/giveRole`, { role: 'office_specialist', from: '2199-01-01' }],
				[`${at}?/endRole`, { roleId: idOf('member'), on: '2199-01-01' }]
			] as const) {
				expect(kindOf(await sendForm(api, name, path, { fields })), path).toBe('failure 403');
			}
			expect(await footprint(api.office.sql)).toEqual(before);
		}
	);
});

describe('forms', () => {
	test.each(KEEPERS)('%s enters, changes, blocks and opens an account', async (name) => {
		const person = { fullName: 'Входов Новый', post: 'п', unit: 'у', email: `${name}@new.example` };
		const created = await sendForm(api, name, '/people?/create', { fields: person });
		expect(kindOf(created)).toBe('redirect');
		const at = v.parse(v.object({ location: v.string() }), created.body).location;
		for (const action of ['link', 'sessions', 'block', 'unblock']) {
			expect(kindOf(await sendForm(api, name, `${at}?/${action}`, { fields: {} })), action).toBe(
				'success'
			);
		}
		const changed = { ...person, fullName: 'Входов Другой', external: 'on' };
		expect(kindOf(await sendForm(api, name, `${at}?/change`, { fields: changed }))).toBe('success');
		const { text } = await api.page(name, 'GET', at);
		expect(text).toContain('Входов Другой');
	});

	test('[AC-07] the administrator gives a role on the page of a person and withdraws it there', async () => {
		const at = `/people/${idOf('nobody')}`;
		const on = officeDate(new Date());
		const fields = { role: 'office_curator', from: on, lastDay: '2199-12-30' };
		expect(kindOf(await sendForm(api, 'administrator', `${at}?/giveRole`, { fields }))).toBe(
			'success'
		);
		expect((await api.page('nobody', 'GET', '/people')).status).toBe(200);
		const page = (await api.page('administrator', 'GET', at)).text;
		expect(page).toContain('по 30.12.2199');
		const held = (await givenRoles(api.office.sql)).find(
			(one) => one.role === 'office_curator' && one.personId === idOf('nobody')
		);
		const ended = { roleId: held?.id ?? '', on };
		expect(kindOf(await sendForm(api, 'administrator', `${at}?/endRole`, { fields: ended }))).toBe(
			'success'
		);
		expect((await api.page('nobody', 'GET', '/people')).status).toBe(403);
	});

	test.each<readonly [string, Fields]>([
		['/people?/create', {}],
		['/people?/create', { fullName: 'я'.repeat(500) }],
		['/people?/create', { fullName: 'А\u0000Б', post: '', unit: '', email: '' }],
		['/people/не-число?/block', {}],
		[`/people/${idOf('nobody')}?/giveRole`, {}],
		[`/people/${idOf('nobody')}?/giveRole`, { role: 'chair', from: '2199-01-01' }],
		[`/people/${idOf('nobody')}?/giveRole`, { role: 'office_curator', from: '2020-01-01' }],
		[`/people/${idOf('nobody')}?/endRole`, { roleId: "' or true --", on: '2199-01-01' }],
		['/people/00000000-0000-4000-8000-000000000000?/block', {}],
		['/me?/password', {}],
		['/me?/password', { current: 'я'.repeat(2000), next: '' }],
		['/me?/endSession', { session: "' or true --" }]
	])('a wrong form %s %j is refused and changes nothing', async (path, fields) => {
		const before = await footprint(api.office.sql);
		const kind = kindOf(await sendForm(api, 'administrator', path, { fields }));
		expect(kind).toMatch(/^(failure|error) 4\d\d$/);
		expect(await footprint(api.office.sql)).toEqual(before);
	});
});

describe('the page of a link', () => {
	test('[AC-03] says whose it is, takes a good password, signs in, and opens no more', async () => {
		const path = await link();
		const guest = caller(api.origin);
		const page = await guest('GET', path, { init: { headers: html } });
		expect(page.text).toContain('Званов Иван');
		expect(page.headers.get('cache-control')).toBe('private, no-store');
		const send = (password: string) =>
			guest('POST', path, {
				init: {
					headers: { origin: api.origin, accept: 'application/json' },
					body: new URLSearchParams({ password })
				}
			});
		expect(kindOf(await send('коротко'))).toBe('failure 400');
		const accepted = await send(GOOD);
		expect(kindOf(accepted)).toBe('redirect');
		const cookie = accepted.headers.get('set-cookie')?.split(';')[0] ?? '';
		const me = await caller(api.origin, cookie)('GET', '/api/v1/people/me');
		expect(me.body).toMatchObject({ fullName: 'Званов Иван' });
		expect(kindOf(await send(`${GOOD} опять`))).toBe('failure 409');
		expect((await guest('GET', path, { init: { headers: html } })).text).toContain('уже задан');
	});

	test('[AC-03] is refused when a foreign page sends the password', async () => {
		const path = await link();
		const answer = await caller(api.origin)('POST', path, {
			init: {
				headers: { origin: 'https://evil.example' },
				body: new URLSearchParams({ password: GOOD })
			}
		});
		expect(answer.status).toBe(403);
	});

	test('[AC-03] of an unknown link says what to do, whatever stands in the address', async () => {
		for (const secret of ['x'.repeat(43), '..%2f..%2fetc', "'%20or%201=1", '%00', 'я']) {
			const answer = await api.page('guest', 'GET', `/account/${secret}`, {
				init: { headers: html }
			});
			expect([200, 400, 404], secret).toContain(answer.status);
			if (answer.status === 200) expect(answer.text).toContain('Эта ссылка не подходит');
		}
	});
});

describe('the log', () => {
	const records = async (name: Name, query = '') =>
		v.parse(items, (await api.call(name, 'GET', `/audit${query}`)).body).items;

	test('[AC-06] gives the secretary what he did himself and nothing else, whatever he asks', async () => {
		await api.call('secretary', 'POST', '/meetings', {
			json: {
				bodyId: (await api.office.sql`select id from body`)[0]?.['id'],
				date: '2026-12-21',
				form: 'hall'
			}
		});
		for (const query of ['', `?person=${idOf('administrator')}`]) {
			const own = await records('secretary', query);
			expect(own.length).toBeGreaterThan(0);
			expect(new Set(own.map(({ actorId }) => actorId))).toEqual(new Set([idOf('secretary')]));
		}
		const file = await api.page('secretary', 'GET', '/audit/records.jsonl');
		const lines = file.text.trim().split('\n');
		expect(lines.every((line) => line.includes(`"actorId":"${idOf('secretary')}"`))).toBe(true);
	});

	test('[AC-06] is written out whole as JSON Lines, each with its hash and where it came from', async () => {
		await api.call('administrator', 'POST', `/people/${idOf('guest')}/link`);
		const { text, headers } = await api.page('chair', 'GET', '/audit/records.jsonl');
		const lines = text.trim().split('\n');
		const [count] = await api.office.sql<{ n: number }[]>`select count(*)::int as n from audit`;
		expect(lines.length).toBe(count?.n);
		expect(headers.get('content-disposition')).toContain('attachment');
		expect(JSON.parse(lines.at(-1) ?? '')).toMatchObject({
			action: 'person.link',
			address: '127.0.0.1',
			hash: expect.stringMatching(/^[0-9a-f]{64}$/)
		});
		expect(text).not.toMatch(/password_hash|\$argon2/);
	});

	test('[AC-06] proves its chain on the page', async () => {
		const { text } = await api.page('office_head', 'GET', '/audit?check=1');
		expect(text).toMatch(/Цепочка записей цела: \d+ запис/);
	});

	test.each([
		'?person=x',
		'?before=-1',
		'?before=1e9',
		'?from=2026-02-30',
		'?thing=%27%20or%20true',
		'?unknown=1'
	])('[AC-06] the API refuses %s, the page says so and shows everything', async (query) => {
		expect((await api.call('chair', 'GET', `/audit${query}`)).status).toBe(400);
		const page = await api.page('chair', 'GET', `/audit${query}`);
		expect(page.status).toBe(200);
		expect(page.text).toContain('Эти условия не прочитаны');
		expect((await api.page('chair', 'GET', '/audit')).text).not.toContain('не прочитаны');
	});

	test('[AC-06] a wrong filter is named, and the others are kept', async () => {
		const query = `?from=2026-02-30&thing=person&%3Cb%3E=1&person=${idOf('administrator')}`;
		const { text } = await api.page('chair', 'GET', `/audit${query}`);
		expect(text).toContain('Эти условия не прочитаны: «С какого дня», «&lt;b>»');
		expect(text).toMatch(/href="\/audit\/records\.jsonl\?[^"]*thing=person/);
		expect(text).not.toContain('2026-02-30&amp;thing');
	});
});

test('[AC-05] «Выйти на всех устройствах» ends every session, this one too', async () => {
	const personId = idOf('endorser');
	await setPasswordHash(api.office.sql, { personId, passwordHash: await hashPassword(GOOD) });
	const sent = await sendForm(api, 'endorser', '/me?/endAll', { fields: {} });
	expect(kindOf(sent)).toBe('redirect');
	const left = await api.office.sql`select id from session where user_id = ${personId}`;
	expect(left).toEqual([]);
	expect((await api.call('endorser', 'GET', '/people/me')).status).toBe(401);
});
