import { documentById } from '@veche/schema/store';
import { openValve, type Valve } from '@veche/schema/store/testing';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { SERVER } from '../../messages/server.ts';
import { caller, cookieOf, type Call } from '../testing/client.ts';
import { openOffice, type Office } from '../testing/office.ts';
import { startWeb, type Web } from '../testing/web.ts';

let office: Office;
let valve: Valve;
let web: Web;
let lead: Call;

beforeAll(async () => {
	office = await openOffice();
	valve = await openValve(office.url);
	web = await startWeb(valve.url);
	lead = caller(web.origin, await cookieOf(office, 'lead'));
}, 60_000);
afterAll(async () => {
	await web.stop();
	await valve.close();
	await office.drop();
});

test('without the database everything answers 503 in words at once, and works again when it is back', async () => {
	const { documentId } = await office.passport('draft');
	const doc = `/api/v1/documents/${documentId}`;
	expect((await lead('GET', doc)).status).toBe(200);
	valve.cut();
	for (const [method, path, json] of [
		['GET', doc],
		['GET', '/api/v1/projects'],
		['POST', `${doc}/transitions`, { event: 'submit' }],
		['POST', '/api/v1/session', { email: 'a@b.example', password: 'x' }]
	] as const) {
		const started = performance.now();
		const answer = await lead(method, path, json === undefined ? {} : { json });
		expect.soft(answer, path).toMatchObject({
			status: 503,
			body: { detail: SERVER.unavailable.ru }
		});
		expect.soft(performance.now() - started).toBeLessThan(5_000);
	}
	for (const path of ['/sign-in', '/projects', `/documents/${documentId}`]) {
		const page = await lead('GET', path, { init: { headers: { accept: 'text/html' } } });
		expect.soft(page.status, path).toBe(503);
		expect.soft(page.text, path).toContain('База данных временно недоступна');
		expect.soft(page.text, path).not.toMatch(/ECONN|node_modules|\.ts:/);
	}
	valve.open();
	await vi.waitFor(async () => expect((await lead('GET', doc)).status).toBe(200), {
		timeout: 10_000,
		interval: 100
	});
	expect(await lead('GET', doc)).toMatchObject({ body: { state: 'draft' } });
});

test('a step that was taken while its answer was lost is not said to have changed nothing', async () => {
	const { documentId } = await office.passport('draft');
	valve.loseAnswerTo('commit');
	const path = `/api/v1/documents/${documentId}/transitions`;
	const answer = await lead('POST', path, { json: { event: 'submit' } });
	expect((await documentById(office.sql, documentId))?.state).toBe('review');
	expect(answer).toMatchObject({ status: 503 });
	expect(answer.text).toMatch(/проверьте, не сохранилось ли/);
	expect(answer.text).not.toMatch(/Ничего не изменено/);
});
