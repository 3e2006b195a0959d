import { randomUUID } from 'node:crypto';
import { listMeetings, listProjects } from '@veche/schema/store';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openApi, type Api } from './testing/api.ts';
import { expectProblem } from './testing/expect-problem.ts';
import { footprint } from './testing/footprint.ts';
import { kindOf, sendForm, type Fields } from './testing/forms.ts';
import { BODY_ID } from './testing/office.ts';

let api: Api;
beforeAll(async () => {
	api = await openApi();
}, 60_000);
afterAll(() => api.close());

const PROJECT: Fields = { title: 'Набережная', shortTitle: 'Набережная', level: 'municipal' };
const MEETING: Fields = {
	...{ bodyId: BODY_ID, date: '2026-12-07', time: '10:00' },
	...{ place: 'Малый зал', form: 'hall', link: '' }
};
const HOSTILE = [
	'',
	'1',
	"' or 1=1 --",
	'00000000-0000-0000-0000-00000000000G',
	'я'.repeat(2000),
	'\u0000'
];

test('a form that is posted again leads to what it made the first time', async () => {
	const sent = { ...PROJECT, idempotencyKey: randomUUID() };
	const first = await sendForm(api, 'office_head', '/projects?/create', { fields: sent });
	const again = await sendForm(api, 'office_head', '/projects?/create', { fields: sent });
	expect(kindOf(first)).toBe('redirect');
	expect(again.body).toEqual(first.body);
	const named = (await listProjects(api.office.sql)).filter(({ title }) => title === PROJECT.title);
	expect(named).toHaveLength(1);
});

test('every page with such a form gives it a key of its own before any script', async () => {
	const pages = [
		['office_head', '/projects?new'],
		['secretary', '/meetings?new'],
		['administrator', '/people?new'],
		['secretary', `/bodies/${BODY_ID}`]
	] as const;
	const keys: string[] = [];
	for (const [who, path] of [...pages, ...pages]) {
		const { text } = await api.page(who, 'GET', path);
		const found = [...text.matchAll(/name="idempotencyKey" value="([0-9a-f-]{36})"/g)];
		expect(found, path).toHaveLength(1);
		keys.push(found[0]?.[1] ?? '');
	}
	expect(new Set(keys).size).toBe(keys.length);
});

test('what is no key is refused in words, by forms and by the API, and changes nothing', async () => {
	const before = await footprint(api.office.sql);
	const forms = [
		['office_head', '/projects?/create', PROJECT],
		['secretary', '/meetings?/plan', MEETING],
		['administrator', '/people?/create', { fullName: 'Н' }],
		[
			'secretary',
			`/bodies/${BODY_ID}?/addPost`,
			{ title: 'Т', role: 'member', from: '2199-01-01', lastDay: '', personId: '' }
		]
	] as const;
	for (const idempotencyKey of HOSTILE) {
		for (const [who, path, good] of forms) {
			const answer = await sendForm(api, who, path, { fields: { ...good, idempotencyKey } });
			expect.soft(kindOf(answer), `${path} ${idempotencyKey.slice(0, 40)}`).toMatch(/ 400$/);
			expect.soft(answer.text).toMatch(/[А-ЯЁ][а-яё ]+.*[.]/);
		}
	}
	for (const value of ['1', "' or 1=1", 'a'.repeat(3000)]) {
		const init = { headers: { 'idempotency-key': value } };
		const answer = await api.call('office_head', 'POST', '/projects', { json: PROJECT, init });
		expectProblem(answer, [400], value.slice(0, 40));
	}
	expect(await footprint(api.office.sql)).toEqual(before);
});

test('a caller of the API sends its key in the header and gets the same answer twice', async () => {
	const init = { headers: { 'idempotency-key': randomUUID() } };
	const call = (json: object) => api.call('secretary', 'POST', '/meetings', { json, init });
	const first = await call(MEETING);
	expect(first.status).toBe(201);
	expect((await call(MEETING)).body).toEqual(first.body);
	expectProblem(await call({ ...MEETING, place: 'Большой зал' }), [409], 'other words');
	const planned = await listMeetings(api.office.sql, { year: 2026 });
	expect(planned.filter(({ place }) => place === MEETING['place'])).toHaveLength(1);
});
