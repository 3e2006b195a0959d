import { asId, type MeetingId } from '@veche/schema/kernel';
import { documentById, lastTransition, meetingById, transaction } from '@veche/schema/store';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { footprint } from '../testing/footprint.ts';
import { meetingIn, planMeeting, SITTING_STAGES } from '../testing/meetings.ts';
import { EVERYBODY, idOf, openOffice, type Office } from '../testing/office.ts';
import { result, UNKNOWN } from '../testing/outcomes.ts';
import { cancelMeeting } from './cancel-meeting.ts';
import { changeMeeting } from './change-meeting.ts';
import { createAgenda } from './create-agenda.ts';
import { markAttendance } from './mark-attendance.ts';
import { inviteGuest } from './meeting-guests.ts';
import { transition } from './transition.ts';

let office: Office;
beforeAll(async () => {
	office = await openOffice();
});
afterAll(() => office.drop());

async function cancel(name: Parameters<Office['actor']>[0], meetingId: MeetingId, reason = 'Нет') {
	return result(
		await cancelMeeting(office.deps(), await office.actor(name), { meetingId, reason })
	);
}

test.each(EVERYBODY)(
	'[MT-01] a meeting is cancelled by %s: only when he is the chair',
	async (name) => {
		const { meeting } = await meetingIn(office, 'agenda');
		const before = await footprint(office.sql);
		const outcome = await cancel(name, meeting.id);
		expect(outcome).toBe(name === 'chair' ? 'done' : 'forbidden');
		if (name !== 'chair') expect(await footprint(office.sql)).toEqual(before);
	}
);

test.each(SITTING_STAGES)(
	'[MT-01] a meeting whose papers are at «%s»: not once the minutes wait for signatures or are signed',
	async (stage) => {
		const { meeting } = await meetingIn(office, stage);
		const before = await footprint(office.sql);
		const open = stage === 'agenda' || stage === 'minutes';
		expect(await cancel('chair', meeting.id)).toBe(open ? 'done' : 'not_now');
		if (!open) expect(await footprint(office.sql)).toEqual(before);
		const after = await meetingById(office.sql, meeting.id);
		expect(after).toMatchObject(
			open ? { stage: 'cancelled', cancelReason: 'Нет', cancelledBy: idOf('chair') } : { stage }
		);
	}
);

test('[MT-01] without a reason, of an unknown meeting, and twice it is refused', async () => {
	const { id } = await planMeeting(office);
	const before = await footprint(office.sql);
	expect(await cancel('chair', id, '   ')).toBe('invalid');
	expect(
		result(
			await cancelMeeting(office.deps(), await office.actor('chair'), {
				meetingId: asId<MeetingId>(UNKNOWN),
				reason: 'Нет'
			})
		)
	).toBe('not_found');
	expect(await footprint(office.sql)).toEqual(before);
	expect(await cancel('chair', id)).toBe('done');
	expect(await cancel('chair', id)).toBe('not_now');
});

test('[MT-02] the agenda of a cancelled meeting is no longer approved, and nothing else of it changes', async () => {
	const { meeting, agenda } = await meetingIn(office, 'agenda');
	const meetingId = meeting.id;
	expect(await cancel('chair', meetingId)).toBe('done');
	expect(await documentById(office.sql, agenda)).toMatchObject({
		state: 'cancelled',
		open: 'held'
	});
	expect(await lastTransition(office.sql, agenda)).toMatchObject({
		event: 'cancel',
		comment: 'Нет'
	});
	const before = await footprint(office.sql);
	const [chair, secretary] = [await office.actor('chair'), await office.actor('secretary')];
	const move = { documentId: agenda, event: 'approve', comment: '', ifSeq: null };
	const refusals = [
		await transition(office.deps(), chair, move),
		await changeMeeting(office.deps(), chair, { meetingId, time: '12:00' }),
		await createAgenda(office.deps(), secretary, { meetingId }),
		await markAttendance(office.deps(), secretary, { meetingId, marks: [] }),
		await inviteGuest(office.deps(), secretary, { meetingId, guest: { personId: idOf('expert') } })
	];
	expect(refusals.map(result)).toEqual(refusals.map(() => 'not_now'));
	expect(await footprint(office.sql)).toEqual(before);
	await expect(
		transaction(office.sql, (tx) => tx`update meeting set place = 'Зал' where id = ${meetingId}`)
	).rejects.toMatchObject({ code: '23001' });
});

test('[MT-02] an approved agenda stays a version; its minutes are no longer written', async () => {
	const { meeting, agenda, minutes } = await meetingIn(office, 'minutes');
	expect(await cancel('chair', meeting.id)).toBe('done');
	expect(await documentById(office.sql, agenda)).toMatchObject({ state: 'approved', version: 1 });
	if (minutes === null) throw new Error('no minutes');
	expect(await documentById(office.sql, minutes)).toMatchObject({
		state: 'cancelled',
		open: 'held'
	});
	const move = { documentId: minutes, event: 'submit', comment: '', ifSeq: null };
	const secretary = await office.actor('secretary');
	expect(result(await transition(office.deps(), secretary, move))).toBe('not_now');
});

test('[MT-02] a cancellation and an approval at once leave nothing half done', async () => {
	for (let round = 0; round < 4; round += 1) {
		const { meeting, agenda } = await meetingIn(office, 'agenda');
		const chair = await office.actor('chair');
		const move = { documentId: agenda, event: 'approve', comment: '', ifSeq: null };
		const [approved, cancelled] = await Promise.all([
			transition(office.deps(), chair, move),
			cancelMeeting(office.deps(), chair, { meetingId: meeting.id, reason: 'Нет' })
		]);
		const after = await meetingById(office.sql, meeting.id);
		const head = await documentById(office.sql, agenda);
		expect(approved.ok || cancelled.ok).toBe(true);
		expect(head?.state).toBe(approved.ok ? 'approved' : 'cancelled');
		expect(after?.stage).toBe(cancelled.ok ? 'cancelled' : 'approved');
		expect(after?.minutesId === null).toBe(!approved.ok);
		const minutes = after?.minutesId ? await documentById(office.sql, after.minutesId) : null;
		if (cancelled.ok && minutes !== null) expect(minutes.state).toBe('cancelled');
	}
});
