import { addRow, readMinutes, rowText } from '@veche/schema/minutes';
import type { DocumentId } from '@veche/schema/kernel';
import { richTextOf, writeRichText } from '@veche/schema/rich-text';
import { meetingById, type StoredMeeting } from '@veche/schema/store';
import { readSessions } from '../../../../demo/sessions.ts';
import { chance, done } from '../../../../demo/story.ts';
import { agendaEdits } from '../../../../demo/write-meeting.ts';
import type { Edit } from '../../../../demo/write-passport.ts';
import { writeEdits } from '../../../../demo/write-text.ts';
import { createAgenda } from '../commands/create-agenda.ts';
import { createMeeting } from '../commands/create-meeting.ts';
import { markAttendance } from '../commands/mark-attendance.ts';
import { transition } from '../commands/transition.ts';
import { BODY_ID, idOf, NOW, ROLES_OF_BODY, type Name, type Office } from './office.ts';

/** A meeting with its agenda, and with its minutes when the agenda is approved. */
export interface Sitting {
	readonly meeting: StoredMeeting;
	readonly agenda: DocumentId;
	readonly minutes: DocumentId | null;
}

/** How far a meeting has come: its agenda is written, its minutes are written, held, or signed. */
export const SITTING_STAGES = ['agenda', 'minutes', 'review', 'signed'] as const;
export type SittingStage = (typeof SITTING_STAGES)[number];

/** A planned meeting of the body without an agenda. */
export async function planMeeting(office: Office, date = '2026-12-14'): Promise<StoredMeeting> {
	const details = { date, time: '10:00', place: 'Зал', form: 'hall', link: '' } as const;
	const chair = await office.actor('chair');
	return done(await createMeeting(office.deps(), chair, { bodyId: BODY_ID, ...details }), date);
}

/** A meeting that was brought to a stage; every step is made by the commands. */
export async function meetingIn(office: Office, stage: SittingStage): Promise<Sitting> {
	const { id: meetingId } = await planMeeting(office);
	const secretary = await office.actor('secretary');
	const agenda = done(await createAgenda(office.deps(), secretary, { meetingId }), 'agenda').id;
	await writeAgenda(office, agenda);
	const now = SITTING_STAGES.indexOf(stage);
	if (now >= 1) await move(office, 'chair', { documentId: agenda, event: 'approve' });
	const meeting = await meetingById(office.sql, meetingId);
	if (meeting === null) throw new Error('no meeting');
	const { minutesId: minutes } = meeting;
	if (minutes !== null && now >= 2) {
		await writeMinutes(office, minutes);
		const marks = ROLES_OF_BODY.filter((role) => role !== 'endorser' && role !== 'guest').map(
			(role) => ({ personId: idOf(role), attendance: 'hall' as const, reason: '' })
		);
		done(await markAttendance(office.deps(), secretary, { meetingId, marks }), 'attendance');
		await move(office, 'secretary', { documentId: minutes, event: 'submit' });
	}
	if (minutes !== null && now >= 3) {
		await move(office, 'secretary', { documentId: minutes, event: 'sign' });
		await move(office, 'chair', { documentId: minutes, event: 'sign' });
	}
	return { meeting, agenda, minutes };
}

async function move(
	office: Office,
	name: Name,
	step: { readonly documentId: DocumentId; readonly event: string }
): Promise<void> {
	const actor = await office.actor(name);
	done(
		await transition(office.deps(), actor, { ...step, comment: '', ifSeq: null }),
		`${name} ${step.event}`
	);
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
	await write(office, documentId, edits);
}

/** To every item what was heard and one decision that somebody takes note of, which is all that minutes have to hold. */
export async function writeMinutes(office: Office, documentId: DocumentId): Promise<void> {
	await write(office, documentId, [
		(doc) => {
			for (const { id: itemId } of readMinutes(doc).items) {
				const heard = rowText(doc, { root: 'items', row: itemId, key: 'heard' });
				if (heard !== null) writeRichText(heard, richTextOf('Доклад о ходе работ'));
				const cells = { itemId, kind: 'note', executor: idOf('member'), due: '' };
				const texts = { text: richTextOf('Принять к сведению доложенную информацию') };
				addRow(doc, 'decisions', { id: office.deps().newId(), cells, texts }, chance);
			}
		}
	]);
}

async function write(
	office: Office,
	documentId: DocumentId,
	edits: readonly Edit[]
): Promise<void> {
	const hand = { documentId, personId: idOf('secretary'), from: NOW, pace: 0 };
	await writeEdits(office, hand, edits);
}
