import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DocumentId, ProjectId, SeriesId } from '../kernel/index.ts';
import { transaction } from './connection.ts';
import { hold, lockForever, returnToWriting, setTitle, supersede } from './document-steps.ts';
import {
	addCoAuthor,
	coAuthors,
	documentById,
	factsOf,
	listDocuments,
	listRevisions,
	lockRow,
	removeCoAuthor
} from './documents.ts';
import { createProject } from './projects.ts';
import {
	DAY,
	draft,
	holdNow,
	lockNow,
	meetingDraft,
	meetingOn,
	newId,
	openOffice,
	type TestOffice
} from './testing-office.ts';
import { lastTransition, recordTransition } from './transitions.ts';

let office: TestOffice;
beforeAll(async () => {
	office = await openOffice();
});
afterAll(() => office.db.drop());

const HOSTILE = `'); drop table document; -- "<img src=x onerror=alert(1)>" \\ $1 %s \u202e ё`;

describe('a document', () => {
	it('comes back as it was created', async () => {
		const head = await draft(office);
		expect(await documentById(office.sql, head.id)).toEqual(head);
		expect(head).toMatchObject({
			...{ revision: 1, kind: 'passport', state: 'draft', open: 'written', epoch: 1, headSeq: 1 },
			...{ version: null, projectId: office.projectId, createdAt: DAY, updatedAt: DAY }
		});
	});

	it('that nobody knows is null everywhere', async () => {
		const id = newId<DocumentId>();
		expect(await documentById(office.sql, id)).toBeNull();
		expect(await factsOf(office.sql, id)).toBeNull();
		expect(await lastTransition(office.sql, id)).toBeNull();
		expect(await transaction(office.sql, (tx) => lockRow(tx, id))).toBeNull();
		expect([...(await coAuthors(office.sql, id))]).toEqual([]);
		expect([...(await listRevisions(office.sql, newId<SeriesId>()))]).toEqual([]);
	});

	it('keeps hostile text as text', async () => {
		const head = await draft(office);
		await transaction(office.sql, async (tx) => {
			await setTitle(tx, head.id, HOSTILE);
			await recordTransition(tx, {
				...{ documentId: head.id, event: 'return', from: 'review', to: 'rework', comment: HOSTILE },
				...{ actorId: office.chair, actingFor: null, seq: 1, content: null, sha256: null, at: DAY }
			});
		});
		expect((await documentById(office.sql, head.id))?.title).toBe(HOSTILE);
		expect(await lastTransition(office.sql, head.id)).toMatchObject({
			...{ comment: HOSTILE, actorName: 'Ветлугин Олег Ильич', at: DAY }
		});
	});

	it('shows rights the level of its project and its co-authors', async () => {
		const { id } = await draft(office);
		const invitation = { documentId: id, personId: office.admin };
		await addCoAuthor(office.sql, { ...invitation, addedBy: office.lead, at: DAY });
		await addCoAuthor(office.sql, { ...invitation, addedBy: office.chair, at: DAY });
		expect(await factsOf(office.sql, id)).toEqual({
			...{ kind: 'passport', state: 'draft', open: 'written', projectId: office.projectId },
			...{ bodyId: office.bodyId, officeId: office.officeId, projectLevel: 'municipal' },
			...{ projects: [], membersWrite: { agenda: true, minutes: false } },
			...{ coAuthors: [office.admin], readers: [], meetingId: null }
		});
		expect((await coAuthors(office.sql, id)).map((person) => person.id)).toEqual([office.admin]);
		await removeCoAuthor(office.sql, invitation);
		expect((await factsOf(office.sql, id))?.coAuthors).toEqual([]);
	});

	it('of a meeting shows rights the projects of its body', async () => {
		const { projectId } = office;
		const { id } = await meetingDraft(office, await meetingOn(office, '2026-11-23'), 'agenda');
		expect(await factsOf(office.sql, id)).toMatchObject({
			...{ kind: 'agenda', projectId: null, projects: [projectId], projectLevel: 'municipal' },
			membersWrite: { agenda: true, minutes: false }
		});
	});
});

describe('steps', () => {
	it('hold, return and lock each begin a new epoch', async () => {
		const head = await draft(office);
		const at = new Date(DAY.getTime() + 1_000);
		const step = { documentId: head.id, at };
		const held = await transaction(office.sql, (tx) => hold(tx, { ...step, state: 'review' }));
		expect(held).toMatchObject({ open: 'held', state: 'review', epoch: 2, updatedAt: at });
		const back = await transaction(office.sql, (tx) =>
			returnToWriting(tx, { ...step, state: 'rework' })
		);
		expect(back).toMatchObject({ open: 'written', state: 'rework', epoch: 3 });
		const locked = await lockNow(office, back);
		expect(locked).toMatchObject({ open: 'locked', state: 'approved', epoch: 4, version: 1 });
		expect(await documentById(office.sql, head.id)).toEqual(locked);
	});

	it('that do not fit what the document is change nothing', async () => {
		const written = await draft(office);
		const held = await draft(office);
		const locked = await draft(office);
		await holdNow(office, held.id);
		await lockNow(office, locked);
		const step = (documentId: DocumentId) => ({ documentId, state: 'review', at: DAY });
		const wrong = [
			transaction(office.sql, (tx) => hold(tx, step(held.id))),
			transaction(office.sql, (tx) => hold(tx, step(locked.id))),
			transaction(office.sql, (tx) => returnToWriting(tx, step(written.id))),
			transaction(office.sql, (tx) => returnToWriting(tx, step(locked.id))),
			transaction(office.sql, (tx) => lockForever(tx, { ...step(locked.id), version: 2 })),
			transaction(office.sql, (tx) => lockForever(tx, { ...step(written.id), version: 1 }))
		];
		const results = await Promise.allSettled(wrong);
		expect(results.map(({ status }) => status)).toEqual(wrong.map(() => 'rejected'));
		expect((await documentById(office.sql, written.id))?.open).toBe('written');
		expect((await documentById(office.sql, held.id))?.open).toBe('held');
	});

	it('leave at most one open revision in a series', async () => {
		const first = await draft(office);
		const second = { seriesId: first.seriesId, revision: 2 };
		await expect(draft(office, second)).rejects.toThrow(/document_open_revision/);
		await lockNow(office, first);
		await draft(office, second);
		await expect(draft(office, { ...second, revision: 3 })).rejects.toThrow(
			/document_open_revision/
		);
		const revisions = await listRevisions(office.sql, first.seriesId);
		expect(revisions.map(({ revision, open }) => [revision, open])).toEqual([
			[1, 'locked'],
			[2, 'written']
		]);
	});

	it('take the force from the version before when the next is approved', async () => {
		const first = await lockNow(office, await draft(office));
		const second = await lockNow(office, await draft(office, { ...first, revision: 2 }));
		const lost = await transaction(office.sql, (tx) =>
			supersede(tx, { seriesId: first.seriesId, by: second.id, at: DAY })
		);
		expect(lost.map(({ id, state, open }) => ({ id, state, open }))).toEqual([
			{ id: first.id, state: 'superseded', open: 'locked' }
		]);
		expect((await documentById(office.sql, second.id))?.state).toBe('approved');
	});
});

describe('a list', () => {
	it('pages by age without a gap or a double, also for documents of one moment', async () => {
		const projectId = newId<ProjectId>();
		await createProject(office.sql, {
			...{ id: projectId, regNo: 'МП-02-2026', title: 'Т', shortTitle: 'Т', level: 'regional' },
			...{ phase: 'initiation', bodyId: office.bodyId, officeId: office.officeId, at: DAY }
		});
		const there = { ...office, projectId };
		const made: string[] = [];
		for (let n = 0; n < 7; n += 1) {
			const at = new Date(DAY.getTime() + Math.floor(n / 3) * 1_000);
			made.push((await draft(there, { at })).id);
		}
		const seen: string[] = [];
		let cursor: string | null = null;
		do {
			const page = await listDocuments(office.sql, {
				...{ projectId, limit: 2, kind: 'passport' },
				...(cursor === null ? {} : { cursor })
			});
			seen.push(...page.items.map(({ id }) => id));
			cursor = page.next;
		} while (cursor !== null);
		expect(seen).toHaveLength(7);
		expect(new Set(seen)).toEqual(new Set(made));
		expect(seen[0]).toBe(made[6]);
	});

	it('is empty for a cursor that was never given', async () => {
		for (const cursor of ['', 'x', HOSTILE, newId<DocumentId>()]) {
			expect(await listDocuments(office.sql, { cursor, limit: 5 })).toEqual({
				items: [],
				next: null
			});
		}
		expect(await listDocuments(office.sql, { limit: 0 })).toEqual({ items: [], next: null });
	});
});
