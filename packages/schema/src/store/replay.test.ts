import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { asId, type PersonId } from '../kernel/index.ts';
import type { LogRow } from './log.ts';
import { replay, replayToState } from './replay.ts';

const WHO = asId<PersonId>('6f1f6f0e-0f3c-4c07-9d0d-5ad1a3d0c001');

function row(seq: number, update: Uint8Array): LogRow {
	return { seq, update, personId: WHO, at: new Date(0) };
}

/** A text typed letter by letter, and its updates. */
function typing(text: string): { readonly doc: Y.Doc; readonly rows: readonly LogRow[] } {
	const doc = new Y.Doc();
	const rows: LogRow[] = [];
	doc.on('update', (update: Uint8Array) => rows.push(row(rows.length + 1, update)));
	for (const [index, letter] of [...text].entries()) doc.getText('goal').insert(index, letter);
	return { doc, rows };
}

it('makes the text of all rows in one transaction with the given origin', () => {
	const { rows } = typing('Набережная');
	const into = new Y.Doc();
	const origins: unknown[] = [];
	into.on('afterTransaction', (transaction: Y.Transaction) => origins.push(transaction.origin));
	const read = replay({ snapshot: null, snapshotSeq: 0, tail: rows }, into, 'load');
	expect(into.getText('goal').toString()).toBe('Набережная');
	expect(read).toMatchObject({ doc: into, seq: 10, bad: [] });
	expect(origins).toEqual(['load']);
});

it('makes the same text from a snapshot and the rows after it', () => {
	const { rows } = typing('Набережная');
	const half = replay({ snapshot: null, snapshotSeq: 0, tail: rows.slice(0, 5) });
	const snapshot = Y.encodeStateAsUpdate(half.doc);
	const { doc, seq } = replay({ snapshot, snapshotSeq: 5, tail: rows.slice(5) });
	expect([doc.getText('goal').toString(), seq]).toEqual(['Набережная', 10]);
	expect(replay({ snapshot, snapshotSeq: 5, tail: [] }).seq).toBe(5);
});

it('sets a damaged row aside as a whole and keeps the text of the others', () => {
	const { rows } = typing('Мост');
	const other = typing('Школа').doc;
	const cut = Y.encodeStateAsUpdate(other).slice(0, -2);
	const { doc, seq, bad } = replay({
		snapshot: null,
		snapshotSeq: 0,
		tail: [...rows, row(5, cut), row(6, new Uint8Array()), row(7, new Uint8Array([9, 9, 9]))]
	});
	expect(doc.getText('goal').toString()).toBe('Мост');
	expect([seq, bad.map((one) => one.seq)]).toEqual([7, [5, 6, 7]]);
	expect(bad.every(({ error }) => error !== '')).toBe(true);
});

it('does not pretend to have read a damaged snapshot', () => {
	const snapshot = new Uint8Array([255, 1]);
	expect(() => replay({ snapshot, snapshotSeq: 5, tail: [] })).toThrow();
});

it('gives the text as one update with the number of its last row', () => {
	const { rows } = typing('Набережная');
	const { state, seq } = replayToState({ snapshot: null, snapshotSeq: 0, tail: rows });
	const doc = new Y.Doc();
	Y.applyUpdate(doc, state);
	expect([doc.getText('goal').toString(), seq]).toEqual(['Набережная', 10]);
});
