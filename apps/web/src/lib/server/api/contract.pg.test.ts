import { KINDS } from '@veche/schema/document';
import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accountCalls } from '../testing/account-calls.ts';
import { openApi, type Api } from '../testing/api.ts';
import type { Answer } from '../testing/client.ts';
import { bodyCalls, type ApiCall } from '../testing/body-calls.ts';
import { expectProblem } from '../testing/expect-problem.ts';
import { footprint } from '../testing/footprint.ts';
import { meetingIn, planMeeting } from '../testing/meetings.ts';
import { BODY_ID, idOf } from '../testing/office.ts';
import { mismatches } from '../testing/schema-match.ts';
import { SCHEMAS } from './openapi-schemas.ts';
import { OPENAPI } from './openapi.ts';

let api: Api;
beforeAll(async () => {
	api = await openApi();
}, 60_000);
afterAll(() => api.close());

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

/** The operations on meetings, with an agenda of its own that is still written. */
async function meetingCalls(): Promise<readonly ApiCall[]> {
	const { office } = api;
	const planned = await planMeeting(office);
	const { agenda } = await meetingIn(office, 'agenda');
	const { meeting, minutes } = await meetingIn(office, 'minutes');
	const { minutes: signed } = await meetingIn(office, 'signed');
	const { meeting: moved } = await meetingIn(office, 'minutes');
	const item = '/meetings/{id}';
	const guest = { personId: idOf('expert') };
	const marks = { items: [{ personId: idOf('member'), attendance: 'remote' }] };
	return [
		['member', 'GET', '/search', `/search?q=${encodeURIComponent('проверкин')}&kind=passport`],
		['member', 'GET', '/notices', '/notices?limit=2'],
		['member', 'POST', '/notices/read', '/notices/read', { meetingId: planned.id }],
		['member', 'GET', '/meetings', `/meetings?bodyId=${BODY_ID}&year=2026`],
		[
			'chair',
			'POST',
			'/meetings',
			'/meetings',
			{ bodyId: BODY_ID, date: '2026-12-21', form: 'hall' }
		],
		['member', 'GET', item, `/meetings/${planned.id}`],
		['secretary', 'PATCH', item, `/meetings/${planned.id}`, { time: '11:30' }],
		['secretary', 'POST', '/documents', '/documents', { kind: 'agenda', meetingId: planned.id }],
		['secretary', 'PUT', `${item}/attendance`, `/meetings/${meeting.id}/attendance`, marks],
		['secretary', 'POST', `${item}/guests`, `/meetings/${meeting.id}/guests`, guest],
		[
			'chair',
			'DELETE',
			`${item}/guests/{personId}`,
			`/meetings/${meeting.id}/guests/${guest.personId}`
		],
		[
			'chair',
			'POST',
			`${item}/moves`,
			`/meetings/${moved.id}/moves`,
			{ date: '2026-12-18', reason: 'Нет кворума' }
		],
		['member', 'GET', `${item}/moves`, `/meetings/${moved.id}/moves`],
		['member', 'GET', '/documents/{id}', `/documents/${agenda}`],
		['member', 'GET', '/documents/{id}', `/documents/${minutes}`],
		[
			'secretary',
			'GET',
			'/documents/{id}/extracts/{personId}/paper.{format}',
			`/documents/${signed}/extracts/${idOf('member')}/paper.docx`
		],
		['member', 'GET', '/documents', `/documents?kind=minutes&meeting=${meeting.id}`],
		[
			'chair',
			'POST',
			`${item}/cancellation`,
			`/meetings/${meeting.id}/cancellation`,
			{ reason: 'Нет кворума' }
		]
	];
}

describe('what the description promises', () => {
	test('every operation answers as described', async () => {
		const { documentId, projectId } = await api.office.passport('draft');
		const approved = await api.office.passport('approved');
		const fresh = await api.office.project();
		const doc = `/documents/${documentId}`;
		const member = { personId: idOf('member') };
		const schemaVersion = KINDS.passport.shape.schemaVersion;
		const calls: readonly ApiCall[] = [
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
				'/documents/{id}/compare',
				`/documents/${approved.documentId}/compare?from=1&to=1`
			],
			[
				'lead',
				'GET',
				'/documents/{id}/versions/{no}',
				`/documents/${approved.documentId}/versions/1`
			],
			['lead', 'GET', '/documents/{id}/paper.{format}', `${doc}/paper.docx`],
			[
				'lead',
				'GET',
				'/documents/{id}/versions/{no}/paper.{format}',
				`/documents/${approved.documentId}/versions/1/paper.docx`
			]
		];
		const everything = [
			...calls,
			...(await meetingCalls()),
			...(await accountCalls(api)),
			...(await bodyCalls(api))
		];
		for (const [who, method, path, real, json] of everything) {
			const answer = await api.call(who, method, real, json === undefined ? {} : { json });
			expect
				.soft(answer.status, `${method} ${real} ${answer.text.slice(0, 200)}`)
				.toBeLessThan(300);
			expect.soft(differences(method, path, answer)).toEqual([]);
		}
		const called = new Set(everything.map(([, method, path]) => `${method} ${path}`));
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
		for (const status of ['draft', 'review', 'approved'] as const)
			await api.office.passport(status);
		const page = v.object({ items: v.array(idAnswer), next: v.nullable(v.string()) });
		const first = v.parse(page, (await api.call('chair', 'GET', '/documents?limit=2')).body);
		const next = encodeURIComponent(first.next ?? '');
		const second = v.parse(
			page,
			(await api.call('chair', 'GET', `/documents?limit=2&cursor=${next}`)).body
		);
		const ids = [...first.items, ...second.items].map(({ id }) => id);
		expect(new Set(ids).size).toBe(4);
	});

	test('findings, a longer log and a wrong state are three different answers', async () => {
		const empty = await api.office.passport('empty');
		const path = `/documents/${empty.documentId}/transitions`;
		const findings = await api.call('lead', 'POST', path, { json: { event: 'submit' } });
		expectProblem(findings, [422], 'findings');
		expect(findings.body).toMatchObject({
			code: 'findings',
			findings: expect.arrayContaining([expect.anything()])
		});
		const stale = await api.call('lead', 'POST', path, { json: { event: 'submit', ifSeq: 0 } });
		expectProblem(stale, [409], 'stale');
		expect(stale.body).toMatchObject({ code: 'stale', headSeq: 1 });
		const never = await api.call('chair', 'POST', path, {
			json: { event: 'reject', comment: 'нет' }
		});
		expectProblem(never, [409], 'state');
		expect(never.body).toMatchObject({ code: 'not_now' });
	});

	test('the ticket names sockets of this very origin', async () => {
		const { documentId } = await api.office.passport('draft');
		const json = { schemaVersion: KINDS.passport.shape.schemaVersion };
		const { body } = await api.call('lead', 'POST', `/documents/${documentId}/ticket`, { json });
		const host = new URL(api.origin).host;
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
				const real = path
					.replaceAll('{no}', '1')
					.replaceAll('{format}', 'pdf')
					.replaceAll(/\{\w+\}/g, idOf('chair'));
				expectProblem(
					await api.call('guest', method.toUpperCase(), real),
					[401],
					`${method} ${path}`
				);
			}
		}
	});

	test.each(['expert', 'nobody', 'administrator'] as const)(
		'%s reads and changes no document',
		async (who) => {
			const { documentId, projectId } = await api.office.passport('review');
			const before = await footprint(api.office.sql);
			const doc = `/documents/${documentId}`;
			const calls: readonly (readonly [string, string, unknown?])[] = [
				['GET', doc],
				['GET', `${doc}/versions`],
				['GET', `${doc}/versions/1`],
				['GET', `${doc}/paper.pdf`],
				['GET', `${doc}/versions/1/paper.docx`],
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
				const answer = await api.call(who, method, path, json === undefined ? {} : { json });
				expectProblem(answer, [403], `${method} ${path}`);
			}
			expect(await footprint(api.office.sql)).toEqual(before);
		}
	);

	test.each([
		[{ origin: 'https://evil.example' }],
		[{ origin: 'null' }],
		[{ 'sec-fetch-site': 'cross-site' }],
		[{ 'sec-fetch-site': 'same-site' }]
	])('a change asked by a foreign page is refused: %j', async (headers) => {
		const before = await footprint(api.office.sql);
		const json = { title: 'Т', shortTitle: 'К', level: 'municipal' };
		const answer = await api.call('office_head', 'POST', '/projects', {
			init: {
				headers: { ...headers, 'content-type': 'application/json' },
				body: JSON.stringify(json)
			}
		});
		expectProblem(answer, [403], JSON.stringify(headers));
		expect(await footprint(api.office.sql)).toEqual(before);
	});
});

test('reading everything as everybody writes nothing', async () => {
	const { documentId, projectId } = await api.office.passport('approved');
	const before = await footprint(api.office.sql, { without: [] });
	const doc = `/documents/${documentId}`;
	const paths = [
		'/projects',
		`/projects/${projectId}`,
		'/documents',
		'/people/me',
		'/openapi.json'
	];
	const parts = ['', '/versions', '/versions/1', '/history', '/refused', '/co-authors'];
	for (const one of api.callers) {
		for (const path of [...paths, ...parts.map((part) => doc + part)])
			await one('GET', `/api/v1${path}`);
	}
	expect(await footprint(api.office.sql, { without: [] })).toEqual(before);
});
