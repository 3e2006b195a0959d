import type { DocumentId } from '@veche/schema/kernel';
import { setField } from '@veche/schema/passport';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { done } from '../../../../demo/story.ts';
import { writeEdits } from '../../../../demo/write-text.ts';
import { markSeen } from '../commands/mark-seen.ts';
import { transition } from '../commands/transition.ts';
import { footprint } from '../testing/footprint.ts';
import { meetingIn, planMeeting } from '../testing/meetings.ts';
import { EVERYBODY, idOf, NOW, openOffice, type Name, type Office } from '../testing/office.ts';
import { myDay } from './my-day.ts';

let office: Office;
beforeAll(async () => {
	office = await openOffice();
});
afterAll(() => office.drop());

async function day(name: Name, at = NOW) {
	return myDay(office.deps(at), await office.actor(name, at));
}

async function wantedOf(name: Name, documentId: DocumentId): Promise<string | undefined> {
	return (await day(name)).waiting.find(({ id }) => id === documentId)?.wanted;
}

async function act(name: Name, documentId: DocumentId, event: string): Promise<void> {
	const move = { documentId, event, comment: 'Поправьте цель', ifSeq: null };
	done(await transition(office.deps(), await office.actor(name), move), event);
}

/** Who is waited for, and for what. */
async function asked(documentId: DocumentId): Promise<Readonly<Record<string, string>>> {
	const all = await Promise.all(
		EVERYBODY.map(async (name) => [name, await wantedOf(name, documentId)] as const)
	);
	return Object.fromEntries(
		all.flatMap(([name, what]) => (what === undefined ? [] : [[name, what]]))
	);
}

test('[D-01] a passport waits for its lead, then for the chair, then for its lead again, then for nobody', async () => {
	const { documentId } = await office.passport('draft');
	expect(await asked(documentId)).toEqual({ lead: 'write' });
	await act('lead', documentId, 'submit');
	expect(await asked(documentId)).toEqual({ chair: 'approve', office_head: 'check' });
	await act('chair', documentId, 'return');
	expect(await asked(documentId)).toEqual({ lead: 'returned' });
	const [line] = (await day('lead')).waiting.filter(({ id }) => id === documentId);
	expect(line?.last).toMatchObject({ comment: 'Поправьте цель', actorName: 'Проверкин chair' });
	await act('lead', documentId, 'submit');
	await act('chair', documentId, 'approve');
	expect(await asked(documentId)).toEqual({});
});

test('[D-01] minutes wait for both signers, and for the other one once one has signed', async () => {
	const { minutes, agenda } = await meetingIn(office, 'review');
	if (minutes === null) throw new Error('no minutes');
	expect(await asked(agenda)).toEqual({});
	expect(await asked(minutes)).toEqual({ chair: 'sign', secretary: 'sign' });
	await act('secretary', minutes, 'sign');
	expect(await asked(minutes)).toEqual({ chair: 'sign' });
	const written = await meetingIn(office, 'agenda');
	expect(await asked(written.agenda)).toEqual({ chair: 'approve' });
	// What others wait for comes first.
	expect((await day('chair')).waiting[0]?.wanted).toBe('sign');
});

test('[D-02] what others changed since the mark is told, not one’s own, and nothing that one may not read', async () => {
	const { documentId } = await office.passport('draft');
	const changedFor = async (name: Name, at = NOW) =>
		(await day(name, at)).changes.find(({ id }) => id === documentId);
	expect(await changedFor('lead')).toBeUndefined();
	const later = new Date(NOW.getTime() + 60_000);
	const hand = { documentId, personId: idOf('project_admin'), from: later, pace: 0 };
	await writeEdits(office, hand, [(doc) => setField(doc, 'territory', 'Берег')]);
	expect((await changedFor('lead', later))?.names).toEqual(['Проверкин project_admin']);
	expect(await changedFor('project_admin', later)).not.toMatchObject({
		names: ['Проверкин project_admin']
	});
	expect(await changedFor('nobody', later)).toBeUndefined();
	const upTo = new Date(later.getTime() + 1000);
	done(await markSeen(office.deps(upTo), await office.actor('lead'), { upTo }), 'seen');
	expect(await changedFor('lead', upTo)).toBeUndefined();
	// A mark of the past or the future moves nothing that was not seen.
	done(await markSeen(office.deps(upTo), await office.actor('lead'), { upTo: NOW }), 'seen');
	expect(await changedFor('lead', upTo)).toBeUndefined();
	expect((await day('lead', upTo)).since).toBe(upTo.toISOString());
});

test('[D-03] today’s meeting comes first, then unsigned minutes of whoever takes part, then the next one', async () => {
	const others = await openOffice();
	const meetings = async (name: Name, at: string) => {
		const moment = new Date(`${at}T07:00:00Z`);
		const told = await myDay(others.deps(moment), await others.actor(name, moment));
		return told.meetings.map(({ date, stage }) => `${date} ${stage}`);
	};
	await meetingIn(others, 'review');
	await planMeeting(others, '2026-12-21');
	expect(await meetings('member', '2026-12-07')).toEqual(['2026-12-14 review']);
	expect(await meetings('member', '2026-12-14')).toEqual([
		'2026-12-14 review',
		'2026-12-21 planned'
	]);
	expect(await meetings('member', '2026-12-15')).toEqual([
		'2026-12-14 review',
		'2026-12-21 planned'
	]);
	expect(await meetings('member', '2026-12-21')).toEqual([
		'2026-12-21 planned',
		'2026-12-14 review'
	]);
	// The head of the office takes no part; he sees the last unsigned one when nothing is ahead.
	expect(await meetings('office_head', '2026-12-15')).toEqual(['2026-12-21 planned']);
	expect(await meetings('office_head', '2026-12-22')).toEqual(['2026-12-14 review']);
	expect(await meetings('nobody', '2026-12-15')).toEqual([]);
	await others.drop();
});

test('[D-03] looking at the page writes nothing', async () => {
	const before = await footprint(office.sql);
	expect((await day('member')).meetings.map(({ date }) => date)).toEqual(['2026-12-14']);
	expect((await day('nobody')).meetings).toEqual([]);
	expect((await day('nobody')).waiting).toEqual([]);
	expect(await footprint(office.sql)).toEqual(before);
});
