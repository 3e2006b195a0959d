import { asId } from '@veche/schema/kernel';
import { projectById } from '@veche/schema/store';
import * as v from 'valibot';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openApi, type Api } from '../testing/api.ts';
import { expectProblem } from '../testing/expect-problem.ts';
import { footprint } from '../testing/footprint.ts';
import { BODY_ID, idOf } from '../testing/office.ts';

let api: Api;
beforeAll(async () => {
	api = await openApi();
}, 60_000);
afterAll(() => api.close());

const idAnswer = v.object({ id: v.string() });

/** Bodies that fit no operation. */
const BAD: readonly unknown[] = [
	null,
	[],
	'текст',
	7,
	true,
	{},
	[[]],
	{ __proto__: null, constructor: 1 }
];
const WRONG: readonly unknown[] = [
	null,
	1.5,
	true,
	[],
	{},
	'',
	'x\u0000y',
	'\ud800',
	'я'.repeat(5000)
];
const FIELDS: readonly (readonly [string, Record<string, unknown>])[] = [
	['/session', { email: 'a@b.example', password: 'x' }],
	['/projects', { title: 'Т', shortTitle: 'К', level: 'municipal' }],
	['/people', { fullName: 'Т' }],
	['/documents', { kind: 'passport', projectId: 'ID' }],
	['DOC/transitions', { event: 'submit', comment: 'x', ifSeq: 1 }],
	['DOC/ticket', { schemaVersion: 1 }],
	['DOC/co-authors', { personId: 'ID' }]
];

test('wrong types and missing fields are named in Russian and change nothing', async () => {
	const { documentId, projectId } = await api.office.passport('empty');
	const before = await footprint(api.office.sql);
	for (const [template, good] of FIELDS) {
		const path = template.replace('DOC', `/documents/${documentId}`);
		const bodies = [
			...(path.endsWith('/ticket') ? BAD.slice(0, 5) : BAD),
			...Object.keys(good).flatMap((field) =>
				WRONG.filter((value) => !(value === '' && ['comment', 'password'].includes(field))).map(
					(value) => ({
						...good,
						projectId,
						[field]: value
					})
				)
			)
		];
		for (const json of bodies) {
			const answer = await api.call('office_head', 'POST', path, { json });
			expectProblem(answer, [400, 401, 403, 429], `${path} ${JSON.stringify(json).slice(0, 80)}`);
		}
	}
	expect(await footprint(api.office.sql)).toEqual(before);
});

test('what is no JSON, or too long, is refused before it is read', async () => {
	const { documentId } = await api.office.passport('draft');
	const before = await footprint(api.office.sql);
	const path = `/documents/${documentId}/transitions`;
	const send = (body: BodyInit | undefined, type?: string) =>
		api.call('lead', 'POST', path, {
			init: {
				...(body === undefined ? {} : { body }),
				headers: type === undefined ? {} : { 'content-type': type }
			}
		});
	const good = JSON.stringify({ event: 'submit' });
	expectProblem(await send(good, 'text/plain'), [415], 'text/plain');
	expectProblem(await send(good, 'application/x-www-form-urlencoded'), [415], 'form');
	expectProblem(await send(undefined), [415], 'nothing');
	for (const broken of ['', '{', '{"event":', good + good, '\u0000', 'NaN']) {
		expectProblem(await send(broken, 'application/json'), [400], broken);
	}
	expectProblem(await send(new Uint8Array([0xff, 0xfe, 0x00]), 'application/json'), [400], 'bytes');
	const long = JSON.stringify({ event: 'submit', comment: 'я'.repeat(70_000) });
	expectProblem(await send(long, 'application/json'), [413], 'long');
	const deep = '['.repeat(30_000) + ']'.repeat(30_000);
	expectProblem(await send(deep, 'application/json'), [400], 'deep');
	expect(await footprint(api.office.sql)).toEqual(before);
});

test('ids that are none, of nothing, or of other things are refused', async () => {
	const { documentId, projectId } = await api.office.passport('approved');
	const before = await footprint(api.office.sql);
	const none = [
		'x',
		'1',
		documentId.toUpperCase(),
		`${documentId}0`,
		'%00',
		"'%20or%201=1",
		'..%2f..%2fetc'
	];
	for (const id of none)
		expectProblem(await api.call('lead', 'GET', `/documents/${id}`), [404], id);
	for (const id of [projectId, idOf('lead'), '00000000-0000-4000-8000-000000000000']) {
		expectProblem(await api.call('lead', 'GET', `/documents/${id}`), [404], id);
		expectProblem(
			await api.call('lead', 'POST', `/documents/${id}/ticket`, { json: {} }),
			[404],
			id
		);
		const json = { event: 'revise' };
		expectProblem(
			await api.call('lead', 'POST', `/documents/${id}/transitions`, { json }),
			[404],
			id
		);
	}
	for (const no of ['0', '2', '-1', '1.5', '01', '9999999', 'x']) {
		expectProblem(
			await api.call('lead', 'GET', `/documents/${documentId}/versions/${no}`),
			[404],
			no
		);
	}
	const person = { personId: documentId };
	expectProblem(
		await api.call(
			'lead',
			'POST',
			`/documents/${(await api.office.passport('draft')).documentId}/co-authors`,
			{ json: person }
		),
		[404],
		'a document is no person'
	);
	expect(Object.keys(before).length).toBeGreaterThan(10);
});

test.each([
	'kind=meeting',
	'project=7',
	'limit=0',
	'limit=-1',
	'limit=1e9',
	'limit=x',
	'limit=1000',
	'meeting=x',
	'projct=typo'
])('the list refuses ?%s', async (query) => {
	expectProblem(await api.call('lead', 'GET', `/documents?${query}`), [400], query);
});

test.each(['', '%00', "';drop table document;--", 'null', '0', 'x'.repeat(200)])(
	'a cursor that nobody gave out is refused: %s',
	async (cursor) => {
		const path = `/documents?cursor=${encodeURIComponent(cursor)}`;
		expectProblem(await api.call('lead', 'GET', path), [400], cursor);
	}
);

test.each(['0000-02-01', '0001-01-01', '2026-02-30'])(
	'%s is a day that no database knows',
	async (date) => {
		const before = await footprint(api.office.sql);
		expectProblem(await api.call('chair', 'GET', `/audit?from=${date}`), [400], 'from');
		const json = { bodyId: BODY_ID, date, form: 'hall' };
		expectProblem(await api.call('secretary', 'POST', '/meetings', { json }), [400], 'meeting');
		expect(await footprint(api.office.sql)).toEqual(before);
	}
);

test.each(['cursor', 'meeting', 'project'])(
	'an unknown id as %s gives an empty list',
	async (name) => {
		const path = `/documents?${name}=00000000-0000-4000-8000-000000000000`;
		expect(await api.call('lead', 'GET', path)).toMatchObject({ body: { items: [], next: null } });
	}
);

test.each([
	['PUT', '/projects'],
	['PATCH', '/session'],
	['DELETE', '/documents'],
	['POST', '/people/me']
])('%s %s is a method that is not taken', async (method, path) => {
	expectProblem(await api.call('lead', method, path), [405], path);
});

test('SQL and HTML in a text are a text', async () => {
	const title = `"><script>alert(1)</script> '); drop table project; -- \${7*7} {{7*7}} %s \\' ёЁ 漢 🏛`;
	const json = { title, shortTitle: title.slice(0, 100), level: 'municipal' };
	const answer = await api.call('office_head', 'POST', '/projects', { json });
	expect(answer.status).toBe(201);
	expect(answer.type).toMatch(/^application\/json/);
	const { id } = v.parse(idAnswer, answer.body);
	expect(await projectById(api.office.sql, asId(id))).toMatchObject({ title });
	const { documentId } = await api.office.passport('review');
	const path = `/documents/${documentId}/transitions`;
	const moved = await api.call('chair', 'POST', path, {
		json: { event: 'return', comment: title }
	});
	expect(moved.body).toMatchObject({ state: 'rework' });
	expectProblem(
		await api.call('chair', 'POST', path, { json: { event: title.slice(0, 40) } }),
		[400],
		'event'
	);
});
