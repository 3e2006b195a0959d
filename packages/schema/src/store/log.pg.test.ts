import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import type { DocumentId } from '../kernel/index.ts';
import { connect } from './connection.ts';
import { history } from './history.ts';
import { loadDocument, readAfter } from './log.ts';
import { replay } from './replay.ts';
import { compactable, writeSnapshot } from './snapshots.ts';
import {
	append,
	DAY,
	draft,
	edit,
	holdNow,
	newId,
	openOffice,
	type TestOffice
} from './testing-office.ts';

let office: TestOffice;
beforeAll(async () => {
	office = await openOffice();
});
afterAll(() => office.db.drop());

async function written(rows: number): Promise<DocumentId> {
	const { id } = await draft(office);
	await append(office, ...Array.from({ length: rows }, () => edit(office, id)));
	return id;
}

async function snapshotOf(id: DocumentId, upTo: number): Promise<Uint8Array> {
	const stored = await loadDocument(office.sql, id);
	const tail = stored?.tail.filter(({ seq }) => seq <= upTo) ?? [];
	return Y.encodeStateAsUpdate(replay({ snapshot: null, snapshotSeq: 0, tail }).doc);
}

describe('loading', () => {
	it('gives the whole log before the first snapshot, and the tail after it', async () => {
		const id = await written(5);
		const whole = await loadDocument(office.sql, id);
		expect(whole).toMatchObject({ snapshot: null, snapshotSeq: 0 });
		expect(whole?.tail.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5, 6]);
		const text = whole === null ? null : replay(whole).doc.getMap('fields').toJSON();

		await writeSnapshot(office.sql, { documentId: id, seq: 4, snapshot: await snapshotOf(id, 4) });
		const short = await loadDocument(office.sql, id);
		expect(short?.snapshotSeq).toBe(4);
		expect(short?.tail.map(({ seq }) => seq)).toEqual([5, 6]);
		expect(short === null ? null : replay(short).doc.getMap('fields').toJSON()).toEqual(text);
	});

	it('is null for an unknown document', async () => {
		expect(await loadDocument(office.sql, newId<DocumentId>())).toBeNull();
	});

	it('sees snapshot and rows of one moment while others write and compact', async () => {
		const id = await written(3);
		const busy = (async () => {
			for (let round = 0; round < 25; round += 1) {
				const [outcome] = await append(office, edit(office, id));
				const seq = outcome?.kind === 'appended' ? outcome.seq : 0;
				await writeSnapshot(office.sql, {
					documentId: id,
					seq,
					snapshot: await snapshotOf(id, seq)
				});
			}
		})();
		for (let look = 0; look < 40; look += 1) {
			const stored = await loadDocument(office.sql, id);
			const seqs = stored?.tail.map(({ seq }) => seq) ?? [];
			const first = (stored?.snapshotSeq ?? 0) + 1;
			expect(seqs).toEqual(seqs.map((_, index) => first + index));
		}
		await busy;
	});

	it('sets a bad row aside and reads the rest', async () => {
		const { id } = await draft(office);
		await append(
			office,
			edit(office, id, { update: new Uint8Array([255, 255, 1]) }),
			edit(office, id)
		);
		const stored = await loadDocument(office.sql, id);
		const read = stored === null ? null : replay(stored);
		expect(read?.seq).toBe(3);
		expect(read?.bad.map(({ seq }) => seq)).toEqual([2]);
		expect(read?.doc.getMap('fields').get('goal')).toEqual(expect.any(String));
	});
});

describe('catching up', () => {
	it('reads many documents at once, each from its own place', async () => {
		const [one, two, three] = [await written(3), await written(2), await written(1)];
		await holdNow(office, three);
		const later = await readAfter(office.sql, [
			{ documentId: one, seq: 2 },
			{ documentId: two, seq: 3 },
			{ documentId: three, seq: 0 },
			{ documentId: newId<DocumentId>(), seq: 0 }
		]);
		const seen = Object.fromEntries(
			later.map(({ documentId, open, epoch, headSeq, rows }) => [
				documentId,
				{ open, epoch, headSeq, rows: rows.map(({ seq }) => seq) }
			])
		);
		expect(seen).toEqual({
			[one]: { open: 'written', epoch: 1, headSeq: 4, rows: [3, 4] },
			[two]: { open: 'written', epoch: 1, headSeq: 3, rows: [] },
			[three]: { open: 'held', epoch: 2, headSeq: 2, rows: [1, 2] }
		});
		expect(await readAfter(office.sql, [])).toEqual([]);
	});
});

describe('snapshots', () => {
	it('only go forward, and never beyond the log', async () => {
		const id = await written(4);
		const put = async (seq: number) =>
			writeSnapshot(office.sql, { documentId: id, seq, snapshot: await snapshotOf(id, seq) });
		expect([await put(3), await put(3), await put(2), await put(9), await put(5)]).toEqual([
			...[true, false, false, false, true]
		]);
		expect((await loadDocument(office.sql, id))?.snapshotSeq).toBe(5);
		const unknown = { documentId: newId<DocumentId>(), seq: 1, snapshot: new Uint8Array() };
		expect(await writeSnapshot(office.sql, unknown)).toBe(false);
	});

	it('of two that come at once leave the further one', async () => {
		const id = await written(8);
		const shots = await Promise.all(
			[2, 7, 4].map(async (seq) => ({ documentId: id, seq, snapshot: await snapshotOf(id, seq) }))
		);
		await Promise.all(shots.map((shot) => writeSnapshot(office.sql, shot)));
		expect((await loadDocument(office.sql, id))?.snapshotSeq).toBe(7);
	});

	it('are asked for by rows or by bytes since the last one', async () => {
		const [many, few] = [await written(9), await written(1)];
		const large = await written(0);
		await append(office, edit(office, large, { update: new Uint8Array(5_000) }));
		const wanted = async () => {
			const ids = await compactable(office.sql, { rows: 10, bytes: 5_000 });
			return ids.filter((id) => [many, few, large].includes(id));
		};
		expect(await wanted()).toEqual([many, large]);
		await writeSnapshot(office.sql, {
			documentId: many,
			seq: 9,
			snapshot: await snapshotOf(many, 9)
		});
		await writeSnapshot(office.sql, {
			documentId: large,
			seq: 2,
			snapshot: new Uint8Array([0, 0])
		});
		expect(await wanted()).toEqual([]);
	});
});

describe('history', () => {
	it('joins the edits of one sitting and pages backwards', async () => {
		const { id } = await draft(office);
		const minutes = (n: number) => new Date(DAY.getTime() + n * 60_000);
		await append(
			office,
			edit(office, id, { at: minutes(1) }),
			edit(office, id, { at: minutes(3), personId: office.admin }),
			edit(office, id, { at: minutes(8), personId: office.admin }),
			edit(office, id, { at: minutes(40), personId: office.admin })
		);
		const entry = (fromSeq: number, toSeq: number, personId: string, at: Date) => ({
			...{ fromSeq, toSeq, personId, at }
		});
		const all = await history(office.sql, id, { limit: 10 });
		expect([...all]).toEqual([
			entry(5, 5, office.admin, minutes(40)),
			entry(3, 4, office.admin, minutes(8)),
			entry(1, 2, office.lead, minutes(1))
		]);
		const [latest] = await history(office.sql, id, { limit: 1 });
		expect(latest).toEqual(all[0]);
		expect([...(await history(office.sql, id, { limit: 10, before: 5 }))]).toEqual(all.slice(1));
	});
});

it('reads numbers beyond 32 bits as numbers and dates as their text', async () => {
	const sql = connect(office.db.url, { max: 1, applicationName: 'veche-test' });
	const [row] = await sql`select 5000000000::bigint as big, date '2026-11-16' as day`;
	expect(row).toEqual({ big: 5_000_000_000, day: '2026-11-16' });
	await sql.end();
});
