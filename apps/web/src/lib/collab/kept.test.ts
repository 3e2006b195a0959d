import {
	addRow,
	readPassport,
	removeRow,
	setCell,
	setField,
	setFinance
} from '@veche/schema/passport';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { sessionKind } from '#lib/document-desk/document-text.ts';
import { PASSPORT_TEXT } from '#lib/passport/passport-text.ts';
import { holds, keptChanges, missingFrom, withKept } from './kept.ts';

const KIND = sessionKind(PASSPORT_TEXT);
const RESULT = '11111111-1111-4111-8111-111111111111';
const TASK = '22222222-2222-4222-8222-222222222222';

function docOf(clientID: number, from?: Y.Doc): Y.Doc {
	const doc = new Y.Doc();
	doc.clientID = clientID;
	if (from !== undefined) Y.applyUpdate(doc, Y.encodeStateAsUpdate(from));
	return doc;
}

function server(): Y.Doc {
	const doc = docOf(100);
	setField(doc, 'shortTitle', 'Мастер города');
	setField(doc, 'start', '2026-12-01');
	addRow(doc, 'tasks', { id: TASK, cells: { text: 'Открыть классы' } }, () => 0.5);
	return doc;
}

describe('edits that did not get in', () => {
	it('are exactly what the device has and the server lacks', () => {
		const text = server();
		const mine = docOf(1, text);
		setField(mine, 'end', '2028-06-30');
		setField(text, 'start', '2027-01-01');
		const kept = missingFrom(mine, text);
		expect(kept).not.toBeNull();
		const changes = keptChanges(text, kept === null ? [] : [kept], KIND);
		expect(changes).toEqual([
			{ path: 'fields/end', kind: 'changed', before: '', after: '2028-06-30' }
		]);
	});

	it('are nothing when the server has them all', () => {
		const text = server();
		const mine = docOf(1, text);
		setField(text, 'end', '2028-06-30');
		expect(missingFrom(mine, text)).toBeNull();
	});

	it('count when they only delete', () => {
		const text = server();
		text.getXmlFragment('goal').insert(0, [new Y.XmlText('Увеличить долю')]);
		const mine = docOf(1, text);
		mine.getXmlFragment('goal').delete(0, 1);
		expect(missingFrom(mine, text)).not.toBeNull();
	});

	it('name new rows, removed rows, cells and money', () => {
		const text = server();
		const mine = docOf(1, text);
		addRow(mine, 'results', { id: RESULT, cells: { name: 'Класс оборудован' } }, () => 0.5);
		setFinance(mine, `${RESULT}/2027/MB`, '1500000');
		removeRow(mine, 'tasks', TASK, 'me');
		const kept = missingFrom(mine, text);
		const changes = keptChanges(text, kept === null ? [] : [kept], KIND);
		expect(changes.map(({ path, kind }) => [path, kind])).toEqual([
			[`tasks/${TASK}`, 'removed'],
			[`results/${RESULT}`, 'added'],
			[`finance/${RESULT}/2027/MB`, 'changed']
		]);
	});

	it("are named even where another's value wins the merge", () => {
		const text = server();
		const mine = docOf(1, text);
		setCell(mine, { root: 'tasks', row: TASK, key: 'text' }, 'Мой текст');
		setCell(text, { root: 'tasks', row: TASK, key: 'text' }, 'Чужой текст');
		const kept = missingFrom(mine, text);
		const changes = keptChanges(text, kept === null ? [] : [kept], KIND);
		expect(changes).toEqual([
			{ path: `tasks/${TASK}/text`, kind: 'changed', before: 'Чужой текст', after: 'Мой текст' }
		]);
	});

	it('are held by the text once it has taken them', () => {
		const text = server();
		const mine = docOf(1, text);
		setField(mine, 'end', '2028-06-30');
		const kept = missingFrom(mine, text) ?? new Uint8Array();
		expect(holds(text, kept)).toBe(false);
		const merged = withKept(text, [kept]);
		expect(holds(merged, kept)).toBe(true);
		expect(readPassport(merged).fields.end).toBe('2028-06-30');
	});

	it('bytes that are no update change nothing', () => {
		expect(holds(server(), new Uint8Array([255, 255, 255]))).toBe(true);
	});
});
