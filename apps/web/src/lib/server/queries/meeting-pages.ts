import { minutesOf } from '@veche/schema/agenda';
import { officeDate, ok, type DocumentId, type MeetingId } from '@veche/schema/kernel';
import { canMeeting, moveTooLate, rollOf, stageOf } from '@veche/schema/meeting';
import type { Actor, Body } from '@veche/schema/people';
import {
	bodyById,
	firstOffice,
	listBodies,
	listMeetings,
	listPeople,
	meetingPlace,
	movesOf,
	peopleByIds,
	personById,
	type Sql,
	type StoredMeeting
} from '@veche/schema/store';
import { materialAsOf } from '../../agenda/materials.ts';
import { meetingItem } from '../api/shapes.ts';
import type { Outcome } from '../commands/rejection.ts';
import { entriesFor } from './agenda-entries.ts';
import { headJson, personJson } from './document-page.ts';
import { readDocument } from './document.ts';
import { extractsFor } from './extract.ts';
import { namedMaterials } from './material-choices.ts';
import { readMeeting } from './meetings.ts';

interface Reading {
	readonly sql: Sql;
	readonly clock: () => Date;
}

/** A meeting as the list and the calendar show it. */
export type MeetingLine = Awaited<ReturnType<typeof meetingsOfYear>>['meetings'][number];

/** The meetings of a year that this person may see, and the bodies for which he may plan one. */
export async function meetingsOfYear({ sql, clock }: Reading, actor: Actor, year: number) {
	const [bodies, all, office] = await Promise.all([
		listBodies(sql),
		listMeetings(sql, { year }),
		firstOffice(sql)
	]);
	const places = new Map(
		await Promise.all(
			bodies.map(async ({ id }) => {
				const place = office && (await meetingPlace(sql, { bodyId: id, officeId: office.id }));
				return [id, place] as const;
			})
		)
	);
	const names = new Map(bodies.map(({ id, name }) => [id, name]));
	const meetings = all.flatMap((meeting) => {
		const place = places.get(meeting.bodyId);
		const { officeId, stage: at } = meeting;
		const seen = place && { ...place, officeId, meetingId: meeting.id, stage: at };
		if (!seen || !canMeeting(actor, 'view', seen)) return [];
		const { id, no, date, time, place: where, form, stage, agendaId, minutesId } = meeting;
		const { minutesNo, movedFrom } = meeting;
		const body = names.get(meeting.bodyId) ?? '';
		return [
			{
				...{ id, no, date, time, place: where, form, stage, agendaId, minutesId, minutesNo },
				...{ movedFrom, body }
			}
		];
	});
	return { year, today: officeDate(clock()), meetings, mayPlan: mayPlan(actor, bodies, places) };
}

type Place = Awaited<ReturnType<typeof meetingPlace>>;

/** The bodies for which this person may plan a meeting. */
function mayPlan(
	actor: Actor,
	bodies: readonly Body[],
	places: ReadonlyMap<Body['id'], Place | null>
) {
	return bodies
		.filter(({ id }) => {
			const place = places.get(id);
			return place && canMeeting(actor, 'create', { ...place, stage: stageOf(NOTHING) });
		})
		.map(({ id, name }) => ({ id, name }));
}

const NOTHING = { cancelled: false, agenda: null, minutes: null } as const;

/** Everything that the page of one meeting shows: who comes, its papers, and what its agenda is about. */
export async function meetingPage(
	deps: Reading,
	actor: Actor,
	id: MeetingId
): Promise<Outcome<MeetingPageData>> {
	const read = await readMeeting(deps.sql, actor, id);
	return read.ok ? ok(await pageOf(deps, actor, read.value)) : read;
}

type MeetingPageData = Awaited<ReturnType<typeof pageOf>>;

async function pageOf(deps: Reading, actor: Actor, read: Parameters<typeof meetingItem>[0]) {
	const { meeting, participants } = read;
	const today = officeDate(deps.clock());
	const [body, people, agenda, minutes] = await Promise.all([
		bodyById(deps.sql, meeting.bodyId),
		peopleByIds(
			deps.sql,
			participants.map(({ personId }) => personId)
		),
		paperOf(deps, actor, meeting.agendaId),
		paperOf(deps, actor, meeting.minutesId)
	]);
	return {
		meeting: {
			...meetingItem(read),
			body: { id: meeting.bodyId, name: body?.name ?? '', kind: body?.kind ?? 'committee' }
		},
		today,
		mayMove: read.actions.includes('move') && moveTooLate(meeting, participants, today) === null,
		moves: await movesFor(deps.sql, meeting),
		people: people.map(personJson),
		others: await othersFor(deps.sql, read),
		cancelled: await cancellationOf(deps.sql, meeting),
		roll: rollOf(participants, body?.settings.quorum ?? 'more_than_half'),
		agenda,
		minutes,
		extracts: await extractsFor(deps.sql, actor, meeting.minutesId),
		// An invited person reads no agenda, only what it says of his own items (SEP-6).
		own: agenda === null && meeting.agendaId !== null,
		items: await itemsOf(deps.sql, actor, meeting.agendaId)
	};
}

/** Whom somebody who may invite can choose: everybody known who does not take part yet. */
async function othersFor(
	sql: Sql,
	{ participants, actions }: Pick<Parameters<typeof meetingItem>[0], 'participants' | 'actions'>
) {
	if (!actions.includes('invite')) return [];
	const there = new Set<string>(participants.map(({ personId }) => personId));
	return (await listPeople(sql)).filter(({ id }) => !there.has(id)).map(personJson);
}

/** Who cancelled the meeting, and on which day; null for one that is held. */
async function cancellationOf(sql: Sql, { cancelledAt, cancelledBy }: StoredMeeting) {
	if (cancelledAt === null || cancelledBy === null) return null;
	const person = await personById(sql, cancelledBy);
	return { by: person?.fullName ?? '', date: officeDate(cancelledAt) };
}

/** The moves of the meeting, the last one first, with who made each and on which day. */
async function movesFor(sql: Sql, { id }: StoredMeeting) {
	const moves = await movesOf(sql, id);
	const people = await peopleByIds(
		sql,
		moves.map(({ by }) => by)
	);
	return moves.toReversed().map(({ was, reason, by, at }) => ({
		was,
		reason,
		by: people.find((person) => person.id === by)?.fullName ?? '',
		date: officeDate(at)
	}));
}

/** A paper of the meeting that this person may read; null when there is none or it is not for him. */
async function paperOf(deps: Reading, actor: Actor, id: DocumentId | null) {
	const read = id === null ? null : await readDocument(deps, actor, id);
	if (read === null || !read.ok) return null;
	const { head, events } = read.value;
	return { document: headJson(head), events };
}

/** Items of the agenda in its order, with what is to be read for them. */
async function itemsOf(sql: Sql, actor: Actor, agendaId: DocumentId | null) {
	const entries = agendaId === null ? [] : await entriesFor(sql, actor, agendaId);
	const [speakers, documents] = await Promise.all([
		peopleByIds(
			sql,
			entries.map(({ item }) => item.speaker)
		),
		namedMaterials(
			sql,
			actor,
			entries.flatMap(({ materials }) => materials.map(({ documentId }) => documentId))
		)
	]);
	return entries.map(({ item, materials }) => ({
		id: item.id,
		no: item.no,
		title: item.title,
		speaker: speakers.find(({ id }) => id === item.speaker)?.fullName ?? '',
		minutes: minutesOf(item),
		materials: materials.map((row) => materialAsOf(row, documents))
	}));
}
