import { asId, isIsoDate, ok, yearOf, type BodyId } from '@veche/schema/kernel';
import { canMeeting, type Meeting, type MeetingDetails } from '@veche/schema/meeting';
import type { Actor } from '@veche/schema/people';
import {
	appendAudit,
	bodyById,
	createMeeting as storeMeeting,
	firstOffice,
	meetingById,
	meetingPlace,
	nextMeetingNo,
	notify,
	transaction,
	type StoredMeeting
} from '@veche/schema/store';
import { REFUSALS, SERVER } from '../../messages/server.ts';
import type { Deps } from './deps.ts';
import { refuse, type Outcome } from './rejection.ts';
import { tellOfMeeting } from './tell.ts';

export interface NewMeeting extends MeetingDetails {
	readonly bodyId: BodyId;
}

/** Plans a meeting of a body; it gets the next number of the body in the year of its date. */
export async function createMeeting(
	deps: Deps,
	actor: Actor,
	input: NewMeeting
): Promise<Outcome<StoredMeeting>> {
	const at = deps.clock();
	const { bodyId, date } = input;
	if (!isIsoDate(date)) return refuse('invalid', REFUSALS.noSuchDate);
	const body = await bodyById(deps.sql, bodyId);
	const office = await firstOffice(deps.sql);
	if (body === null || office === null) return refuse('not_found', REFUSALS.unknownBody);
	const place = await meetingPlace(deps.sql, { bodyId, officeId: office.id });
	if (!canMeeting(actor, 'create', { ...place, stage: 'planned' })) {
		return refuse('forbidden', SERVER.forbidden);
	}
	const id = asId<Meeting['id']>(deps.newId());
	return transaction(deps.sql, async (tx): Promise<Outcome<StoredMeeting>> => {
		const no = await nextMeetingNo(tx, { bodyId, year: yearOf(date) });
		await storeMeeting(tx, {
			...input,
			id,
			officeId: office.id,
			no,
			createdBy: actor.personId,
			at
		});
		const created = await meetingById(tx, id);
		if (created === null) return refuse('not_found', REFUSALS.unknownMeeting);
		await tellOfMeeting(tx, created, 'planned', { by: actor.personId, at });
		await appendAudit(tx, {
			actorId: actor.personId,
			action: 'meeting.create',
			objectKind: 'meeting',
			objectId: id,
			details: { bodyId, no, date },
			at
		});
		await notify(tx, { t: 'meeting', meetingId: id });
		return ok(created);
	});
}
