import type { AnyReading, DocumentHead, TextContext } from '@veche/schema/document';
import { wholeSettings } from '@veche/schema/body';
import { assert, officeDate } from '@veche/schema/kernel';
import type { Body, KnownPeople } from '@veche/schema/people';
import {
	bodyById,
	documentsByIds,
	listProjects,
	meetingById,
	participantsOf,
	peopleByIds,
	projectById,
	versionsBySeries,
	type StoredMeeting,
	type Tx
} from '@veche/schema/store';
import { readText } from './text.ts';

/** What the rules need to know besides the text, as of a moment. */
export async function rulesContext(
	sql: Tx,
	head: DocumentHead,
	reading: AnyReading,
	at: Date
): Promise<TextContext> {
	const people = await knownPeople(sql, reading.people);
	if (head.meetingId === null) return { people, ...(await ofProject(sql, head)) };
	const meeting = await meetingById(sql, head.meetingId);
	if (meeting === null) return { people };
	return { people, today: officeDate(at), ...(await ofMeeting(sql, meeting, reading)) };
}

async function knownPeople(sql: Tx, ids: readonly string[]): Promise<KnownPeople> {
	const people = await peopleByIds(sql, ids);
	return new Map(
		people.map(({ id, fullName, external, blockedAt }) => [
			id,
			{ fullName, external, active: blockedAt === null }
		])
	);
}

/** The full title of the project, and the titles of the others, which must not be alike. */
async function ofProject(sql: Tx, head: DocumentHead): Promise<TextContext> {
	const project = head.projectId === null ? null : await projectById(sql, head.projectId);
	const others = await listProjects(sql);
	return {
		...(project === null ? {} : { title: project.title }),
		otherTitles: others.filter(({ id }) => id !== head.projectId).map(({ title }) => title)
	};
}

async function ofMeeting(
	sql: Tx,
	meeting: StoredMeeting,
	reading: AnyReading
): Promise<TextContext> {
	const { kind: bodyKind, settings } = await bodyOf(sql, meeting);
	const { terms } = wholeSettings(settings);
	if (reading.kind !== 'minutes') {
		return {
			documents: await knownDocuments(sql, reading.documents),
			leadDays: { agenda: terms.agendaDays, materials: terms.materialsDays },
			maxMinutes: terms.meetingMinutes
		};
	}
	return {
		writeDays: terms.minutesDays,
		date: meeting.date,
		bodyKind,
		participants: await participantsOf(sql, meeting),
		agendaItems: await agendaItems(sql, meeting)
	};
}

async function bodyOf(sql: Tx, { bodyId }: StoredMeeting): Promise<Body> {
	const body = await bodyById(sql, bodyId);
	assert(body !== null, `meeting of an unknown body ${bodyId}`);
	return body;
}

async function knownDocuments(
	sql: Tx,
	ids: readonly string[]
): Promise<NonNullable<TextContext['documents']>> {
	const heads = await documentsByIds(sql, ids);
	const versions = await versionsBySeries(
		sql,
		heads.map(({ seriesId }) => seriesId)
	);
	return new Map(
		heads.map(({ id, seriesId }) => [
			id,
			{ versions: (versions.get(seriesId) ?? []).map(({ no }) => no) }
		])
	);
}

/** The items of the agenda that was approved: what the minutes are about. */
async function agendaItems(
	sql: Tx,
	{ agendaId }: StoredMeeting
): Promise<NonNullable<TextContext['agendaItems']>> {
	if (agendaId === null) return [];
	const agenda = await readText(sql, { id: agendaId, kind: 'agenda' });
	agenda?.doc.destroy();
	return agenda?.reading.kind === 'agenda' ? agenda.reading.view.items : [];
}
