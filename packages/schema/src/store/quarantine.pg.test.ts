import { afterAll, beforeAll, expect, it } from 'vitest';
import type { DocumentId } from '../kernel/index.ts';
import { keepRefused, listQuarantine, markMerged } from './quarantine.ts';
import {
	append,
	draft,
	edit,
	holdNow,
	newId,
	openOffice,
	typed,
	type TestOffice
} from './testing-office.ts';

let office: TestOffice;
beforeAll(async () => {
	office = await openOffice();
});
afterAll(() => office.db.drop());

const refused = (documentId: DocumentId, update = typed('goal', newId())) => ({
	documentId,
	update,
	personId: office.lead,
	epoch: 1,
	reason: 'right'
});

it('keeps a refused edit with its author, reason and bytes', async () => {
	const { id } = await draft(office);
	const edited = refused(id);
	expect(await keepRefused(office.sql, edited)).toBe(true);
	const [kept] = await listQuarantine(office.sql, id);
	expect(kept).toMatchObject({ personId: office.lead, epoch: 1, reason: 'right', mergedAt: null });
	expect([...(kept?.bytes ?? [])]).toEqual([...edited.update]);
});

it('keeps the same bytes once per epoch, however they came', async () => {
	const { id } = await draft(office);
	await holdNow(office, id);
	const edited = edit(office, id);
	const [first, second] = [await append(office, edited, edited), await append(office, edited)];
	const kept = { kind: 'refused', reason: 'held', quarantined: true };
	expect([...first, ...second]).toEqual([kept, kept, kept]);
	expect(await keepRefused(office.sql, refused(id, edited.update))).toBe(true);
	expect(await listQuarantine(office.sql, id)).toHaveLength(1);
	expect(await keepRefused(office.sql, { ...refused(id, edited.update), epoch: 2 })).toBe(true);
	expect(await listQuarantine(office.sql, id)).toHaveLength(2);
});

it('keeps nothing for a document that does not exist', async () => {
	expect(await keepRefused(office.sql, refused(newId<DocumentId>()))).toBe(false);
});

it('stops at two hundred edits of one person, and goes on for another', async () => {
	const { id } = await draft(office);
	await holdNow(office, id);
	const outcomes = await append(office, ...Array.from({ length: 201 }, () => edit(office, id)));
	expect(outcomes.slice(0, 200).every((o) => o.kind === 'refused' && o.quarantined)).toBe(true);
	expect(outcomes[200]).toEqual({ kind: 'refused', reason: 'held', quarantined: false });
	expect(await keepRefused(office.sql, refused(id))).toBe(false);
	expect(await keepRefused(office.sql, { ...refused(id), personId: office.admin })).toBe(true);
});

it('stops at eight mebibytes of one person', async () => {
	const { id } = await draft(office);
	const big = (first: number) => new Uint8Array(3 * 1024 * 1024).fill(first);
	const outcomes: boolean[] = [];
	for (const first of [1, 2, 3])
		outcomes.push(await keepRefused(office.sql, refused(id, big(first))));
	expect(outcomes).toEqual([true, true, false]);
});

it('marks an edit as merged once and shows one person only his own', async () => {
	const { id } = await draft(office);
	await keepRefused(office.sql, refused(id));
	await keepRefused(office.sql, { ...refused(id), personId: office.admin });
	const mine = await listQuarantine(office.sql, id, office.lead);
	expect(mine).toHaveLength(1);
	await markMerged(
		office.sql,
		mine.map((kept) => kept.id)
	);
	const [marked] = await listQuarantine(office.sql, id, office.lead);
	expect(marked?.mergedAt).toBeInstanceOf(Date);
	await markMerged(
		office.sql,
		mine.map((kept) => kept.id)
	);
	expect(await listQuarantine(office.sql, id, office.lead)).toEqual([marked]);
	await markMerged(office.sql, []);
});
