import { asId, ok, type MeetingId, type PersonId } from '@veche/schema/kernel';
import { STAGE_NAMES, type Participant } from '@veche/schema/meeting';
import { actingFor, type Actor } from '@veche/schema/people';
import {
	appendAudit,
	createPerson,
	invite,
	lockMeeting,
	lockRow,
	meetingById,
	meetingPlace,
	namesakeOf,
	notify,
	participantsOf,
	personById,
	transaction,
	uninvite,
	type StoredMeeting,
	type Tx
} from '@veche/schema/store';
import { REFUSALS } from '../../messages/server.ts';
import type { Deps } from './deps.ts';
import { meetingCase } from './meeting-case.ts';
import { refuse, type Outcome } from './rejection.ts';
import { tellOfInvitation } from './tell.ts';

/** Somebody whom the office knows, or somebody from outside by name and post, who never signs in. */
export type Guest =
	{ readonly personId: PersonId } | { readonly fullName: string; readonly post: string };

/** Invites somebody who is no member; possible until the minutes are submitted. Inviting twice is no change. */
export function inviteGuest(
	deps: Deps,
	actor: Actor,
	{ meetingId, guest }: { readonly meetingId: MeetingId; readonly guest: Guest }
): Promise<Outcome<PersonId>> {
	return change(deps, actor, meetingId, async (tx, meeting, at) => {
		const there = await participantsOf(tx, meeting);
		const person = await knownGuest(deps, tx, { guest, there }, at);
		if (!person.ok) return person;
		const { personId } = person.value;
		const already = there.find((one) => one.personId === personId);
		if (already?.role === 'guest') return ok({ personId, action: null });
		if (already !== undefined) return refuse('invalid', REFUSALS.alreadyMember);
		await invite(tx, { meetingId, personId });
		await tellOfInvitation(tx, meeting, personId, { by: actor.personId, at });
		return ok({ personId, action: 'meeting.invite' });
	});
}

/** Takes an invitation back, with the mark of attendance. */
export function uninviteGuest(
	deps: Deps,
	actor: Actor,
	{ meetingId, personId }: { readonly meetingId: MeetingId; readonly personId: PersonId }
): Promise<Outcome<PersonId>> {
	return change(deps, actor, meetingId, async (tx, meeting) => {
		const there = await participantsOf(tx, meeting);
		if (!there.some((one) => one.personId === personId && one.role === 'guest')) {
			return refuse('not_found', REFUSALS.notInvited);
		}
		await uninvite(tx, { meetingId, personId });
		return ok({ personId, action: 'meeting.uninvite' });
	});
}

interface Change {
	readonly personId: PersonId;
	/** null: nothing was to do. */
	readonly action: string | null;
}

async function change(
	deps: Deps,
	actor: Actor,
	meetingId: MeetingId,
	work: (tx: Tx, meeting: StoredMeeting, at: Date) => Promise<Outcome<Change>>
): Promise<Outcome<PersonId>> {
	const at = deps.clock();
	const found = await meetingCase(deps.sql, actor, meetingId, 'invite');
	if (!found.ok) return found;
	const { agendaId, minutesId } = found.value;
	const place = { ...(await meetingPlace(deps.sql, found.value)), projectId: null };
	return transaction(deps.sql, async (tx): Promise<Outcome<PersonId>> => {
		// The minutes first, as a submission does: what was submitted keeps its participants.
		if (minutesId !== null) await lockRow(tx, minutesId);
		await lockMeeting(tx, meetingId);
		const meeting = await meetingById(tx, meetingId);
		if (meeting === null) return refuse('not_found', REFUSALS.unknownMeeting);
		if (meeting.stage !== 'planned' && meeting.stage !== 'approved') {
			return refuse('not_now', REFUSALS.meetingStage, { stage: STAGE_NAMES[meeting.stage] });
		}
		const changed = await work(tx, meeting, at);
		if (!changed.ok) return changed;
		const { personId, action } = changed.value;
		if (action === null) return ok(personId);
		await appendAudit(tx, {
			actorId: actor.personId,
			actingFor: actingFor(actor, ['chair', 'secretary'], place),
			action,
			objectKind: 'meeting',
			objectId: meetingId,
			details: { personId },
			at
		});
		await notify(tx, { t: 'meeting', meetingId });
		// What he may read comes and goes with the invitation, in his open windows and sockets too.
		await notify(tx, { t: 'access', personId });
		// Open agendas and minutes show who takes part.
		for (const documentId of [agendaId, minutesId]) {
			if (documentId !== null) await notify(tx, { t: 'access', documentId });
		}
		return ok(personId);
	});
}

/** The guest as a person of the office; somebody from outside is entered without an account. */
async function knownGuest(
	deps: Deps,
	tx: Tx,
	{ guest, there }: { readonly guest: Guest; readonly there: readonly Participant[] },
	at: Date
): Promise<Outcome<{ readonly personId: PersonId }>> {
	if ('personId' in guest) {
		const person = await personById(tx, guest.personId);
		if (person === null) return refuse('not_found', REFUSALS.unknownPerson);
		return person.blockedAt === null ? ok(guest) : refuse('invalid', REFUSALS.personBlocked);
	}
	const fullName = guest.fullName.trim();
	const post = guest.post.trim();
	if (fullName === '' || post === '') return refuse('invalid', REFUSALS.nameAndPost);
	const namesake = await namesakeOf(tx, { fullName, post });
	if (namesake !== null) {
		// Invited by the same words a moment ago: the answer was lost.
		const invited = there.some((one) => one.personId === namesake && one.role === 'guest');
		return invited ? ok({ personId: namesake }) : refuse('not_now', REFUSALS.personKnown);
	}
	const personId = asId<PersonId>(deps.newId());
	await createPerson(tx, {
		...{ id: personId, fullName, post, unit: '', external: true },
		...{ email: null, passwordHash: null, at }
	});
	return ok({ personId });
}
