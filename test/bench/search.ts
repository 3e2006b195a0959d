import { randomUUID } from 'node:crypto';
import { asId, type DocumentId } from '@veche/schema/kernel';
import { saveSearchText, transaction, type Sql, type Tx } from '@veche/schema/store';
import { createTestDatabase } from '@veche/schema/store/testing';
import { search } from '../../apps/web/src/lib/server/queries/search.ts';
import { CHAIR, openOffice } from '../support/office.ts';
import { percentile, printTable, ratio } from './table.ts';
import { officeText } from './words.ts';

const DOCUMENTS = 10_000;
const CHARACTERS = 3_000;
const BATCH = 500;
const ROUNDS = 8;
const ALL = { kind: null, projectId: null, state: null } as const;
/** From a word in almost every text to one in few, alone and together, the last half typed, a phrase. */
const ASKED = [
	'проект',
	'набережная',
	'светофоры',
	'охрана',
	'паспорт города',
	'ремонт дорожек парка',
	'дерево саженец урна',
	'наставн',
	'"проект паспорт"',
	'саженцев'
] as const;

/** Search as the chair over ten thousand documents, beside `ilike` over the same stored texts. */
export async function benchSearch(): Promise<void> {
	const db = await createTestDatabase();
	try {
		const office = await openOffice(db.sql);
		const { id } = await office.passport('empty');
		await multiply(db.sql, id);
		const chair = await office.actor(CHAIR);
		const ours: number[] = [];
		const theirs: number[] = [];
		let found = 0;
		for (let round = 0; round <= ROUNDS; round += 1) {
			for (const words of ASKED) {
				const from = performance.now();
				found += (await search(db.sql, chair, { ...ALL, words })).length;
				if (round > 0) ours.push(performance.now() - from);
				// The first round warms both; the peer takes long, two rounds of it are enough.
				if (round <= 2) theirs.push(...(await ilike(db.sql, words, round > 0)));
			}
		}
		if (found < DOCUMENTS / 100) throw new Error(`only ${found} found`);
		const base = percentile(ours, 0.5);
		const row = (name: string, times: readonly number[]) => [
			name,
			percentile(times, 0.5),
			percentile(times, 0.95),
			Math.max(...times),
			ratio(base, percentile(times, 0.5))
		];
		printTable(
			`Search in ${DOCUMENTS} documents of ${CHARACTERS} characters, ${ASKED.length} questions, ms`,
			['', 'p50', 'p95', 'max', 'ours to it, p50'],
			[
				row('ours: any form of the words, ranked, snippets, rights', ours),
				row('ilike: the letters only, newest first', theirs)
			]
		);
	} finally {
		await db.drop();
	}
}

/** Copies a document's row and gives every copy a text of its own. */
async function multiply(sql: Sql, id: DocumentId): Promise<void> {
	for (let first = 0; first < DOCUMENTS; first += BATCH) {
		await transaction(sql, async (tx) => {
			for (let n = first; n < first + BATCH; n += 1) await copy(tx, id, n);
		});
	}
}

async function copy(sql: Tx, id: DocumentId, n: number): Promise<void> {
	const documentId = asId<DocumentId>(randomUUID());
	const title = officeText(n, 60);
	await sql`
		insert into document (id, series_id, revision, kind, title, state, open, project_id, body_id, office_id,
			schema_version, created_at, updated_at)
		select ${documentId}, ${documentId}, 1, kind, ${title}, state, open, project_id, body_id, office_id,
			schema_version, created_at, updated_at - ${n} * interval '1 minute'
		from document where id = ${id}`;
	const body = officeText(n + DOCUMENTS, CHARACTERS);
	await saveSearchText(sql, { documentId, seq: 0, title, body, at: new Date() });
}

async function ilike(sql: Sql, words: string, counted: boolean): Promise<readonly number[]> {
	const from = performance.now();
	const parts = words.replaceAll('"', '').split(' ');
	await sql`
		select d.id, d.title, left(s.body, 200) from document_search s join document d on d.id = s.document_id
		where ${parts
			.map((part) => sql`s.body ilike ${`%${part}%`}`)
			.reduce((all, one) => sql`${all} and ${one}`)}
		order by d.updated_at desc limit 30`;
	return counted ? [performance.now() - from] : [];
}
