import { peopleByIds } from '@veche/schema/store';
import { asId, type DocumentId, type ProjectId } from '@veche/schema/kernel';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { reject } from '../commands/reject.ts';
import { revise } from '../commands/revise.ts';
import { submit } from '../commands/submit.ts';
import { footprint } from '../testing/footprint.ts';
import { idOf, openOffice, type Name, type Office, type Status } from '../testing/office.ts';
import { demoPeople } from './demo-people.ts';
import { documentPage } from './document-page.ts';
import { readable, readDocument } from './document.ts';
import { visibleDocuments } from './documents.ts';
import { passportSummaries } from './passport-summary.ts';
import { projectLines } from './project-list.ts';
import { readProject, visibleProjects } from './projects.ts';
import { meetingIn } from '../testing/meetings.ts';
import { readVersion } from './version.ts';
import { versionLines } from './versions.ts';

const STATUSES = ['draft', 'review', 'rework', 'approved', 'rejected', 'superseded'] as const;
let office: Office;
const made = new Map<Status, { readonly projectId: ProjectId; readonly documentId: DocumentId }>();

beforeAll(async () => {
	office = await openOffice({ demo: true });
	for (const status of STATUSES) made.set(status, await office.passport(status));
});
afterAll(() => office.drop());

function idsOf(status: Status): { readonly projectId: ProjectId; readonly documentId: DocumentId } {
	const ids = made.get(status);
	if (ids === undefined) throw new Error(`no passport in ${status}`);
	return ids;
}

async function person(name: Name) {
	const [found] = await peopleByIds(office.sql, [idOf(name)]);
	if (found === undefined) throw new Error(`no person ${name}`);
	return found;
}

const SEES_ALL: readonly Name[] = [
	'chair',
	'deputy_chair',
	'secretary',
	'member',
	'curator',
	'lead',
	'office_head'
];
const SEES_NONE: readonly Name[] = ['expert', 'administrator', 'regional_office', 'nobody'];

test.each(STATUSES)(
	'a passport in «%s» opens for who may read it and for nobody else',
	async (status) => {
		const { documentId } = idsOf(status);
		for (const name of SEES_ALL) {
			const read = await readDocument(office.deps(), await office.actor(name), documentId);
			expect(read, name).toMatchObject({
				ok: true,
				value: { head: { state: status }, findings: expect.any(Array) }
			});
		}
		for (const name of SEES_NONE) {
			const read = await readDocument(office.deps(), await office.actor(name), documentId);
			expect(read, name).toMatchObject({ ok: false, error: { kind: 'forbidden' } });
		}
	}
);

test('opening anything in any state and role writes nothing', async () => {
	const before = await footprint(office.sql, { without: [] });
	const summaries = passportSummaries(office.sql);
	for (const name of [...SEES_ALL, ...SEES_NONE]) {
		const actor = await office.actor(name);
		const who = { actor, person: await person(name), locale: 'ru' as const };
		for (const status of STATUSES) {
			const { documentId, projectId } = idsOf(status);
			const page = await documentPage(office.deps(), who, documentId);
			if (page.ok) {
				const found = await readable(office.sql, actor, documentId);
				if (!found.ok) throw new Error('unreadable');
				await versionLines(office.sql, actor, found.value);
				await readVersion(office.sql, actor, found.value, 1);
			}
			await readProject(office.deps(), actor, projectId);
		}
		await projectLines({ ...office.deps(), summaries }, actor);
		await visibleDocuments(office.deps(), actor, { limit: 50 });
	}
	await demoPeople(office.sql, office.deps().clock());
	expect(await footprint(office.sql, { without: [] })).toEqual(before);
});

test('the lists walk page by page over everything that is visible, each document once', async () => {
	const actor = await office.actor('chair');
	const all = await visibleDocuments(office.deps(), actor, { limit: 100 });
	const walked: string[] = [];
	let cursor: string | null = '';
	while (cursor !== null) {
		const next = { limit: 2, ...(cursor === '' ? {} : { cursor }) };
		const page = await visibleDocuments(office.deps(), actor, next);
		expect(page.items.length).toBeLessThanOrEqual(2);
		walked.push(...page.items.map(({ id }) => id));
		cursor = page.next;
	}
	expect(walked).toEqual(all.items.map(({ id }) => id));
	expect(new Set(walked).size).toBe(walked.length);
	expect(walked.length).toBeGreaterThanOrEqual(STATUSES.length);
});

test('who sees no project gets empty lists, not refusals', async () => {
	for (const name of SEES_NONE) {
		const actor = await office.actor(name);
		expect(await visibleProjects(office.sql, actor)).toEqual([]);
		expect(await visibleDocuments(office.deps(), actor, { limit: 10 })).toEqual({
			items: [],
			next: null
		});
	}
});

test('a cursor that nobody gave out is an empty or first page, never a failure', async () => {
	const actor = await office.actor('chair');
	for (const cursor of ['', 'мусор', "'; drop table document; --", 'a'.repeat(200)]) {
		const page = await visibleDocuments(office.deps(), actor, { limit: 2, cursor });
		expect(page.items.length).toBeLessThanOrEqual(2);
	}
});

test('the register shows the version in force, its term and its money', async () => {
	const summaries = passportSummaries(office.sql);
	const lines = await projectLines({ ...office.deps(), summaries }, await office.actor('chair'));
	const line = lines.find(({ id }) => id === idsOf('superseded').projectId);
	expect(line).toMatchObject({
		leader: 'Проверкин lead',
		passport: {
			state: 'approved',
			version: 2,
			start: '2026-12-01',
			end: '2028-06-30',
			total: '1230000000'
		}
	});
});

test('a summary is read again only after the log has grown', async () => {
	const summaries = passportSummaries(office.sql);
	const { documentId } = await office.passport('empty');
	const read = await readDocument(office.deps(), await office.actor('lead'), documentId);
	if (!read.ok) throw new Error('unreadable');
	const first = await summaries(read.value.head);
	expect(await summaries(read.value.head)).toBe(first);
	const grown = await summaries({ ...read.value.head, headSeq: read.value.head.headSeq + 1 });
	expect(grown).not.toBe(first);
	expect(grown).toEqual(first);
});

async function versionOf(documentId: DocumentId, no: number, name: Name = 'chair') {
	const actor = await office.actor(name);
	const found = await readable(office.sql, actor, documentId);
	if (!found.ok) throw new Error(`${name} may not read ${documentId}`);
	return readVersion(office.sql, actor, found.value, no);
}

test('[SEP-7] who reads the version in force hears of no draft and reads no rejected version, unless he may', async () => {
	const { projectId, documentId } = await office.passport('approved');
	await office.sql`update project set level = 'regional' where id = ${projectId}`;
	const move = { comment: 'Нет обоснования', ifSeq: null };
	const revised = await revise(office.deps(), await office.actor('lead'), { ...move, documentId });
	if (!revised.ok) throw new Error('not revised');
	const newerFor = async (name: Name) => {
		const read = await readDocument(office.deps(), await office.actor(name), documentId);
		return read.ok ? (read.value.newer?.state ?? null) : 'unreadable';
	};
	expect([await newerFor('chair'), await newerFor('regional_office')]).toEqual(['draft', null]);
	const next = { ...move, documentId: revised.value.documentId };
	expect(await submit(office.deps(), await office.actor('lead'), next)).toMatchObject({ ok: true });
	expect(await reject(office.deps(), await office.actor('chair'), next)).toMatchObject({
		ok: true
	});
	const seenBy = async (name: Name) => {
		const actor = await office.actor(name);
		const found = await readable(office.sql, actor, documentId);
		if (!found.ok) throw new Error('unreadable');
		const lines = await versionLines(office.sql, actor, found.value);
		const second = await versionOf(documentId, 2, name);
		return [lines.map(({ no }) => no), second?.decision ?? null];
	};
	expect(await seenBy('chair')).toEqual([[2, 1], 'reject']);
	expect(await seenBy('regional_office')).toEqual([[1], null]);
});

test('a version reads back as it was hashed, with the names of that day', async () => {
	const { documentId } = idsOf('approved');
	const read = await readDocument(office.deps(), await office.actor('chair'), documentId);
	if (!read.ok) throw new Error('unreadable');
	const version = await versionOf(documentId, 1);
	expect(version).toMatchObject({ intact: true, decision: 'approve', previousSha256: null });
	expect(version?.people[idOf('lead')]).toEqual({ fullName: 'Проверкин lead', post: 'lead' });
	expect(version?.sheet).toMatchObject({ kind: 'passport', view: read.value.reading.view });
	for (const no of [0, 2, -1, 1.5, Number.NaN, 1e9]) {
		expect(await versionOf(documentId, no)).toBeNull();
	}
});

test('versions of agenda and minutes read back with their meeting, materials and signatures', async () => {
	const { agenda, minutes, meeting } = await meetingIn(office, 'signed');
	const decided = async (documentId: DocumentId | null) => {
		const read = await readDocument(
			office.deps(),
			await office.actor('chair'),
			documentId ?? agenda
		);
		if (!read.ok) throw new Error('unreadable');
		const version = await versionOf(documentId ?? agenda, 1);
		return { sheet: version?.sheet, view: read.value.reading.view, intact: version?.intact };
	};
	const approved = await decided(agenda);
	expect(approved).toMatchObject({
		intact: true,
		sheet: { kind: 'agenda', view: approved.view, meeting: { id: meeting.id } }
	});
	const signed = await decided(minutes);
	expect(signed).toMatchObject({
		intact: true,
		sheet: { kind: 'minutes', view: signed.view, meeting: { id: meeting.id }, number: 1 }
	});
	const signatures = signed.sheet?.kind === 'minutes' ? signed.sheet.signatures : [];
	expect(signatures.map(({ role, personId }) => [role, personId]).sort()).toEqual([
		['chair', idOf('chair')],
		['secretary', idOf('secretary')]
	]);
});

test('the sign-in page of a demo offers everybody with a role once', async () => {
	const offered = await demoPeople(office.sql, office.deps().clock());
	expect(offered[0]?.role).toBe('chair');
	expect(new Set(offered.map(({ person: { id } }) => id)).size).toBe(offered.length);
	expect(offered.some(({ person: { id } }) => id === idOf('nobody'))).toBe(false);
});

test('an id that names something else names no document', async () => {
	const { projectId } = idsOf('draft');
	const read = await readDocument(office.deps(), await office.actor('chair'), asId(projectId));
	expect(read).toMatchObject({ ok: false, error: { kind: 'not_found' } });
});
