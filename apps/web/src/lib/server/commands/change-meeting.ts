import { setField } from '@veche/schema/agenda';
import { KINDS, type DocumentHead } from '@veche/schema/document';
import { assert, isIsoDate, ok, yearOf, type MeetingId } from '@veche/schema/kernel';
import { STAGE_NAMES } from '@veche/schema/meeting';
import type { Actor } from '@veche/schema/people';
import {
	appendAudit,
	appendUpdates,
	changeMeeting as storeChange,
	lockMeeting,
	lockRow,
	meetingById,
	notify,
	setTitle,
	transaction,
	type MeetingDetails,
	type StoredMeeting,
	type Tx
} from '@veche/schema/store';
import * as Y from 'yjs';
import { REFUSALS } from '../../messages/server.ts';
import type { Deps } from './deps.ts';
import { meetingCase } from './meeting-case.ts';
import { refuse, type Outcome } from './rejection.ts';
import { tellOfMeeting } from './tell.ts';
import { readText } from './text.ts';

/** What changes; what is undefined stays. */
export type MeetingChange = {
	readonly [Key in keyof MeetingDetails]?: MeetingDetails[Key] | undefined;
} & { readonly meetingId: MeetingId };

const FIELDS = ['date', 'time', 'place', 'form', 'link'] as const;

/**
 * Moves a meeting, or changes its place and form, while its agenda is open. What changed is written into the agenda
 * as well, so that register and text say the same.
 */
export async function changeMeeting(
	deps: Deps,
	actor: Actor,
	{ meetingId, ...change }: MeetingChange
): Promise<Outcome<StoredMeeting>> {
	const at = deps.clock();
	const found = await meetingCase(deps.sql, actor, meetingId, 'edit');
	if (!found.ok) return found;
	const date = change.date ?? found.value.date;
	if (!isIsoDate(date)) return refuse('invalid', REFUSALS.noSuchDate);
	const { agendaId } = found.value;
	return transaction(deps.sql, async (tx): Promise<Outcome<StoredMeeting>> => {
		// In the order in which an approval takes them: the agenda, then its meeting.
		const agenda = agendaId === null ? null : await lockRow(tx, agendaId);
		await lockMeeting(tx, meetingId);
		const meeting = await meetingById(tx, meetingId);
		if (meeting === null) return refuse('not_found', REFUSALS.unknownMeeting);
		if (meeting.agendaId !== agendaId) return refuse('not_now', REFUSALS.agendaExists);
		if (meeting.stage !== 'planned') {
			return refuse('not_now', REFUSALS.meetingStage, { stage: STAGE_NAMES[meeting.stage] });
		}
		if (yearOf(date) !== meeting.year) {
			return refuse('invalid', REFUSALS.meetingOtherYear, { year: meeting.year });
		}
		const details: MeetingDetails = {
			date,
			time: change.time ?? meeting.time,
			place: change.place ?? meeting.place,
			form: change.form ?? meeting.form,
			link: change.link ?? meeting.link
		};
		// The same again is no change: nobody is told, nothing is written down.
		if (FIELDS.every((key) => meeting[key] === details[key])) return ok(meeting);
		await storeChange(tx, meetingId, details);
		if (agenda !== null) await writeAgenda(tx, { agenda, meeting, details, actor, at });
		const changed = { ...meeting, ...details };
		await tellOfMeeting(tx, changed, 'moved', { by: actor.personId, at });
		await appendAudit(tx, {
			actorId: actor.personId,
			action: 'meeting.change',
			objectKind: 'meeting',
			objectId: meetingId,
			details: { ...details },
			at
		});
		await notify(tx, { t: 'meeting', meetingId });
		return ok(changed);
	});
}

interface Writing {
	readonly agenda: DocumentHead;
	readonly meeting: StoredMeeting;
	readonly details: MeetingDetails;
	readonly actor: Actor;
	readonly at: Date;
}

/** Types the change into the draft agenda as an edit of the person who made it. */
async function writeAgenda(tx: Tx, writing: Writing): Promise<void> {
	const { agenda, meeting, details, actor, at } = writing;
	const text = await readText(tx, agenda);
	if (text === null) return;
	const { doc } = text;
	const before = Y.encodeStateVector(doc);
	doc.transact(() => {
		for (const key of FIELDS) {
			if (meeting[key] !== details[key]) setField(doc, key, details[key]);
		}
	});
	const update = Y.encodeStateAsUpdate(doc, before);
	const clientIds = [doc.clientID];
	const title = KINDS.agenda.read(doc).title({ ...meeting, ...details, number: null });
	doc.destroy();
	const { id: documentId, epoch } = agenda;
	const item = {
		documentId,
		update,
		personId: actor.personId,
		epoch,
		couldWrite: true,
		clientIds,
		at
	};
	const [outcome] = await appendUpdates(tx, [item], 'wait');
	assert(outcome?.kind === 'appended', `the agenda ${documentId} took no edit: ${outcome?.kind}`);
	await setTitle(tx, documentId, title);
	await notify(tx, { t: 'appended', documentId, seq: outcome.seq });
}
