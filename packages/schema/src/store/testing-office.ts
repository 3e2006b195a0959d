import { createHash, randomUUID } from 'node:crypto';
import * as Y from 'yjs';
import type { DocumentHead } from '../document/index.ts';
import {
	asId,
	yearOf,
	type BodyId,
	type DocumentId,
	type Id,
	type MeetingId,
	type OfficeId,
	type PersonId,
	type ProjectId,
	type SeriesId
} from '../kernel/index.ts';
import { transaction, type Sql, type Tx } from './connection.ts';
import { createDocument, hold, lockForever } from './document-steps.ts';
import { appendUpdates, type AppendItem } from './log.ts';
import { createMeeting, meetingById, nextMeetingNo, type StoredMeeting } from './meetings.ts';
import { createBody, createOffice } from './offices.ts';
import { createPerson } from './people.ts';
import { createProject } from './projects.ts';
import { createTestDatabase, type TestDatabase } from './testing.ts';
import { insertVersion, latestVersion } from './versions.ts';

/*
 * A small office for the tests of this folder: three people, a committee, an office, a project and documents.
 */

export const DAY = new Date('2026-11-16T09:00:00Z');

export interface TestOffice {
	readonly db: TestDatabase;
	readonly sql: Sql;
	readonly lead: PersonId;
	readonly admin: PersonId;
	readonly chair: PersonId;
	readonly bodyId: BodyId;
	readonly officeId: OfficeId;
	readonly projectId: ProjectId;
}

export function newId<T extends Id<string>>(): T {
	return asId<T>(randomUUID());
}

export async function openOffice(): Promise<TestOffice> {
	const db = await createTestDatabase();
	const { sql } = db;
	const [lead, admin, chair] = [
		await person(sql, 'Полозов Лев Юрьевич'),
		await person(sql, 'Ёлкина Анна Петровна'),
		await person(sql, 'Ветлугин Олег Ильич')
	];
	const bodyId = newId<BodyId>();
	const officeId = newId<OfficeId>();
	const projectId = newId<ProjectId>();
	await createBody(sql, {
		id: bodyId,
		name: 'Муниципальный проектный комитет',
		kind: 'committee',
		settings: { route: 'chair', membersWrite: { agenda: true, minutes: false } },
		at: DAY
	});
	await createOffice(sql, { id: officeId, name: 'Проектный офис', at: DAY });
	await createProject(sql, {
		id: projectId,
		regNo: 'МП-01-2026',
		title: 'Благоустройство набережной',
		shortTitle: 'Набережная',
		level: 'municipal',
		phase: 'preparation',
		bodyId,
		officeId,
		at: DAY
	});
	return { db, sql, lead, admin, chair, bodyId, officeId, projectId };
}

export async function person(sql: Tx, fullName: string): Promise<PersonId> {
	const id = newId<PersonId>();
	const email = `${id}@svetlorechensk.example`;
	await createPerson(sql, {
		...{ id, fullName, post: 'специалист', unit: 'Отдел', external: false },
		...{ email, passwordHash: null, at: DAY }
	});
	return id;
}

/** A draft by the lead, with one log row. */
export function draft(
	{ sql, lead, bodyId, officeId, projectId }: TestOffice,
	wished: { readonly seriesId?: SeriesId; readonly revision?: number; readonly at?: Date } = {}
): Promise<DocumentHead> {
	return transaction(sql, (tx) =>
		createDocument(tx, {
			id: newId<DocumentId>(),
			seriesId: wished.seriesId ?? newId<SeriesId>(),
			revision: wished.revision ?? 1,
			kind: 'passport',
			title: 'Набережная',
			projectId,
			meetingId: null,
			bodyId,
			officeId,
			schemaVersion: 1,
			state: 'draft',
			firstUpdate: typed('shortTitle', 'Набережная'),
			authorId: lead,
			at: wished.at ?? DAY
		})
	);
}

/** A planned meeting of the committee on a day, with the next number. */
export function meetingOn(office: TestOffice, date: string): Promise<StoredMeeting> {
	const { bodyId, officeId, chair: createdBy } = office;
	return transaction(office.sql, async (tx) => {
		const id = newId<MeetingId>();
		const no = await nextMeetingNo(tx, { bodyId, year: yearOf(date) });
		const details = { date, time: '10:00', place: 'Зал', form: 'hall', link: '' } as const;
		await createMeeting(tx, { id, bodyId, officeId, no, ...details, createdBy, at: DAY });
		const created = await meetingById(tx, id);
		if (created === null) throw new Error('no meeting');
		return created;
	});
}

/** The agenda or the minutes of a meeting as a draft. */
export function meetingDraft(
	office: TestOffice,
	meeting: Pick<StoredMeeting, 'id'>,
	kind: 'agenda' | 'minutes'
): Promise<DocumentHead> {
	const { bodyId, officeId, lead: authorId } = office;
	return transaction(office.sql, (tx) =>
		createDocument(tx, {
			...{ id: newId<DocumentId>(), seriesId: newId<SeriesId>(), revision: 1, kind },
			...{ title: 'Заседание', projectId: null, meetingId: meeting.id, bodyId, officeId },
			...{ schemaVersion: 1, state: 'draft', firstUpdate: typed('place', 'Зал') },
			...{ authorId, at: DAY }
		})
	);
}

/** An edit by the lead in the document's first epoch, with the wished differences. */
export function edit(
	office: TestOffice,
	documentId: DocumentId,
	wished: Partial<AppendItem> = {}
): AppendItem {
	return {
		documentId,
		update: typed('goal', randomUUID()),
		personId: office.lead,
		epoch: 1,
		couldWrite: true,
		clientIds: [],
		...wished
	};
}

/** The bytes of one field typed in a document of one's own. */
export function typed(field: string, value: string): Uint8Array {
	const doc = new Y.Doc();
	doc.getMap('fields').set(field, value);
	const update = Y.encodeStateAsUpdate(doc);
	doc.destroy();
	return update;
}

export async function append(office: TestOffice, ...items: readonly AppendItem[]) {
	return appendUpdates(office.sql, items, 'wait');
}

export function holdNow(office: TestOffice, documentId: DocumentId): Promise<DocumentHead> {
	return transaction(office.sql, (tx) => hold(tx, { documentId, state: 'review', at: DAY }));
}

/** Locks a document as the next version of its series; the content is as small as the chain allows. */
export function lockNow(office: TestOffice, head: DocumentHead): Promise<DocumentHead> {
	return transaction(office.sql, (tx) => lockIn(tx, office, head.id));
}

export async function lockIn(
	tx: Tx,
	office: TestOffice,
	documentId: DocumentId
): Promise<DocumentHead> {
	const [row] = await tx<{ readonly seriesId: SeriesId; readonly seq: number }[]>`
		select series_id as "seriesId", head_seq as seq from document
		where id = ${documentId} for no key update`;
	if (row === undefined) throw new Error('no such document');
	const last = await latestVersion(tx, row.seriesId);
	const no = (last?.no ?? 0) + 1;
	const previousSha256 = last?.sha256 ?? null;
	const content = JSON.stringify({ documentId, previous: previousSha256, version: no });
	await insertVersion(tx, {
		documentId,
		...row,
		no,
		content,
		sha256: createHash('sha256').update(content).digest('hex'),
		previousSha256,
		decision: 'approve',
		decidedBy: office.chair,
		actingFor: null,
		comment: '',
		at: DAY
	});
	return lockForever(tx, { documentId, state: 'approved', version: no, at: DAY });
}
