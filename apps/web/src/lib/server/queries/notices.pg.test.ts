import { asId, type DocumentId } from '@veche/schema/kernel';
import { listNotices } from '@veche/schema/store';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { done } from '../../../../demo/story.ts';
import { addMember, changeMember } from '../commands/body-members.ts';
import { cancelMeeting } from '../commands/cancel-meeting.ts';
import { changeMeeting } from '../commands/change-meeting.ts';
import { addCoAuthor, removeCoAuthor } from '../commands/co-authors.ts';
import { endProjectRole, grantProjectRole } from '../commands/project-roles.ts';
import { inviteGuest } from '../commands/meeting-guests.ts';
import { moveMeeting } from '../commands/move-meeting.ts';
import { readNotices } from '../commands/read-notices.ts';
import { addSubstitution } from '../commands/substitutions.ts';
import { transition } from '../commands/transition.ts';
import { meetingIn, planMeeting, writeMinutes } from '../testing/meetings.ts';
import {
	BODY_ID,
	EVERYBODY,
	idOf,
	NOW,
	openOffice,
	type Name,
	type Office
} from '../testing/office.ts';
import { myNotices, type Notice } from './notices.ts';

let office: Office;
beforeAll(async () => {
	office = await openOffice();
});
afterAll(() => office.drop());

async function noticesOf(name: Name, before?: number) {
	return myNotices(office.deps(), await office.actor(name), { before, limit: 100 });
}

/** Who was told something by an act, and what. */
async function toldBy(act: () => Promise<unknown>): Promise<Readonly<Record<string, string>>> {
	const newest = new Map(
		await Promise.all(
			EVERYBODY.map(async (name) => [name, (await noticesOf(name)).items[0]?.id ?? 0] as const)
		)
	);
	await act();
	const told = await Promise.all(
		EVERYBODY.map(async (name) => {
			const fresh = (await noticesOf(name)).items.filter(({ id }) => id > (newest.get(name) ?? 0));
			return [name, fresh.map(({ kind }) => kind).join(' ')] as const;
		})
	);
	return Object.fromEntries(told.filter(([, kinds]) => kinds !== ''));
}

async function act(name: Name, documentId: DocumentId | null, event: string): Promise<void> {
	if (documentId === null) throw new Error('no document');
	const move = { documentId, event, comment: 'Поправьте цель', ifSeq: null };
	done(await transition(office.deps(), await office.actor(name), move), event);
}

async function newest(name: Name): Promise<Notice> {
	const [first] = (await noticesOf(name)).items;
	if (first === undefined) throw new Error(`${name} was told nothing`);
	return first;
}

test('[N-01] [N-02] a passport: who decides hears of it, then its lead, then whoever wrote it', async () => {
	const { documentId } = await office.passport('draft');
	const coAuthor = { documentId, personId: idOf('member') };
	done(await addCoAuthor(office.deps(), await office.actor('lead'), coAuthor), 'co-author');
	expect(await toldBy(() => act('lead', documentId, 'submit'))).toEqual({
		chair: 'submitted',
		office_head: 'submitted'
	});
	expect(await newest('chair')).toMatchObject({
		kind: 'submitted',
		by: 'Проверкин lead',
		at: NOW.toISOString(),
		read: false,
		document: { id: documentId, kind: 'passport' },
		meeting: null,
		project: null
	});
	expect(await toldBy(() => act('office_head', documentId, 'return'))).toEqual({
		lead: 'returned'
	});
	await act('lead', documentId, 'submit');
	expect(await toldBy(() => act('chair', documentId, 'approve'))).toEqual({
		lead: 'approved',
		project_admin: 'approved',
		member: 'approved'
	});
	const other = await office.passport('review');
	expect(await toldBy(() => act('chair', other.documentId, 'reject'))).toEqual({
		lead: 'rejected',
		project_admin: 'rejected'
	});
});

test('[N-03] a meeting: who takes part hears of the plan, of a move, of the agenda and of signed minutes', async () => {
	const others = (what: string) => ({ deputy_chair: what, secretary: what, member: what });
	expect(await toldBy(() => planMeeting(office))).toEqual(others('meeting_planned'));
	const { agenda, meeting } = await meetingIn(office, 'agenda');
	const move = async (name: Name, time: string) =>
		done(
			await changeMeeting(office.deps(), await office.actor(name), { meetingId: meeting.id, time }),
			time
		);
	expect(await toldBy(() => move('chair', '11:30'))).toEqual(others('meeting_moved'));
	expect(await toldBy(() => move('chair', '11:30'))).toEqual({});
	expect((await newest('member')).meeting).toMatchObject({ id: meeting.id, no: meeting.no });
	expect(await toldBy(() => act('chair', agenda, 'approve'))).toEqual(others('approved'));
	const reschedule = async (change: { readonly date?: string; readonly place?: string }) => {
		const moving = { ...change, meetingId: meeting.id, reason: 'Нет кворума' };
		done(await moveMeeting(office.deps(), await office.actor('chair'), moving), 'moved');
	};
	expect(await toldBy(() => reschedule({ date: '2026-12-18' }))).toEqual(
		others('meeting_rescheduled')
	);
	expect(await toldBy(() => reschedule({ date: '2026-12-18' }))).toEqual({});
	expect(await toldBy(() => reschedule({ place: 'Малый зал' }))).toEqual(others('meeting_moved'));

	const planned = await planMeeting(office);
	const meetingId = planned.id;
	const inviteOnce = async () => {
		const guest = { personId: idOf('office_head') };
		done(await inviteGuest(office.deps(), await office.actor('chair'), { meetingId, guest }), 'in');
	};
	expect(await toldBy(inviteOnce)).toEqual({ office_head: 'meeting_invited' });
	expect(await toldBy(inviteOnce)).toEqual({});
	const cancel = async () => {
		const cancellation = { meetingId, reason: 'Нет кворума' };
		done(await cancelMeeting(office.deps(), await office.actor('chair'), cancellation), 'off');
	};
	expect(await toldBy(cancel)).toEqual({
		...others('meeting_cancelled'),
		office_head: 'meeting_cancelled'
	});

	const { minutes } = await meetingIn(office, 'review');
	expect(await toldBy(() => act('chair', minutes, 'return'))).toEqual({ secretary: 'returned' });
	if (minutes !== null) await writeMinutes(office, minutes);
	expect(await toldBy(() => act('secretary', minutes, 'submit'))).toEqual({ chair: 'submitted' });
	expect(await toldBy(() => act('secretary', minutes, 'sign'))).toEqual({});
	expect(await toldBy(() => act('chair', minutes, 'sign'))).toEqual(others('signed'));
});

test('[N-04] [N-05] a role and a co-author: that person alone, once, and not of what he gives himself', async () => {
	const { projectId, documentId } = await office.passport('draft');
	const give = async (name: Name, by: Name) => {
		const change = { projectId, personId: idOf(name), role: 'participant' } as const;
		done(await grantProjectRole(office.deps(), await office.actor(by), change), name);
	};
	expect(await toldBy(() => give('nobody', 'lead'))).toEqual({ nobody: 'role_given' });
	expect(await newest('nobody')).toMatchObject({
		role: 'participant',
		project: { id: projectId, title: 'Испытание' }
	});
	expect(await toldBy(() => give('nobody', 'lead'))).toEqual({});
	expect(await toldBy(() => give('lead', 'lead'))).toEqual({});
	const invite = async () =>
		done(
			await addCoAuthor(office.deps(), await office.actor('lead'), {
				documentId,
				personId: idOf('office_specialist')
			}),
			'co-author'
		);
	expect(await toldBy(invite)).toEqual({ office_specialist: 'co_author_added' });
	expect(await toldBy(invite)).toEqual({});
	const coAuthor = { documentId, personId: idOf('office_specialist') };
	expect(
		await toldBy(async () =>
			done(await removeCoAuthor(office.deps(), await office.actor('lead'), coAuthor), 'away')
		)
	).toEqual({});
});

test('[N-04] a role in a body and a substitution in it, also from a later day on', async () => {
	const fresh = await openOffice();
	try {
		const kindsOf = async (name: Name) => {
			const { items } = await myNotices(fresh.deps(), await fresh.actor(name), { limit: 9 });
			return items.map(({ kind, role }) => `${kind} ${role}`.trim());
		};
		const chair = await fresh.actor('chair');
		const membership = { bodyId: BODY_ID, personId: idOf('nobody'), voting: true, validTo: null };
		const memberId = done(
			await addMember(fresh.deps(), chair, {
				...membership,
				role: 'member',
				validFrom: '2026-11-30'
			}),
			'member'
		);
		expect(await kindsOf('nobody')).toEqual(['role_given member']);
		if (memberId === null) throw new Error('no member');
		const vote = { bodyId: BODY_ID, memberId, role: 'member', voting: false } as const;
		done(await changeMember(fresh.deps(), chair, { ...vote, from: '2026-11-30' }), 'vote');
		expect(await kindsOf('nobody')).toEqual(['role_given member']);
		const absence = {
			bodyId: BODY_ID,
			substituteId: idOf('office_specialist'),
			absentId: idOf('secretary'),
			validFrom: '2026-11-23',
			validTo: '2026-12-01',
			basis: 'распоряжение № 14'
		};
		done(await addSubstitution(fresh.deps(), chair, absence), 'substitution');
		expect(await kindsOf('office_specialist')).toEqual(['substitution_given']);
		expect(await kindsOf('secretary')).toEqual([]);
		const told = await myNotices(fresh.deps(), await fresh.actor('office_specialist'), {
			limit: 1
		});
		expect(told.items[0]?.body).toEqual({ id: BODY_ID, name: 'Комитет' });
	} finally {
		await fresh.drop();
	}
});

test('[N-06] what somebody may no longer read stands in his list without its name', async () => {
	const { projectId } = await office.passport('draft');
	const change = { projectId, personId: idOf('expert'), role: 'participant' } as const;
	const lead = await office.actor('lead');
	done(await grantProjectRole(office.deps(), lead, change), 'given');
	expect((await newest('expert')).project?.id).toBe(projectId);
	done(await endProjectRole(office.deps(), lead, change), 'ended');
	expect(await newest('expert')).toMatchObject({ kind: 'role_given', project: null });
});

test('[N-07] a step that is refused tells nobody', async () => {
	const { documentId } = await office.passport('empty');
	const refused = async () => {
		const move = { documentId, event: 'submit', comment: '', ifSeq: null };
		expect((await transition(office.deps(), await office.actor('lead'), move)).ok).toBe(false);
	};
	expect(await toldBy(refused)).toEqual({});
});

test('[N-08] notices are read one by one, by what they are about or all at once, by their person alone', async () => {
	const fresh = await openOffice();
	try {
		const [first, second, third] = [
			await fresh.passport('review'),
			await fresh.passport('review'),
			await fresh.passport('review')
		];
		const of = async (name: Name) => myNotices(fresh.deps(), await fresh.actor(name), { limit: 2 });
		const read = async (name: Name, which: Parameters<typeof readNotices>[2]) =>
			done(await readNotices(fresh.deps(), await fresh.actor(name), which), 'read').read;
		const [newestOne] = (await of('chair')).items;
		const page = await of('chair');
		expect(page).toMatchObject({ unread: 3, next: page.items[1]?.id });
		expect(page.items.map(({ document }) => document?.id)).toEqual([
			third.documentId,
			second.documentId
		]);
		const rest = await myNotices(fresh.deps(), await fresh.actor('chair'), {
			before: page.next ?? undefined,
			limit: 2
		});
		expect(rest.items.map(({ document }) => document?.id)).toEqual([first.documentId]);
		expect(rest.next).toBeNull();

		expect(await read('office_head', { id: newestOne?.id ?? 0 })).toBe(0);
		expect(await read('chair', { documentId: second.documentId })).toBe(1);
		expect(await read('chair', { documentId: asId<DocumentId>(first.projectId) })).toBe(0);
		expect((await of('chair')).unread).toBe(2);
		// What came after the page was made stays unread.
		const fourth = await fresh.passport('review');
		expect(await read('chair', { upTo: newestOne?.id ?? 0 })).toBe(2);
		const left = await of('chair');
		expect(left.unread).toBe(1);
		expect(left.items.filter((one) => !one.read).map(({ document }) => document?.id)).toEqual([
			fourth.documentId
		]);
		expect((await of('office_head')).unread).toBe(4);
		const rows = await listNotices(fresh.sql, { personId: idOf('chair'), limit: 100 });
		expect(rows.every(({ readAt }) => readAt === null || readAt >= NOW)).toBe(true);
	} finally {
		await fresh.drop();
	}
});
