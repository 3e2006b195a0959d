import { readAgenda } from '@veche/schema/agenda';
import type { DocumentId } from '@veche/schema/kernel';
import { readMinutes } from '@veche/schema/minutes';
import {
	appendUpdates,
	documentById,
	grantRole,
	loadDocument,
	meetingById,
	replay,
	signaturesOf,
	transaction,
	versionByNo
} from '@veche/schema/store';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import * as Y from 'yjs';
import { sha256 } from '../sha256.ts';
import { meetingIn, type Sitting } from '../testing/meetings.ts';
import { BODY_ID, idOf, openOffice, type Name, type Office } from '../testing/office.ts';
import { transition } from './transition.ts';

let office: Office;
let sitting: Sitting;
let minutes: DocumentId;
beforeAll(async () => {
	office = await openOffice();
});
beforeEach(async () => {
	sitting = await meetingIn(office, 'review');
	if (sitting.minutes === null) throw new Error('no minutes');
	minutes = sitting.minutes;
});
afterAll(() => office.drop());

const act = async (name: Name, event: string, more: { comment?: string; ifSeq?: number } = {}) =>
	transition(office.deps(), await office.actor(name), {
		documentId: minutes,
		event,
		comment: more.comment ?? '',
		ifSeq: more.ifSeq ?? null
	});

test('[WF-08] an approved agenda opens minutes with one row for each item, under the id of the item', async () => {
	const agenda = await textOf(sitting.agenda);
	const written = await textOf(minutes);
	const items = readAgenda(agenda).items.map(({ id, title }) => [id, title]);
	expect(readMinutes(written).items.map(({ id, title }) => [id, title])).toEqual(items);
	expect(items.length).toBeGreaterThan(1);
});

test.each([
	['chair', 'secretary'],
	['secretary', 'chair']
] as const)(
	'[WF-09] signed first by %s, then by %s: only the second signature locks',
	async (first, second) => {
		expect(await act(first, 'sign')).toMatchObject({ ok: true, value: { state: 'review' } });
		expect(await documentById(office.sql, minutes)).toMatchObject({ open: 'held', version: null });
		expect(await act(first, 'sign')).toMatchObject({ ok: false, error: { kind: 'not_now' } });
		expect(await act(second, 'sign')).toMatchObject({
			ok: true,
			value: { state: 'signed', version: 1 }
		});
		expect(await documentById(office.sql, minutes)).toMatchObject({ open: 'locked', version: 1 });
		const version = await versionByNo(office.sql, await seriesOf(minutes), 1);
		expect(version?.sha256).toBe(sha256(version?.content ?? ''));
		const content = JSON.parse(version?.content ?? '{}');
		expect(JSON.stringify(content)).toContain(idOf('chair'));
		expect(JSON.stringify(content)).toContain(idOf('secretary'));
	}
);

test('[WF-09] the numbers of minutes follow each other within a body and year, also when many are signed at once', async () => {
	const others = await Promise.all([1, 2, 3].map(() => meetingIn(office, 'review')));
	const all = [minutes, ...others.map((one) => one.minutes ?? minutes)];
	const sign = async (name: Name, documentId: DocumentId) =>
		transition(office.deps(), await office.actor(name), {
			documentId,
			event: 'sign',
			comment: '',
			ifSeq: null
		});
	for (const id of all) expect(await sign('secretary', id)).toMatchObject({ ok: true });
	const locked = await Promise.all(all.map((id) => sign('chair', id)));
	expect(locked.every(({ ok }) => ok)).toBe(true);
	const numbers = await office.sql<{ no: number }[]>`
		select no from minutes_number order by no`;
	const given = numbers.map(({ no }) => no);
	expect(given).toEqual(given.map((_, index) => index + 1));
});

test('[WF-09] both sign at the same moment: one locks, nothing is signed twice', async () => {
	const outcomes = await Promise.all([act('chair', 'sign'), act('secretary', 'sign')]);
	expect(outcomes.map((one) => (one.ok ? one.value.state : one.error.kind)).sort()).toEqual([
		'review',
		'signed'
	]);
	const head = await documentById(office.sql, minutes);
	if (head === null) throw new Error('no minutes');
	expect((await signaturesOf(office.sql, minutes)).map(({ role }) => role).sort()).toEqual([
		'chair',
		'secretary'
	]);
});

test('[WF-09] a return needs a reason, opens the text again and makes a signature void', async () => {
	expect(await act('secretary', 'sign')).toMatchObject({ ok: true });
	expect(await act('chair', 'return')).toMatchObject({ ok: false, error: { kind: 'invalid' } });
	expect(await act('chair', 'return', { comment: 'Поправьте вопрос 2' })).toMatchObject({
		ok: true,
		value: { state: 'draft' }
	});
	expect(await documentById(office.sql, minutes)).toMatchObject({ open: 'written' });
	expect(await act('secretary', 'submit')).toMatchObject({ ok: true });
	expect(await signaturesOf(office.sql, minutes)).toEqual([]);
	expect(await act('chair', 'sign')).toMatchObject({ ok: true, value: { state: 'review' } });
	expect(await act('secretary', 'sign')).toMatchObject({ ok: true, value: { state: 'signed' } });
});

test('[WF-09] whoever is chair and secretary at once signs once: two signatures are two people', async () => {
	await transaction(office.sql, (tx) =>
		grantRole(tx, {
			personId: idOf('deputy_chair'),
			role: 'chair',
			scope: { kind: 'body', id: BODY_ID },
			voting: true,
			validFrom: '2020-01-01',
			validTo: null
		})
	);
	await transaction(office.sql, (tx) =>
		grantRole(tx, {
			personId: idOf('deputy_chair'),
			role: 'secretary',
			scope: { kind: 'body', id: BODY_ID },
			voting: true,
			validFrom: '2020-01-01',
			validTo: null
		})
	);
	expect(await act('deputy_chair', 'sign')).toMatchObject({ ok: true, value: { state: 'review' } });
	expect(await act('deputy_chair', 'sign')).toMatchObject({ ok: false });
	expect(await documentById(office.sql, minutes)).toMatchObject({ open: 'held' });
});

test('[L-07] an edit that comes after the last signature is refused and kept', async () => {
	await act('secretary', 'sign');
	await act('chair', 'sign');
	const before = await versionByNo(office.sql, await seriesOf(minutes), 1);
	const doc = await textOf(minutes);
	const vector = Y.encodeStateVector(doc);
	doc.getMap('fields').set('place', 'Другое место');
	const head = await documentById(office.sql, minutes);
	const [outcome] = await transaction(office.sql, (tx) =>
		appendUpdates(
			tx,
			[
				{
					documentId: minutes,
					update: Y.encodeStateAsUpdate(doc, vector),
					personId: idOf('secretary'),
					epoch: head?.epoch ?? 0,
					couldWrite: true,
					clientIds: [doc.clientID],
					at: new Date('2026-12-15T09:00:00Z')
				}
			],
			'wait'
		)
	);
	expect(outcome?.kind).toBe('refused');
	expect(await versionByNo(office.sql, await seriesOf(minutes), 1)).toEqual(before);
	expect(readMinutes(await textOf(minutes)).fields.place).toBe('Зал');
});

test('the meeting shows the stage of its documents', async () => {
	const stage = async () => (await meetingById(office.sql, sitting.meeting.id))?.stage;
	expect(await stage()).toBe('review');
	await act('chair', 'return', { comment: 'Поправьте' });
	expect(await stage()).toBe('approved');
	await act('secretary', 'submit');
	await act('secretary', 'sign');
	await act('chair', 'sign');
	expect(await stage()).toBe('signed');
});

async function textOf(documentId: DocumentId): Promise<Y.Doc> {
	const loaded = await loadDocument(office.sql, documentId);
	if (loaded === null) throw new Error('no document');
	return replay(loaded).doc;
}

async function seriesOf(documentId: DocumentId) {
	const head = await documentById(office.sql, documentId);
	if (head === null) throw new Error('no document');
	return head.seriesId;
}
