import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DocumentId } from '../kernel/index.ts';
import { connect, transaction } from './connection.ts';
import { returnToWriting } from './document-steps.ts';
import { documentById, lockRow } from './documents.ts';
import { clientOwners } from './history.ts';
import { appendUpdates, loadDocument } from './log.ts';
import { listQuarantine } from './quarantine.ts';
import {
	append,
	DAY,
	draft,
	edit,
	holdNow,
	lockIn,
	lockNow,
	newId,
	openOffice,
	type TestOffice
} from './testing-office.ts';

let office: TestOffice;
beforeAll(async () => {
	office = await openOffice();
});
afterAll(() => office.db.drop());

describe('appending', () => {
	it('gives consecutive numbers to the edits of one document in their order', async () => {
		const { id } = await draft(office);
		const items = [edit(office, id), edit(office, id), edit(office, id)];
		expect(await append(office, ...items)).toEqual([
			{ kind: 'appended', seq: 2 },
			{ kind: 'appended', seq: 3 },
			{ kind: 'appended', seq: 4 }
		]);
		const stored = await loadDocument(office.sql, id);
		expect(stored?.tail.slice(1).map(({ update }) => [...update])).toEqual(
			items.map(({ update }) => [...update])
		);
		expect(stored?.tail.every(({ personId }) => personId === office.lead)).toBe(true);
		expect((await documentById(office.sql, id))?.headSeq).toBe(4);
	});

	it('answers each edit of a batch mixed over documents in its own place', async () => {
		const [one, two, held] = [await draft(office), await draft(office), await draft(office)];
		await holdNow(office, held.id);
		const outcomes = await append(
			office,
			edit(office, two.id),
			edit(office, held.id, { epoch: 2 }),
			edit(office, one.id),
			edit(office, newId<DocumentId>()),
			edit(office, two.id, { epoch: 7 }),
			edit(office, two.id)
		);
		expect(outcomes).toEqual([
			{ kind: 'appended', seq: 2 },
			{ kind: 'refused', reason: 'held', quarantined: true },
			{ kind: 'appended', seq: 2 },
			{ kind: 'refused', reason: 'unknown', quarantined: false },
			{ kind: 'refused', reason: 'epoch', quarantined: true },
			{ kind: 'appended', seq: 3 }
		]);
	});

	it('takes nothing and says so for an empty batch', async () => {
		expect(await append(office)).toEqual([]);
	});

	it('keeps the time of a story when it is given, and the database clock otherwise', async () => {
		const { id } = await draft(office);
		const at = new Date('2026-11-17T10:20:30.400Z');
		await append(office, edit(office, id, { at }), edit(office, id));
		const stored = await loadDocument(office.sql, id);
		expect(stored?.tail[1]?.at).toEqual(at);
		expect(Math.abs(Date.now() - (stored?.tail[2]?.at.getTime() ?? 0))).toBeLessThan(60_000);
	});

	it('writes nothing of a batch with an item that cannot be stored', async () => {
		const { id } = await draft(office);
		const unknownPerson = edit(office, id, { personId: newId() });
		await expect(append(office, edit(office, id), unknownPerson)).rejects.toThrow(/foreign key/);
		expect((await documentById(office.sql, id))?.headSeq).toBe(1);
	});
});

describe('a row that somebody else holds', () => {
	it('is busy and delays no other document', async () => {
		const [held, free] = [await draft(office), await draft(office)];
		await transaction(office.sql, async (tx) => {
			await lockRow(tx, held.id);
			const items = [edit(office, held.id), edit(office, free.id)];
			const started = performance.now();
			expect(await appendUpdates(office.sql, items, 'skip')).toEqual([
				{ kind: 'busy' },
				{ kind: 'appended', seq: 2 }
			]);
			expect(performance.now() - started).toBeLessThan(1_000);
		});
		expect(await append(office, edit(office, held.id))).toEqual([{ kind: 'appended', seq: 2 }]);
	});

	it('is waited for when the batch waits', async () => {
		const { id } = await draft(office);
		const order: string[] = [];
		const waiting = await transaction(office.sql, async (tx) => {
			await lockRow(tx, id);
			const outcome = append(office, edit(office, id)).then((outcomes) => {
				order.push('appended');
				return outcomes;
			});
			await tx`select pg_sleep(0.1)`;
			order.push('released');
			return { outcome };
		});
		expect(await waiting.outcome).toEqual([{ kind: 'appended', seq: 2 }]);
		expect(order).toEqual(['released', 'appended']);
	});

	it('is busy when it is not free after two seconds of waiting', async () => {
		const { id } = await draft(office);
		const holder = connect(office.db.url, { max: 1, applicationName: 'veche-test-holder' });
		await holder.begin(async (tx) => {
			await lockRow(tx, id);
			expect(await append(office, edit(office, id))).toEqual([{ kind: 'busy' }]);
		});
		await holder.end();
		expect((await documentById(office.sql, id))?.headSeq).toBe(1);
	});

	it('is not busy while somebody only points at it, as a new ticket does', async () => {
		const { id } = await draft(office);
		await transaction(office.sql, async (tx) => {
			await tx`select id from document where id = ${id} for key share`;
			expect(await appendUpdates(office.sql, [edit(office, id)], 'skip')).toEqual([
				{ kind: 'appended', seq: 2 }
			]);
		});
	});

	it('makes no circle of batches that lock the same documents in other orders', async () => {
		const [one, two] = [await draft(office), await draft(office)];
		const rounds = Array.from({ length: 20 }, (_, n) =>
			append(office, ...(n % 2 === 0 ? [one, two] : [two, one]).map(({ id }) => edit(office, id)))
		);
		const outcomes = (await Promise.all(rounds)).flat();
		expect(outcomes.every(({ kind }) => kind === 'appended')).toBe(true);
		expect((await documentById(office.sql, one.id))?.headSeq).toBe(21);
	});
});

describe('the epoch', () => {
	it('refuses what was written before a hold also after the return', async () => {
		const { id } = await draft(office);
		const held = await holdNow(office, id);
		const back = await transaction(office.sql, (tx) =>
			returnToWriting(tx, { documentId: id, state: 'rework', at: DAY })
		);
		expect([held.open, held.epoch, back.open, back.epoch]).toEqual(['held', 2, 'written', 3]);
		const outcomes = await append(office, edit(office, id), edit(office, id, { epoch: 3 }));
		expect(outcomes).toEqual([
			{ kind: 'refused', reason: 'epoch', quarantined: true },
			{ kind: 'appended', seq: 2 }
		]);
	});

	it('quarantines only what was written by somebody who could write', async () => {
		const { id } = await draft(office);
		await holdNow(office, id);
		const [reader, writer] = await append(
			office,
			edit(office, id, { couldWrite: false }),
			edit(office, id)
		);
		expect(reader).toEqual({ kind: 'refused', reason: 'held', quarantined: false });
		expect(writer).toEqual({ kind: 'refused', reason: 'held', quarantined: true });
		expect(await listQuarantine(office.sql, id)).toHaveLength(1);
	});
});

describe('client ids', () => {
	it('belong to the person who wrote with them first', async () => {
		const { id } = await draft(office);
		const outcomes = await append(
			office,
			edit(office, id, { clientIds: [11, 12] }),
			edit(office, id, { clientIds: [12], personId: office.admin }),
			edit(office, id, { clientIds: [13], personId: office.admin }),
			edit(office, id, { clientIds: [11] })
		);
		expect(outcomes).toEqual([
			{ kind: 'appended', seq: 2 },
			{ kind: 'refused', reason: 'client_id', quarantined: true },
			{ kind: 'appended', seq: 3 },
			{ kind: 'appended', seq: 4 }
		]);
		expect(await clientOwners(office.sql, id)).toEqual(
			new Map([
				[11, office.lead],
				[12, office.lead],
				[13, office.admin]
			])
		);
	});

	it('are not claimed by an edit that is refused, and hold in their document only', async () => {
		const [one, two] = [await draft(office), await draft(office)];
		await append(office, edit(office, one.id, { clientIds: [4_294_967_295], epoch: 9 }));
		expect((await clientOwners(office.sql, one.id)).size).toBe(0);
		await append(office, edit(office, one.id, { clientIds: [77] }));
		const other = edit(office, two.id, { clientIds: [77], personId: office.admin });
		expect(await append(office, other)).toEqual([{ kind: 'appended', seq: 2 }]);
	});
});

describe('a lock', () => {
	it('refuses every later edit for ever', async () => {
		const head = await draft(office);
		const locked = await lockNow(office, head);
		expect([locked.open, locked.epoch, locked.version]).toEqual(['locked', 2, 1]);
		const outcomes = await append(
			office,
			edit(office, head.id),
			edit(office, head.id, { epoch: 2 })
		);
		expect(outcomes).toEqual([
			{ kind: 'refused', reason: 'locked', quarantined: true },
			{ kind: 'refused', reason: 'locked', quarantined: true }
		]);
	});

	it('in a race with writers takes a text that ends where the log ends', async () => {
		for (let round = 0; round < 5; round += 1) {
			const { id } = await draft(office);
			const writing = Array.from({ length: 30 }, () => append(office, edit(office, id)));
			await Promise.any(writing);
			const locking = transaction(office.sql, (tx) => lockIn(tx, office, id));
			const [locked, ...outcomes] = await Promise.all([locking, ...writing]);
			const accepted = outcomes.flat().filter(({ kind }) => kind === 'appended');
			const stored = await loadDocument(office.sql, id);
			const [version] = await office.sql<{ readonly seq: number }[]>`
				select seq from version where document_id = ${id}`;
			expect(stored?.tail.length).toBe(locked.headSeq);
			expect(version?.seq).toBe(locked.headSeq);
			expect(accepted.length).toBe(locked.headSeq - 1);
			expect((await listQuarantine(office.sql, id)).length).toBe(30 - accepted.length);
		}
	});
});
