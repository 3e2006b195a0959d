import { apiShape } from '@veche/schema/document';
import { isId, officeDate, officeTime, type DocumentId } from '@veche/schema/kernel';
import { canMeeting } from '@veche/schema/meeting';
import type { Actor } from '@veche/schema/people';
import {
	listMeetings,
	meetingPlace,
	movesOf,
	type Sql,
	type StoredMeeting
} from '@veche/schema/store';
import { entriesFor } from './agenda-entries.ts';
import { readableAmong, type Readable } from './document.ts';

interface Reading {
	readonly sql: Sql;
	readonly clock: () => Date;
}

/** A document that a device shall have before the meeting begins, and what it has to know to fetch it. */
export interface SessionPaper {
	readonly id: DocumentId;
	readonly title: string;
	readonly epoch: number;
	readonly seq: number;
	readonly schemaVersion: number;
	/** When its meeting was moved last: a page around the text that was kept before says another day. Else null. */
	readonly movedAt: string | null;
}

const AHEAD_MS = 24 * 3_600_000;
/** A tablet takes no more than this for a meeting. */
const MOST = 40;

/**
 * What the meetings of today and of the next 24 hours need on the device of this person: their pages, agendas and
 * minutes and the documents that the agendas name, as far as he may read them. Writes nothing.
 */
export async function sessionPapers(
	deps: Reading,
	actor: Actor
): Promise<{
	readonly meetings: readonly StoredMeeting[];
	readonly papers: readonly SessionPaper[];
}> {
	const meetings = await soonMeetings(deps, actor);
	const wanted: DocumentId[] = [];
	const movedAt = new Map<DocumentId, string>();
	for (const { id, agendaId, minutesId } of meetings) {
		const last = (await movesOf(deps.sql, id)).at(-1);
		for (const paper of [agendaId, minutesId]) {
			if (paper !== null && last !== undefined) movedAt.set(paper, last.at.toISOString());
		}
		const materials = await materialsOf(deps.sql, actor, agendaId);
		wanted.push(...[agendaId, minutesId, ...materials].filter((id) => id !== null));
	}
	const found = await readableAmong(deps.sql, actor, wanted);
	// What stands first in the agendas comes first, and is there when there is more than a tablet takes.
	const papers = found
		.toSorted((a, b) => wanted.indexOf(a.head.id) - wanted.indexOf(b.head.id))
		.slice(0, MOST)
		.map((one) => ({ ...paperOf(actor, one), movedAt: movedAt.get(one.head.id) ?? null }));
	return { meetings, papers };
}

async function soonMeetings({ sql, clock }: Reading, actor: Actor) {
	const now = clock();
	const today = officeDate(now);
	const end = new Date(now.getTime() + AHEAD_MS);
	const until = `${officeDate(end)} ${officeTime(end)}`;
	const years = new Set([today, until].map((date) => Number(date.slice(0, 4))));
	const soon: StoredMeeting[] = [];
	for (const year of years) {
		for (const meeting of await listMeetings(sql, { year })) {
			// One that was to be held soon lies on devices with the day that it was: they have to learn the new one.
			const times = meeting.movedFrom === null ? [meeting] : [meeting, meeting.movedFrom];
			const isSoon = times.some(
				({ date, time }) => date >= today && `${date} ${time || '00:00'}` <= until
			);
			if (!isSoon || meeting.stage === 'cancelled') continue;
			const place = await meetingPlace(sql, meeting);
			if (canMeeting(actor, 'view', { ...place, stage: meeting.stage })) soon.push(meeting);
		}
	}
	return soon;
}

async function materialsOf(sql: Sql, actor: Actor, agendaId: DocumentId | null) {
	const entries = agendaId === null ? [] : await entriesFor(sql, actor, agendaId);
	return entries
		.flatMap(({ materials }) => materials.map(({ documentId }) => documentId))
		.filter((id) => isId<DocumentId>(id));
}

function paperOf(actor: Actor, { head, facts }: Readable): Omit<SessionPaper, 'movedAt'> {
	const { id, title, epoch, headSeq } = head;
	const { schemaVersion } = apiShape(actor, facts);
	return { id, title, epoch, seq: headSeq, schemaVersion };
}
