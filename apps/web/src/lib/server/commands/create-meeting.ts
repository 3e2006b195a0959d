import { isIsoDate, ok, yearOf, type BodyId, type MeetingId } from '@veche/schema/kernel';
import { canMeeting, type MeetingDetails } from '@veche/schema/meeting';
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
	type NewMeeting as PlannedMeeting,
	type StoredMeeting,
	type Tx
} from '@veche/schema/store';
import { REFUSALS, SERVER } from '../../messages/server.ts';
import type { Deps } from './deps.ts';
import { makeOnce, type Keyed } from './make-once.ts';
import { refuse, type Outcome } from './rejection.ts';
import { tellOfMeeting } from './tell.ts';

export interface NewMeeting extends MeetingDetails, Keyed {
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
	return transaction(deps.sql, async (tx): Promise<Outcome<StoredMeeting>> => {
		const asked = { by: actor.personId, action: 'meeting.create', input };
		const made = await makeOnce(deps, tx, asked, (id: MeetingId) =>
			plan(tx, { ...input, id, officeId: office.id, createdBy: actor.personId, at })
		);
		if (!made.ok) return made;
		const meeting = await meetingById(tx, made.value.id);
		return meeting === null ? refuse('not_found', REFUSALS.unknownMeeting) : ok(meeting);
	});
}

async function plan(tx: Tx, planned: Omit<PlannedMeeting, 'no'>): Promise<Outcome<null>> {
	const { id, bodyId, date, createdBy: by, at } = planned;
	const no = await nextMeetingNo(tx, { bodyId, year: yearOf(date) });
	await storeMeeting(tx, { ...planned, no });
	const created = await meetingById(tx, id);
	if (created === null) return refuse('not_found', REFUSALS.unknownMeeting);
	await tellOfMeeting(tx, created, 'planned', { by, at });
	await appendAudit(tx, {
		actorId: by,
		action: 'meeting.create',
		objectKind: 'meeting',
		objectId: id,
		details: { bodyId, no, date },
		at
	});
	await notify(tx, { t: 'meeting', meetingId: id });
	return ok(null);
}
