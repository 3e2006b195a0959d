import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { KINDS } from '@veche/schema/document';
import { projectById } from '@veche/schema/store';
import { asId } from '@veche/schema/kernel';
import { caller, cookieOf, type Answer, type Call } from '../testing/client.ts';
import { footprint } from '../testing/footprint.ts';
import { idOf, openOffice, type Name, type Office } from '../testing/office.ts';
import { mismatches } from '../testing/schema-match.ts';
import { startWeb, type Web } from '../testing/web.ts';
import { SCHEMAS } from './openapi-schemas.ts';
import { OPENAPI } from './openapi.ts';

const V1 = '/api/v1';
let office: Office;
let web: Web;
const as = new Map<Name | 'guest', Call>();

beforeAll(async () => {
	office = await openOffice({ demo: true });
	web = await startWeb(office.url);
	as.set('guest', caller(web.origin));
	for (const name of [
		'lead',
		'chair',
		'office_head',
		'member',
		'expert',
		'nobody',
		'administrator'
	] as const) {
		as.set(name, caller(web.origin, await cookieOf(office, name)));
	}
}, 60_000);
afterAll(async () => {
	await web.stop();
	await office.drop();
});

async function call(
	who: Name | 'guest',
	method: string,
	path: string,
	options: Parameters<Call>[2] = {}
): Promise<Answer> {
	const one = as.get(who);
	if (one === undefined) throw new Error(`no session of ${who}`);
	return one(method, V1 + path, options);
}

const described = v.parse(
	v.object({
		paths: v.record(v.string(), v.record(v.string(), v.looseObject({ responses: v.unknown() })))
	}),
	OPENAPI
);
const idAnswer = v.object({ id: v.string() });
const responses = v.record(
	v.string(),
	v.object({ content: v.optional(v.record(v.string(), v.object({ schema: v.unknown() }))) })
);

/** What of an answer differs from what the description says about this operation and status. */
function differences(method: string, path: string, answer: Answer): string[] {
	const operation = described.paths[path]?.[method.toLowerCase()];
	if (operation === undefined) return [`${method} ${path}: not described`];
	const told = v.parse(responses, operation.responses)[String(answer.status)];
	if (told === undefined) return [`${method} ${path}: status ${answer.status} is not described`];
	const [form] = Object.entries(told.content ?? {});
	if (form === undefined)
		return answer.text === '' ? [] : [`${method} ${path}: a body is not described`];
	const [type, { schema }] = form;
	if (!answer.type.startsWith(type))
		return [`${method} ${path}: ${answer.type} instead of ${type}`];
	return mismatches(SCHEMAS, schema, answer.body, `${method} ${path}`);
}

/** A refusal as people and programs get it: a problem with a Russian sentence and nothing of the inside. */
function expectProblem(answer: Answer, statuses: readonly number[], what: string): void {
	expect.soft(statuses, `${what}: ${answer.text.slice(0, 300)}`).toContain(answer.status);
	expect.soft(answer.type, what).toMatch(/^application\/problem\+json/);
	expect.soft(mismatches(SCHEMAS, SCHEMAS['Problem'], answer.body), what).toEqual([]);
	const detail = v.parse(v.object({ detail: v.string() }), answer.body).detail;
	expect.soft(detail, what).toMatch(/^[А-ЯЁ«][^<>]*[а-яё]/);
	expect
		.soft(answer.text, what)
		.not.toMatch(/node_modules|\.ts:|at Object|PostgresError|select |insert /i);
}

describe('what the description promises', () => {
	test('every operation answers as described', async () => {
		const { documentId, projectId } = await office.passport('draft');
		const approved = await office.passport('approved');
		const fresh = await office.project();
		const doc = `/documents/${documentId}`;
		const member = { personId: idOf('member') };
		const schemaVersion = KINDS.passport.shape.schemaVersion;
		const calls: readonly (readonly [Name | 'guest', string, string, string, unknown?])[] = [
			['guest', 'GET', '/openapi.json', '/openapi.json'],
			['lead', 'GET', '/people/me', '/people/me'],
			['lead', 'GET', '/projects', '/projects'],
			[
				'office_head',
				'POST',
				'/projects',
				'/projects',
				{ title: 'Т', shortTitle: 'К', level: 'regional' }
			],
			['lead', 'GET', '/projects/{id}', `/projects/${projectId}`],
			['lead', 'GET', '/documents', `/documents?kind=passport&project=${projectId}&limit=10`],
			['lead', 'POST', '/documents', '/documents', { kind: 'passport', projectId: fresh }],
			['lead', 'GET', '/documents/{id}', doc],
			['lead', 'POST', '/documents/{id}/ticket', `${doc}/ticket`, { schemaVersion }],
			['lead', 'POST', '/documents/{id}/ticket', `${doc}/ticket`, {}],
			['lead', 'POST', '/documents/{id}/co-authors', `${doc}/co-authors`, member],
			['lead', 'GET', '/documents/{id}/co-authors', `${doc}/co-authors`],
			[
				'lead',
				'DELETE',
				'/documents/{id}/co-authors/{personId}',
				`${doc}/co-authors/${member.personId}`
			],
			['lead', 'GET', '/documents/{id}/history', `${doc}/history?limit=5`],
			['lead', 'GET', '/documents/{id}/refused', `${doc}/refused`],
			['lead', 'POST', '/documents/{id}/transitions', `${doc}/transitions`, { event: 'submit' }],
			['lead', 'GET', '/documents/{id}/versions', `/documents/${approved.documentId}/versions`],
			[
				'lead',
				'GET',
				'/documents/{id}/versions/{no}',
				`/documents/${approved.documentId}/versions/1`
			]
		];
		for (const [who, method, path, real, json] of calls) {
			const answer = await call(who, method, real, json === undefined ? {} : { json });
			expect
				.soft(answer.status, `${method} ${real} ${answer.text.slice(0, 200)}`)
				.toBeLessThan(300);
			expect.soft(differences(method, path, answer)).toEqual([]);
		}
		const called = new Set(calls.map(([, method, path]) => `${method} ${path}`));
		const all = Object.entries(described.paths).flatMap(([path, methods]) =>
			Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`)
		);
		// Signing in and out have tests of their own.
		expect(all.filter((one) => !called.has(one)).toSorted()).toEqual([
			'DELETE /session',
			'POST /session'
		]);
	});

	test('the list of documents goes on where its page ended', async () => {
		for (const status of ['draft', 'review', 'approved'] as const) await office.passport(status);
		const page = v.object({ items: v.array(idAnswer), next: v.nullable(v.string()) });
		const first = v.parse(page, (await call('chair', 'GET', '/documents?limit=2')).body);
		const next = encodeURIComponent(first.next ?? '');
		const second = v.parse(
			page,
			(await call('chair', 'GET', `/documents?limit=2&cursor=${next}`)).body
		);
		const ids = [...first.items, ...second.items].map(({ id }) => id);
		expect(new Set(ids).size).toBe(4);
	});

	test('findings, a longer log and a wrong state are three different answers', async () => {
		const empty = await office.passport('empty');
		const path = `/documents/${empty.documentId}/transitions`;
		const findings = await call('lead', 'POST', path, { json: { event: 'submit' } });
		expectProblem(findings, [422], 'findings');
		expect(findings.body).toMatchObject({
			code: 'findings',
			findings: expect.arrayContaining([expect.anything()])
		});
		const stale = await call('lead', 'POST', path, { json: { event: 'submit', ifSeq: 0 } });
		expectProblem(stale, [409], 'stale');
		expect(stale.body).toMatchObject({ code: 'stale', headSeq: 1 });
		const never = await call('chair', 'POST', path, { json: { event: 'reject', comment: 'нет' } });
		expectProblem(never, [409], 'state');
		expect(never.body).toMatchObject({ code: 'not_now' });
	});

	test('the ticket names sockets of this very origin', async () => {
		const { documentId } = await office.passport('draft');
		const json = { schemaVersion: KINDS.passport.shape.schemaVersion };
		const { body } = await call('lead', 'POST', `/documents/${documentId}/ticket`, { json });
		const host = new URL(web.origin).host;
		expect(body).toMatchObject({ access: 'write', reason: null, collabUrl: `ws://${host}/collab` });
		expect(body).toMatchObject({
			yjsUrl: expect.stringMatching(`^ws://${host}/yjs/${documentId}\\?ticket=`)
		});
	});
});

describe('who may not', () => {
	test('a guest gets 401 everywhere but at the description and the door', async () => {
		for (const [path, methods] of Object.entries(described.paths)) {
			for (const method of Object.keys(methods)) {
				if (path === '/openapi.json' || path === '/session') continue;
				const real = path.replaceAll(/\{no\}/g, '1').replaceAll(/\{\w+\}/g, idOf('chair'));
				expectProblem(await call('guest', method.toUpperCase(), real), [401], `${method} ${path}`);
			}
		}
	});

	test.each(['expert', 'nobody', 'administrator'] as const)(
		'%s reads and changes no document',
		async (who) => {
			const { documentId, projectId } = await office.passport('review');
			const before = await footprint(office.sql);
			const doc = `/documents/${documentId}`;
			const calls: readonly (readonly [string, string, unknown?])[] = [
				['GET', doc],
				['GET', `${doc}/versions`],
				['GET', `${doc}/versions/1`],
				['GET', `${doc}/history`],
				['GET', `${doc}/refused`],
				['GET', `${doc}/co-authors`],
				['GET', `/projects/${projectId}`],
				['POST', `${doc}/ticket`, {}],
				['POST', `${doc}/transitions`, { event: 'approve' }],
				['POST', `${doc}/co-authors`, { personId: idOf('member') }],
				['DELETE', `${doc}/co-authors/${idOf('member')}`],
				['POST', '/documents', { kind: 'passport', projectId }],
				['POST', '/projects', { title: 'Т', shortTitle: 'К', level: 'municipal' }]
			];
			for (const [method, path, json] of calls) {
				const answer = await call(who, method, path, json === undefined ? {} : { json });
				expectProblem(answer, [403], `${method} ${path}`);
			}
			expect(await footprint(office.sql)).toEqual(before);
		}
	);

	test.each([
		[{ origin: 'https://evil.example' }],
		[{ origin: 'null' }],
		[{ 'sec-fetch-site': 'cross-site' }],
		[{ 'sec-fetch-site': 'same-site' }]
	])('a change asked by a foreign page is refused: %j', async (headers) => {
		const before = await footprint(office.sql);
		const json = { title: 'Т', shortTitle: 'К', level: 'municipal' };
		const answer = await call('office_head', 'POST', '/projects', {
			init: {
				headers: { ...headers, 'content-type': 'application/json' },
				body: JSON.stringify(json)
			}
		});
		expectProblem(answer, [403], JSON.stringify(headers));
		expect(await footprint(office.sql)).toEqual(before);
	});
});

describe('bad input', () => {
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
		['/documents', { kind: 'passport', projectId: 'ID' }],
		['DOC/transitions', { event: 'submit', comment: 'x', ifSeq: 1 }],
		['DOC/ticket', { schemaVersion: 1 }],
		['DOC/co-authors', { personId: 'ID' }]
	];

	test('wrong types and missing fields are named in Russian and change nothing', async () => {
		const { documentId, projectId } = await office.passport('empty');
		const before = await footprint(office.sql);
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
				const answer = await call('office_head', 'POST', path, { json });
				expectProblem(answer, [400, 401, 403, 429], `${path} ${JSON.stringify(json).slice(0, 80)}`);
			}
		}
		expect(await footprint(office.sql)).toEqual(before);
	});

	test('what is no JSON, or too long, is refused before it is read', async () => {
		const { documentId } = await office.passport('draft');
		const before = await footprint(office.sql);
		const path = `/documents/${documentId}/transitions`;
		const send = (body: BodyInit | undefined, type?: string) =>
			call('lead', 'POST', path, {
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
		expectProblem(
			await send(new Uint8Array([0xff, 0xfe, 0x00]), 'application/json'),
			[400],
			'bytes'
		);
		const long = JSON.stringify({ event: 'submit', comment: 'я'.repeat(70_000) });
		expectProblem(await send(long, 'application/json'), [413], 'long');
		const deep = '['.repeat(30_000) + ']'.repeat(30_000);
		expectProblem(await send(deep, 'application/json'), [400], 'deep');
		expect(await footprint(office.sql)).toEqual(before);
	});

	test('ids that are none, of nothing, or of other things are refused', async () => {
		const { documentId, projectId } = await office.passport('approved');
		const before = await footprint(office.sql);
		const none = [
			'x',
			'1',
			documentId.toUpperCase(),
			`${documentId}0`,
			'%00',
			"'%20or%201=1",
			'..%2f..%2fetc'
		];
		for (const id of none) expectProblem(await call('lead', 'GET', `/documents/${id}`), [404], id);
		for (const id of [projectId, idOf('lead'), '00000000-0000-4000-8000-000000000000']) {
			expectProblem(await call('lead', 'GET', `/documents/${id}`), [404], id);
			expectProblem(await call('lead', 'POST', `/documents/${id}/ticket`, { json: {} }), [404], id);
			const json = { event: 'revise' };
			expectProblem(
				await call('lead', 'POST', `/documents/${id}/transitions`, { json }),
				[404],
				id
			);
		}
		for (const no of ['0', '2', '-1', '1.5', '01', '9999999', 'x']) {
			expectProblem(
				await call('lead', 'GET', `/documents/${documentId}/versions/${no}`),
				[404],
				no
			);
		}
		const person = { personId: documentId };
		expectProblem(
			await call(
				'lead',
				'POST',
				`/documents/${(await office.passport('draft')).documentId}/co-authors`,
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
		'limit=1000'
	])('the list refuses ?%s', async (query) => {
		expectProblem(await call('lead', 'GET', `/documents?${query}`), [400], query);
	});

	test.each(['%00', "';drop table document;--", 'null', '0', 'x'.repeat(200)])(
		'a made-up cursor %s never breaks the list',
		async (cursor) => {
			const answer = await call('lead', 'GET', `/documents?cursor=${encodeURIComponent(cursor)}`);
			expect([200, 400]).toContain(answer.status);
		}
	);

	test.each([
		['PUT', '/projects'],
		['PATCH', '/session'],
		['DELETE', '/documents'],
		['POST', '/people/me']
	])('%s %s is a method that is not taken', async (method, path) => {
		expectProblem(await call('lead', method, path), [405], path);
	});

	test('SQL and HTML in a text are a text', async () => {
		const title = `"><script>alert(1)</script> '); drop table project; -- \${7*7} {{7*7}} %s \\' ёЁ 漢 🏛`;
		const json = { title, shortTitle: title.slice(0, 100), level: 'municipal' };
		const answer = await call('office_head', 'POST', '/projects', { json });
		expect(answer.status).toBe(201);
		expect(answer.type).toMatch(/^application\/json/);
		const { id } = v.parse(idAnswer, answer.body);
		expect(await projectById(office.sql, asId(id))).toMatchObject({ title });
		const { documentId } = await office.passport('review');
		const path = `/documents/${documentId}/transitions`;
		const moved = await call('chair', 'POST', path, { json: { event: 'return', comment: title } });
		expect(moved.body).toMatchObject({ state: 'rework' });
		expectProblem(
			await call('chair', 'POST', path, { json: { event: title.slice(0, 40) } }),
			[400],
			'event'
		);
	});
});

test('reading everything as everybody writes nothing', async () => {
	const { documentId, projectId } = await office.passport('approved');
	const before = await footprint(office.sql, { without: [] });
	const doc = `/documents/${documentId}`;
	const paths = [
		'/projects',
		`/projects/${projectId}`,
		'/documents',
		'/people/me',
		'/openapi.json'
	];
	const parts = ['', '/versions', '/versions/1', '/history', '/refused', '/co-authors'];
	for (const one of as.values()) {
		for (const path of [...paths, ...parts.map((part) => doc + part)]) await one('GET', V1 + path);
	}
	expect(await footprint(office.sql, { without: [] })).toEqual(before);
});
