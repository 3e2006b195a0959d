import { randomUUID } from 'node:crypto';
import { documentById } from '@veche/schema/store';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWeb, type Answer, type Ask, type Web } from '../support/api.ts';
import { openHouse, type House } from '../support/house.ts';

let house: House;
let web: Web;
let lead: Ask;
let at: string;
let id: Awaited<ReturnType<House['office']['passport']>>['id'];
beforeAll(async () => {
	house = await openHouse();
	web = await openWeb(house);
	lead = await web.signIn(house.office.leadName);
	id = (await house.office.passport('empty')).id;
	at = `/api/v1/documents/${id}`;
});
afterAll(async () => {
	await web.close();
	await house.close();
});

/** A refusal in words: a problem with a Russian sentence, without anything of the server's inside. */
function expectRefusal(answer: Answer, statuses: readonly number[]): void {
	expect(statuses, answer.text).toContain(answer.status);
	expect(answer.type).toContain('application/problem+json');
	expect(answer.text).toMatch(/[а-яё]/i);
	expect(answer.text).not.toMatch(/node_modules|\.ts:|at \w+ \(|select |postgres/i);
}

const BODIES: readonly (readonly [string, unknown])[] = [
	['no JSON', '{"event":'],
	['a list', []],
	['a number', 7],
	['null', 'null'],
	['nothing in it', {}],
	['a wrong type', { event: 7 }],
	['an unknown event', { event: 'erase' }],
	['a prototype', { event: '__proto__' }],
	['SQL', { event: "submit'; drop table document; --" }],
	['a negative ifSeq', { event: 'submit', ifSeq: -1 }],
	['a comment that is no text', { event: 'return', comment: { $gt: '' } }],
	['a comment of a megabyte', { event: 'return', comment: 'я'.repeat(500_000) }]
];

describe('transitions', () => {
	it.each(BODIES)('[L-23] with %s change nothing and are answered in words', async (_, body) => {
		const before = await documentById(house.db.sql, id);
		expectRefusal(await lead('POST', `${at}/transitions`, body), [400, 403, 409, 413, 422]);
		expect(await documentById(house.db.sql, id)).toEqual(before);
	});

	it('[L-23] on an unfinished text name every finding', async () => {
		const answer = await lead('POST', `${at}/transitions`, { event: 'submit' });
		expectRefusal(answer, [422]);
		const findings: unknown = Reflect.get(Object(answer.body), 'findings');
		expect(Array.isArray(findings) ? findings.length : 0).toBeGreaterThan(5);
	});
});

describe('addresses', () => {
	it.each([
		'/api/v1/documents/not-a-uuid',
		`/api/v1/documents/${randomUUID()}`,
		`/api/v1/documents/${randomUUID()}/versions/1`,
		'/api/v1/documents/%27%20or%201=1--',
		'/api/v1/documents/..%2f..%2fetc%2fpasswd',
		'/api/v1/nothing',
		'/api/v1/documents?cursor=%00',
		'/api/v1/documents?kind=secret',
		"/api/v1/documents?project='--"
	])('[L-23] %s leads to a clear answer', async (path) => {
		const answer = await lead('GET', path);
		if (answer.status === 200) expect(answer.type).toContain('application/json');
		else expectRefusal(answer, [400, 404, 422]);
	});
});

describe('a stranger', () => {
	it.each(['GET', 'POST', 'DELETE'])(
		'[L-23] %s without a session opens nothing',
		async (method) => {
			const body = method === 'GET' ? undefined : {};
			for (const path of [at, `${at}/ticket`, `${at}/transitions`, '/api/v1/projects']) {
				const answer = await web.anonymous(method, path, body);
				expect([401, 404, 405], `${method} ${path}: ${answer.text}`).toContain(answer.status);
				expect(answer.text).not.toContain('ticket":"');
			}
		}
	);

	it('[L-21] a page of another origin changes nothing, whatever it sends', async () => {
		const answer = await fetch(`${web.origin}/api/v1/session`, {
			method: 'POST',
			headers: { 'content-type': 'text/plain', origin: 'http://evil.example' },
			body: JSON.stringify({ email: 'vetlugin@svetlorechensk.example', password: 'x' })
		});
		expect(answer.status).toBe(403);
	});

	it('[L-23] a wrong password, an unknown address and a strange body get no session', async () => {
		for (const body of [
			{ email: 'vetlugin@svetlorechensk.example', password: 'wrong' },
			{ email: 'nobody@svetlorechensk.example', password: 'wrong' },
			{ email: { $ne: null }, password: { $ne: null } },
			{ email: "' or 1=1 --", password: "' or 1=1 --" },
			{}
		]) {
			expectRefusal(await web.anonymous('POST', '/api/v1/session', body), [400, 401, 422, 429]);
		}
	});
});
