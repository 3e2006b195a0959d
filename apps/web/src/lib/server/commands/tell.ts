import { canBody, type BodyRole } from '@veche/schema/body';
import { can, type DocumentFacts, type DocumentHead } from '@veche/schema/document';
import { isId, type BodyId, type MeetingId, type PersonId } from '@veche/schema/kernel';
import { canMeeting } from '@veche/schema/meeting';
import {
	tellingOf,
	tellingOfGift,
	tellingOfMeeting,
	tellingOfPart,
	toldOf,
	type NoticeSubject,
	type Telling
} from '@veche/schema/notice';
import type { Actor, GivenRole, Place, ProjectRole } from '@veche/schema/people';
import { canProject, type Project } from '@veche/schema/project';
import {
	actorsAt,
	actorsOf,
	addNotices,
	firstOffice,
	meetingById,
	meetingPlace,
	participantsOf,
	type StoredMeeting,
	type Tx
} from '@veche/schema/store';
import { partReaders } from '../stored/owed.ts';

/** Who did it, and when. */
interface Act {
	readonly by: PersonId;
	readonly at: Date;
}

/** Tells of a step of a document whomever it concerns, in the transaction of the step. */
export async function tellOfStep(
	tx: Tx,
	step: { readonly event: string; readonly after: DocumentHead; readonly facts: DocumentFacts },
	act: Act
): Promise<void> {
	const { event, after } = step;
	const telling = tellingOf(after.kind, event, after.state);
	if (telling === null) return;
	const facts = { ...step.facts, state: after.state, open: after.open };
	await tell(tx, act, {
		...telling,
		subject: { documentId: after.id },
		place: facts,
		coAuthors: facts.coAuthors,
		named: telling.audience.named ? await participantIds(tx, after.meetingId) : [],
		mayRead: (actor) => can(actor, 'view', facts)
	});
	await tellOfParts(tx, { event, after, facts }, act);
}

/** Tells those who may read only a part of the document: the items that name them, or an extract. */
async function tellOfParts(
	tx: Tx,
	{ event, after, facts }: Parameters<typeof tellOfStep>[1],
	act: Act
): Promise<void> {
	const telling = tellingOfPart(after.kind, event, after.state);
	if (telling === null) return;
	const named = (await partReaders(tx, after)).filter((id) => isId<PersonId>(id));
	const owed = { ...facts, owed: named };
	await tell(tx, act, {
		...telling,
		// The items stand on the page of the meeting, an extract on its own.
		subject:
			after.kind === 'agenda' && after.meetingId !== null
				? { meetingId: after.meetingId }
				: { documentId: after.id },
		place: facts,
		others: named,
		named,
		mayRead: (actor) => !can(actor, 'view', facts) && can(actor, 'view_own', owed, named)
	});
}

/**
 * Tells those who take part in a meeting that it was planned, is held at another time or place, or is not held.
 * @param act with those who were to take part before, and are no members on the new day
 */
export async function tellOfMeeting(
	tx: Tx,
	meeting: StoredMeeting,
	what: Parameters<typeof tellingOfMeeting>[0],
	act: Act & { readonly before?: readonly PersonId[] }
): Promise<void> {
	const named = [...(act.before ?? []), ...(await participantIds(tx, meeting.id))];
	await tell(tx, act, { ...tellingOfMeeting(what), ...(await about(tx, meeting)), named });
}

/** Tells somebody that he was invited to a meeting. */
export async function tellOfInvitation(
	tx: Tx,
	meeting: StoredMeeting,
	personId: PersonId,
	act: Act
): Promise<void> {
	const telling = tellingOfGift('meeting_invited');
	await tell(tx, act, { ...telling, ...(await about(tx, meeting)), named: [personId] });
}

async function about(
	tx: Tx,
	meeting: StoredMeeting
): Promise<Pick<Told, 'subject' | 'place' | 'mayRead'>> {
	const place = await meetingPlace(tx, meeting);
	return {
		subject: { meetingId: meeting.id },
		place: { ...place, projectId: null },
		mayRead: (actor) => canMeeting(actor, 'view', { ...place, stage: meeting.stage })
	};
}

/** Tells somebody of a role that he was given in a project. */
export async function tellOfRole(
	tx: Tx,
	given: { readonly personId: PersonId; readonly role: ProjectRole; readonly project: Project },
	act: Act
): Promise<void> {
	const { personId, role, project } = given;
	await tell(tx, act, {
		...tellingOfGift('role_given'),
		subject: { projectId: project.id },
		role,
		place: { ...project, projectId: project.id },
		named: [personId],
		mayRead: (actor) => canProject(actor, 'view', project)
	});
}

/** Tells somebody that he has a role in a body, or acts for a member of it, from today or a later day on. */
export async function tellOfMembership(
	tx: Tx,
	given: {
		readonly bodyId: BodyId;
		readonly personId: PersonId;
		/** null: he acts for somebody. */
		readonly role: BodyRole | null;
		readonly validFrom: string;
	},
	act: Act
): Promise<void> {
	const { bodyId, personId, role, validFrom } = given;
	const office = await firstOffice(tx);
	if (office === null) return;
	const place = { bodyId, officeId: office.id, projectId: null, projects: [] };
	const begins = new Date(`${validFrom}T12:00:00Z`);
	await tell(tx, act, {
		...tellingOfGift(role === null ? 'substitution_given' : 'role_given'),
		subject: { bodyId },
		...(role === null ? {} : { role }),
		place,
		from: begins > act.at ? begins : act.at,
		named: [personId],
		mayRead: (actor) => canBody(actor, 'view', place)
	});
}

/** Tells somebody of a role in the office or over the system; whoever holds one sees it in his profile. */
export async function tellOfGivenRole(
	tx: Tx,
	{ personId, role }: { readonly personId: PersonId; readonly role: GivenRole },
	{ by, at }: Act
): Promise<void> {
	const office = await firstOffice(tx);
	if (office === null || personId === by) return;
	const { kind } = tellingOfGift('role_given');
	const subject = { officeId: office.id };
	await addNotices(tx, { personIds: [personId], kind, subject, role, actorId: by, at });
}

/** Tells somebody that he may write a document from now on. */
export async function tellOfCoAuthor(
	tx: Tx,
	added: {
		readonly personId: PersonId;
		readonly documentId: DocumentHead['id'];
		readonly facts: DocumentFacts;
	},
	act: Act
): Promise<void> {
	const { personId, documentId, facts } = added;
	await tell(tx, act, {
		...tellingOfGift('co_author_added'),
		subject: { documentId },
		place: facts,
		named: [personId],
		mayRead: (actor) => can(actor, 'view', facts)
	});
}

interface Told extends Telling {
	readonly subject: NoticeSubject;
	readonly role?: ProjectRole | BodyRole;
	/** When the people have what is given; now, unless it is later. */
	readonly from?: Date;
	readonly place: Place;
	readonly coAuthors?: readonly PersonId[];
	/** Who is meant whether or not he has a role there. */
	readonly others?: readonly PersonId[];
	readonly named: readonly PersonId[];
	readonly mayRead: (actor: Actor) => boolean;
}

async function tell(tx: Tx, { by, at }: Act, told: Told): Promise<void> {
	const { audience, kind, subject, role = '', place, coAuthors = [], named, mayRead } = told;
	const from = told.from ?? at;
	const people = [
		...(await actorsAt(tx, place, from)),
		...(await actorsOf(tx, told.others ?? [], from))
	];
	const personIds = toldOf(audience, { people, place, coAuthors, named, by, mayRead });
	await addNotices(tx, { personIds, kind, subject, role, actorId: by, at });
}

async function participantIds(tx: Tx, id: MeetingId | null): Promise<readonly PersonId[]> {
	const meeting = id === null ? null : await meetingById(tx, id);
	if (meeting === null) return [];
	return (await participantsOf(tx, meeting)).map(({ personId }) => personId);
}
