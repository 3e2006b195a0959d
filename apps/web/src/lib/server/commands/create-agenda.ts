import { AGENDA_SCHEMA_VERSION, initAgenda } from '@veche/schema/agenda';
import { KINDS, type DocumentHead } from '@veche/schema/document';
import { asId, ok, type MeetingId } from '@veche/schema/kernel';
import { STAGE_NAMES } from '@veche/schema/meeting';
import type { Actor } from '@veche/schema/people';
import {
	appendAudit,
	createDocument,
	lockMeeting,
	meetingById,
	notify,
	transaction,
	type StoredMeeting
} from '@veche/schema/store';
import * as Y from 'yjs';
import { REFUSALS } from '../../messages/server.ts';
import type { Deps } from './deps.ts';
import { meetingCase } from './meeting-case.ts';
import { refuse, type Outcome } from './rejection.ts';

/** Opens the agenda of a meeting as a draft with what its row says: when, where and how it is held. */
export async function createAgenda(
	deps: Deps,
	actor: Actor,
	input: { readonly meetingId: MeetingId }
): Promise<Outcome<DocumentHead>> {
	const at = deps.clock();
	const found = await meetingCase(deps.sql, actor, input.meetingId, 'create_agenda');
	if (!found.ok) return found;
	return transaction(deps.sql, async (tx): Promise<Outcome<DocumentHead>> => {
		await lockMeeting(tx, input.meetingId);
		const meeting = await meetingById(tx, input.meetingId);
		if (meeting === null) return refuse('not_found', REFUSALS.unknownMeeting);
		if (meeting.agendaId !== null) return refuse('not_now', REFUSALS.agendaExists);
		if (meeting.stage !== 'planned') {
			return refuse('not_now', REFUSALS.meetingStage, { stage: STAGE_NAMES[meeting.stage] });
		}
		const created = await createDocument(tx, {
			id: asId(deps.newId()),
			seriesId: asId(deps.newId()),
			revision: 1,
			kind: 'agenda',
			state: 'draft',
			projectId: null,
			meetingId: meeting.id,
			bodyId: meeting.bodyId,
			officeId: meeting.officeId,
			schemaVersion: AGENDA_SCHEMA_VERSION,
			...firstText(meeting),
			authorId: actor.personId,
			at
		});
		await appendAudit(tx, {
			actorId: actor.personId,
			action: 'agenda.create',
			objectKind: 'document',
			objectId: created.id,
			details: { meetingId: meeting.id },
			at
		});
		await notify(tx, { t: 'access', documentId: created.id });
		return ok(created);
	});
}

function firstText(meeting: StoredMeeting): {
	readonly firstUpdate: Uint8Array;
	readonly title: string;
} {
	const { date, time, place, form, link } = meeting;
	const doc = new Y.Doc();
	initAgenda(doc, { date, time, place, form, link });
	const firstUpdate = Y.encodeStateAsUpdate(doc);
	const title = KINDS.agenda.read(doc).title({ ...meeting, number: null });
	doc.destroy();
	return { firstUpdate, title };
}
