import type { DocumentId } from '@veche/schema/kernel';
import { meetingById, type StoredMeeting } from '@veche/schema/store';
import { readSessions } from '../../../../demo/sessions.ts';
import { chance, done } from '../../../../demo/story.ts';
import { agendaEdits } from '../../../../demo/write-meeting.ts';
import { writeEdits } from '../../../../demo/write-text.ts';
import { approve } from '../commands/approve.ts';
import { createAgenda } from '../commands/create-agenda.ts';
import { createMeeting } from '../commands/create-meeting.ts';
import { BODY_ID, idOf, NOW, type Office } from './office.ts';

/** A meeting with its agenda, and with its minutes when the agenda is approved. */
export interface Sitting {
	readonly meeting: StoredMeeting;
	readonly agenda: DocumentId;
	readonly minutes: DocumentId | null;
}

/** A planned meeting of the body without an agenda. */
export async function planMeeting(office: Office, date = '2026-12-14'): Promise<StoredMeeting> {
	const details = { date, time: '10:00', place: 'Зал', form: 'hall', link: '' } as const;
	const chair = await office.actor('chair');
	return done(await createMeeting(office.deps(), chair, { bodyId: BODY_ID, ...details }), date);
}

/** A meeting whose agenda is written, or approved so that its minutes are there; all by the commands. */
export async function meetingIn(office: Office, stage: 'agenda' | 'minutes'): Promise<Sitting> {
	const { id: meetingId } = await planMeeting(office);
	const secretary = await office.actor('secretary');
	const agenda = done(await createAgenda(office.deps(), secretary, { meetingId }), 'agenda').id;
	await writeAgenda(office, agenda);
	if (stage === 'minutes') {
		const move = { documentId: agenda, comment: '', ifSeq: null };
		done(await approve(office.deps(), await office.actor('chair'), move), 'approve');
	}
	const meeting = await meetingById(office.sql, meetingId);
	if (meeting === null) throw new Error('no meeting');
	return { meeting, agenda, minutes: meeting.minutesId };
}

/** The items of a session of the demo; everybody of this office speaks to all of them as one. */
async function writeAgenda(office: Office, documentId: DocumentId): Promise<void> {
	const [session] = readSessions();
	if (session === undefined) throw new Error('no session');
	const edits = agendaEdits({
		session,
		materials: [],
		random: chance,
		person: () => idOf('member')
	});
	const hand = { documentId, personId: idOf('secretary'), from: NOW, pace: 0 };
	await writeEdits(office, hand, edits);
}
