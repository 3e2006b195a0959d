import { afterAll, beforeAll, expect, it } from 'vitest';
import { sha256 } from '../../apps/web/src/lib/server/sha256.ts';
import { openWeb, type Ask, type Web } from '../support/api.ts';
import { openHouse, type House } from '../support/house.ts';
import { Tab } from '../support/tab.ts';
import { wordsOfLog, writeWord } from '../support/words.ts';
import { asId, canonicalJson, type DocumentId, type Json } from '@veche/schema/kernel';

let house: House;
let web: Web;
beforeAll(async () => {
	house = await openHouse();
	web = await openWeb(house);
});
afterAll(async () => {
	await web.close();
	await house.close();
});

/** Members of a JSON answer that the flow goes on with. */
async function field(ask: Ask, path: string, name: string, body?: object): Promise<string> {
	const answer = await ask(body === undefined ? 'GET' : 'POST', path, body);
	expect(answer.status, answer.text).toBeLessThan(300);
	const value: unknown = Reflect.get(Object(answer.body), name);
	return String(value);
}

it('[REG-30kh.1] a passport goes from the first word to a locked version over one origin', async () => {
	const { id } = await house.office.passport();
	const [lead, chair] = [await web.signIn(house.office.leadName), await web.signIn('vetlugin')];
	const at = `/api/v1/documents/${id}`;

	const ticket = (): Promise<string> => field(lead, `${at}/ticket`, 'ticket', { schemaVersion: 1 });
	const url = `${web.origin.replace('http', 'ws')}/collab`;
	const tab = await new Tab(asId<DocumentId>(id), url, ticket).join();
	writeWord(tab, 'over one origin');
	const saved = await tab.barrier();
	expect(saved.ok).toBe(true);
	expect(await wordsOfLog(house.db.sql, id)).toContain('over one origin');

	const early = await lead('POST', `${at}/transitions`, { event: 'approve' });
	expect(early.status).toBe(403);
	const stale = await lead('POST', `${at}/transitions`, { event: 'submit', ifSeq: saved.seq - 1 });
	expect(stale.status).toBe(409);
	expect(
		await field(lead, `${at}/transitions`, 'state', { event: 'submit', ifSeq: saved.seq })
	).toBe('review');
	expect(
		await field(chair, `${at}/transitions`, 'version', { event: 'approve', ifSeq: saved.seq })
	).toBe('1');
	expect((await chair('POST', `${at}/transitions`, { event: 'approve' })).status).toBe(409);

	const version: object = Object((await chair('GET', `${at}/versions/1`)).body);
	const content: Json = Reflect.get(version, 'content');
	expect(sha256(canonicalJson(content))).toBe(Reflect.get(version, 'sha256'));
	tab.leave();
});

it('[L-19] both servers say that they are well, and the web server speaks for the sync server too', async () => {
	expect((await web.anonymous('GET', '/healthz')).status).toBe(200);
	expect((await web.anonymous('GET', '/readyz')).status).toBe(200);
	expect((await web.anonymous('GET', '/metrics')).status).toBe(404);
	await house.sync.kill();
	expect((await web.anonymous('GET', '/readyz')).status).toBe(503);
	await house.sync.start();
	await expect.poll(async () => (await web.anonymous('GET', '/readyz')).status).toBe(200);
});
