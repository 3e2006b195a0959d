import { addRow, initAgenda, readAgenda, type AgendaView } from '@veche/schema/agenda';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { MAIN, placeOf } from './places.ts';

const ITEM = '00000000-0000-4000-8000-000000000011';
const MATERIAL = '00000000-0000-4000-8000-000000000021';
const INVITED = '00000000-0000-4000-8000-000000000031';
const GONE = '00000000-0000-4000-8000-00000000dead';

function agenda(): AgendaView {
	const doc = new Y.Doc();
	initAgenda(doc);
	addRow(doc, 'items', { id: ITEM }, () => 0.5);
	addRow(doc, 'materials', { id: MATERIAL, cells: { itemId: ITEM } }, () => 0.5);
	addRow(doc, 'invited', { id: INVITED, cells: { itemId: ITEM } }, () => 0.5);
	return readAgenda(doc);
}

describe('the place of a path in the contents of an agenda', () => {
	it.each([
		['fields/date', MAIN],
		['items', MAIN],
		[`items/${GONE}/title`, MAIN],
		[`items/${ITEM}/title`, ITEM],
		[`materials/${MATERIAL}/documentId`, ITEM],
		[`invited/${INVITED}/personId`, ITEM]
	])('of %s is %s', (path, place) => {
		expect(placeOf(agenda(), path)).toBe(place);
	});
});
