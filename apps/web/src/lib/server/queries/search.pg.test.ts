import { KINDS } from '@veche/schema/document';
import { asId, type DocumentId } from '@veche/schema/kernel';
import { setField } from '@veche/schema/passport';
import { unindexedDocuments } from '@veche/schema/store';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeEdits } from '../../../../demo/write-text.ts';
import { indexSome } from '../../../../server/search-indexer.ts';
import { footprint } from '../testing/footprint.ts';
import { meetingIn, type Sitting } from '../testing/meetings.ts';
import { EVERYBODY, idOf, NOW, openOffice, type Name, type Office } from '../testing/office.ts';
import { visibleDocuments } from './documents.ts';
import { search, type FoundDocument } from './search.ts';

let office: Office;
let signed: Sitting;
const passports = new Map<string, DocumentId>();
beforeAll(async () => {
	office = await openOffice();
	for (const status of ['draft', 'review', 'approved', 'rejected', 'superseded'] as const) {
		passports.set(status, (await office.passport(status)).documentId);
	}
	signed = await meetingIn(office, 'signed');
	await meetingIn(office, 'agenda');
	await indexAll();
});
afterAll(() => office.drop());

async function indexAll(): Promise<void> {
	while ((await indexSome(office.sql, office.deps().clock)) > 0);
}

const ALL = { kind: null, projectId: null, state: null } as const;

async function find(
	name: Name,
	words: string,
	filter: Partial<Parameters<typeof search>[2]> = {}
): Promise<readonly FoundDocument[]> {
	return search(office.sql, await office.actor(name), { ...ALL, ...filter, words });
}

test.each(EVERYBODY)(
	'[F-02] %s finds what he may read, all of it and nothing else',
	async (name) => {
		// In every text of this office somebody of it is named.
		const found = await find(name, 'Проверкин');
		const actor = await office.actor(name);
		const page = await visibleDocuments({ sql: office.sql }, actor, { limit: 100 });
		expect(found.map(({ id }) => id).sort()).toEqual(page.items.map(({ id }) => id).sort());
	}
);

test.each([
	['докладов', 'the form of a word'],
	['ДОКЛАД', 'capitals'],
	['ход работы', 'several words, in any form'],
	['доклад ход раб', 'the last word half typed'],
	['"ходе работ"', 'a phrase'],
	['«ходе работ»', 'a phrase in Russian quotes']
])('[F-01] [KOG-20v] signed minutes are found by «%s»: %s', async (words) => {
	const hits = await find('member', words);
	const hit = hits.find(({ id }) => id === signed.minutes);
	expect(hit).toMatchObject({ kind: 'minutes', state: 'signed', version: 1 });
	const marked = hit?.snippet.filter(({ found }) => found).map(({ text }) => text) ?? [];
	expect(marked.length).toBeGreaterThan(0);
	expect(hit?.snippet.map(({ text }) => text).join('')).toContain('Доклад о ходе работ');
});

test('[F-01] «е» finds «ё» and the other way round', async () => {
	const documentId = passports.get('draft') ?? asId<DocumentId>('');
	await type(documentId, 'Тёплый учёт');
	await indexAll();
	for (const words of ['тёплый', 'теплый', 'УЧЕТ', 'учёт']) {
		expect(
			(await find('lead', words)).map(({ id }) => id),
			words
		).toContain(documentId);
	}
});

test('[F-01] a document is found by the number and the title of its project', async () => {
	const [hit] = await find('lead', '', {});
	expect(hit).toBeUndefined();
	const [first] = await find('lead', 'Испытательный');
	const regNo = first?.regNo ?? '';
	expect(regNo).toMatch(/^[А-Я]+-/);
	const byNumber = await find('lead', regNo);
	expect(byNumber.length).toBeGreaterThan(0);
	expect(byNumber.every((one) => one.regNo === regNo)).toBe(true);
});

test('[F-01] filters narrow by kind, state and project', async () => {
	const all = await find('chair', 'Проверкин');
	const kinds = new Set(all.map(({ kind }) => kind));
	expect([...kinds].sort()).toEqual(['agenda', 'minutes', 'passport']);
	const minutes = await find('chair', 'Проверкин', { kind: 'minutes' });
	expect(new Set(minutes.map(({ kind }) => kind))).toEqual(new Set(['minutes']));
	const approved = await find('chair', 'Проверкин', { kind: 'passport', state: 'approved' });
	expect(approved.length).toBeGreaterThan(0);
	expect(approved.every(({ state }) => state === 'approved')).toBe(true);
	const projectId = approved[0]?.projectId ?? null;
	const ofProject = await find('chair', 'Проверкин', { projectId });
	expect(ofProject.every((one) => one.projectId === projectId)).toBe(true);
});

test('[F-03] what is written after is found once the index has caught up, and reading changes nothing', async () => {
	const documentId = passports.get('draft') ?? asId<DocumentId>('');
	expect(await find('lead', 'гиперболоид')).toEqual([]);
	await type(documentId, 'Гиперболоид');
	const behind = await unindexedDocuments(office.sql, 10);
	expect(behind.map(({ id }) => id)).toEqual([documentId]);
	// A process that died in the middle leaves the document behind; the next one takes it up.
	await indexAll();
	expect(await unindexedDocuments(office.sql, 10)).toEqual([]);
	const before = await footprint(office.sql);
	expect((await find('lead', 'гиперболоида')).map(({ id }) => id)).toEqual([documentId]);
	expect(await footprint(office.sql)).toEqual(before);
});

test('[F-03] words that are read another way from now on are read again, and found by the old ones meanwhile', async () => {
	const id = passports.get('approved') ?? asId<DocumentId>('');
	// What the last migration does to every document.
	await office.sql`update document_search set seq = -1 where document_id = ${id}`;
	expect((await unindexedDocuments(office.sql, 10)).map((one) => one.id)).toEqual([id]);
	expect((await find('chair', 'муниципальная программа')).map((one) => one.id)).toContain(id);
	await indexAll();
	expect(await unindexedDocuments(office.sql, 10)).toEqual([]);
});

test('[F-01] a snippet reads as the page does: choices by their names, fields apart, no codes', async () => {
	const hits = await find('chair', 'нарастающий итог');
	expect(hits.length).toBeGreaterThan(0);
	const snippets = hits.map(({ snippet }) => snippet.map(({ text }) => text).join(''));
	expect(snippets.filter((text) => /[a-z]|\n|\b744\b/i.test(text))).toEqual([]);
	expect(snippets[0]).toMatch(/ · нарастающий итог/);
});

test.each([
	"' or 1=1 --",
	'a & b | !c <-> (d',
	':*',
	'\\',
	'"',
	'-',
	'((((',
	'%_%',
	'<script>alert(1)</script>',
	'\u0001ход\u0002',
	'🙂',
	'я'.repeat(200),
	'и '.repeat(90)
])('[F-02] «%s» is only words: no failure, nothing foreign', async (words) => {
	const hits = await find('nobody', words);
	expect(hits).toEqual([]);
	await expect(find('chair', words)).resolves.toBeInstanceOf(Array);
});

test('[F-02] markup in a text stays text in the snippet', async () => {
	const documentId = passports.get('draft') ?? asId<DocumentId>('');
	await type(documentId, '<img src=x onerror=alert(1)> карусель');
	await indexAll();
	const [hit] = await find('lead', 'карусель');
	expect(hit?.snippet.find(({ found }) => found)?.text).toBe('карусель');
	expect(hit?.snippet.map(({ text }) => text).join('')).toContain('<img src=x onerror=alert(1)>');
});

async function type(documentId: DocumentId, territory: string): Promise<void> {
	expect(KINDS.passport.shape.roots['fields']).toBeDefined();
	const hand = { documentId, personId: idOf('lead'), from: NOW, pace: 0 };
	await writeEdits(office, hand, [(doc) => setField(doc, 'territory', territory)]);
}
