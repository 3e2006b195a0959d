import { agendaEntries, materialReaders, namedIn, type AgendaView } from '@veche/schema/agenda';
import { asId, ok, yearOf } from '@veche/schema/kernel';
import { MEETING_FORMS, type MeetingForm } from '@veche/schema/meeting';
import { initMinutes, MINUTES_SCHEMA_VERSION } from '@veche/schema/minutes';
import { KINDS } from '@veche/schema/document';
import {
	appendAudit,
	changeMeeting,
	createDocument,
	fixAgendaReaders,
	invite,
	lockMeeting,
	meetingById,
	notify,
	peopleByIds,
	type StoredMeeting,
	type Tx
} from '@veche/schema/store';
import * as Y from 'yjs';
import { REFUSALS } from '../../messages/server.ts';
import type { Deps } from './deps.ts';
import { refuse, type Outcome } from './rejection.ts';
import type { Settled } from './settle.ts';
import { unknownDocument } from './text.ts';

/** An agenda that is being approved, with its meeting. */
export interface ApprovedAgenda {
	readonly view: AgendaView;
	readonly meeting: StoredMeeting;
}

/** The meeting that an agenda fixes, held until the end of the transaction; null for a text of another kind. */
export async function meetingOfAgenda(
	tx: Tx,
	{ sealed: { reading }, case: { head } }: Settled
): Promise<Outcome<ApprovedAgenda | null>> {
	if (reading.kind !== 'agenda') return ok(null);
	if (head.meetingId === null) return unknownDocument();
	await lockMeeting(tx, head.meetingId);
	const meeting = await meetingById(tx, head.meetingId);
	if (meeting === null) return unknownDocument();
	const { view } = reading;
	if (yearOf(view.fields.date) !== meeting.year) {
		return refuse('not_now', REFUSALS.meetingOtherYear, { year: meeting.year });
	}
	return ok({ view, meeting });
}

/**
 * What an approved agenda brings about, in the transaction of its approval: the meeting is held when and where it
 * says, whoever it names is invited, and the minutes are there, with one row for each of its items.
 */
export async function openMinutes(
	deps: Deps,
	tx: Tx,
	{ case: { head, actingFor }, actor, at }: Settled,
	{ view, meeting }: ApprovedAgenda
): Promise<void> {
	const { date, time, place, link } = view.fields;
	const form = formOf(view) ?? meeting.form;
	await changeMeeting(tx, meeting.id, { date, time, place, link, form });
	await inviteNamed(tx, { view, meeting });
	const { firstUpdate, title } = firstText(view, { ...meeting, date, form });
	const created = await createDocument(tx, {
		id: asId(deps.newId()),
		seriesId: asId(deps.newId()),
		revision: 1,
		kind: 'minutes',
		title,
		state: 'draft',
		projectId: null,
		meetingId: meeting.id,
		bodyId: head.bodyId,
		officeId: head.officeId,
		schemaVersion: MINUTES_SCHEMA_VERSION,
		firstUpdate,
		authorId: actor.personId,
		at
	});
	await appendAudit(tx, {
		actorId: actor.personId,
		actingFor,
		action: 'minutes.create',
		objectKind: 'document',
		objectId: created.id,
		details: { meetingId: meeting.id, agenda: head.id, items: view.items.length },
		at
	});
}

/** A word of the text that is no form leaves the meeting as it was planned. */
function formOf({ fields }: AgendaView): MeetingForm | undefined {
	return MEETING_FORMS.find((form) => form === fields.form);
}

/**
 * Invites everybody whom the items name; members of the body among them stay members. Their windows learn what they
 * may read from now on; they are told of it with the approval.
 */
async function inviteNamed(tx: Tx, { view, meeting }: ApprovedAgenda): Promise<void> {
	await fixAgendaReaders(tx, meeting, materialReaders(view));
	for (const { id: personId } of await peopleByIds(tx, agendaEntries(view).flatMap(namedIn))) {
		await invite(tx, { meetingId: meeting.id, personId });
		await notify(tx, { t: 'access', personId });
	}
}

function firstText(
	view: AgendaView,
	meeting: StoredMeeting
): { readonly firstUpdate: Uint8Array; readonly title: string } {
	const doc = new Y.Doc();
	initMinutes(doc, { ...view, fields: { ...view.fields, form: meeting.form } });
	const firstUpdate = Y.encodeStateAsUpdate(doc);
	const title = KINDS.minutes.read(doc).title({ ...meeting, number: null });
	doc.destroy();
	return { firstUpdate, title };
}
