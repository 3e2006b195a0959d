import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { connect, transaction } from './connection.ts';
import { listen, notify, parseEvent, type StoreEvent } from './events.ts';
import type { DocumentId, MeetingId } from '../kernel/index.ts';
import { newId, openOffice, type TestOffice } from './testing-office.ts';

let office: TestOffice;
beforeAll(async () => {
	office = await openOffice();
});
afterAll(() => office.db.drop());

it('tells every kind of event when its transaction commits, in order, and not what is none', async () => {
	const listener = connect(office.db.url, { max: 1, applicationName: 'veche-test-listener' });
	const heard: StoreEvent[] = [];
	const { stop } = await listen(listener, {
		onEvent: (event) => heard.push(event),
		onListening: () => undefined
	});
	const documentId = newId<DocumentId>();
	const events: StoreEvent[] = [
		{ t: 'document', documentId, open: 'locked', state: 'approved', epoch: 3, version: 2 },
		{ t: 'document', documentId, open: 'held', state: 'review', epoch: 2, version: null },
		{ t: 'access', personId: office.lead, projectId: office.projectId },
		{ t: 'access', sessionId: 'abc' },
		{ t: 'appended', documentId, seq: 12 },
		{ t: 'notices', personIds: [office.lead, office.chair] },
		{ t: 'meeting', meetingId: newId<MeetingId>() },
		{ t: 'project', projectId: office.projectId }
	];
	await expect(
		transaction(office.sql, async (tx) => {
			await notify(tx, { t: 'access', sessionId: 'rolled back' });
			throw new Error('no');
		})
	).rejects.toThrow('no');
	await office.sql`select pg_notify('veche', 'hello'), pg_notify('veche', '{"t":"document"}')`;
	for (const event of events) await transaction(office.sql, (tx) => notify(tx, event));
	await vi.waitFor(() => expect(heard).toEqual(events));
	await stop();
	await listener.end();
});

it('says that it listens, and says it again after a lost connection', async () => {
	const listener = connect(office.db.url, { max: 1, applicationName: 'veche-test-lost' });
	const heard: StoreEvent[] = [];
	let listening = 0;
	const { stop } = await listen(listener, {
		onEvent: (event) => heard.push(event),
		onListening: () => {
			listening += 1;
		}
	});
	expect(listening).toBe(1);
	const owner = connect(office.db.ownerUrl, { max: 1, applicationName: 'veche-test-owner' });
	await owner`
		select pg_terminate_backend(pid) from pg_stat_activity
		where datname = current_database() and query ilike 'listen%'`;
	await vi.waitFor(() => expect(listening).toBe(2), { timeout: 10_000 });
	await transaction(office.sql, (tx) => notify(tx, { t: 'access', sessionId: 'after' }));
	await vi.waitFor(() => expect(heard).toEqual([{ t: 'access', sessionId: 'after' }]));
	await stop();
	await Promise.all([owner.end(), listener.end()]);
});

it.each([
	'',
	'null',
	'[]',
	'{"t":"other"}',
	'{"t":"appended","documentId":"x","seq":1}',
	'{"t":"appended","documentId":"6f1f6f0e-0f3c-4c07-9d0d-5ad1a3d0c001","seq":"1"}',
	'{"t":"document","documentId":"6f1f6f0e-0f3c-4c07-9d0d-5ad1a3d0c001","open":"ajar","state":"x","epoch":1,"version":null}'
])('is deaf to what is no event: %s', (payload) => {
	expect(parseEvent(payload)).toBeNull();
});
