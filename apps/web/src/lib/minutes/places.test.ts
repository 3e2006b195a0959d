import { initAgenda, readAgenda, addRow as addItem } from '@veche/schema/agenda';
import { addRow, initMinutes, readMinutes, type MinutesView } from '@veche/schema/minutes';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { besides, MAIN, placeOf } from './places.ts';

const FIRST = '00000000-0000-4000-8000-000000000011';
const SECOND = '00000000-0000-4000-8000-000000000012';
const SPEECH = '00000000-0000-4000-8000-000000000021';
const DECISION = '00000000-0000-4000-8000-000000000031';

function minutes(): MinutesView {
	const agenda = new Y.Doc();
	initAgenda(agenda);
	for (const id of [FIRST, SECOND]) addItem(agenda, 'items', { id }, () => 0.5);
	const doc = new Y.Doc();
	initMinutes(doc, readAgenda(agenda));
	addRow(doc, 'speeches', { id: SPEECH, cells: { itemId: SECOND } }, () => 0.5);
	addRow(doc, 'decisions', { id: DECISION, cells: { itemId: FIRST } }, () => 0.5);
	return readMinutes(doc);
}

describe('the place of a path in the contents of minutes', () => {
	it.each([
		['fields/place', MAIN],
		['participants', MAIN],
		[`items/${FIRST}/heard`, FIRST],
		[`speeches/${SPEECH}/text`, SECOND],
		[`decisions/${DECISION}/due`, FIRST]
	])('of %s is %s', (path, place) => {
		expect(placeOf(minutes(), path)).toBe(place);
	});
});

describe('the places beside one', () => {
	it.each([
		[MAIN, 1, FIRST],
		[FIRST, 1, SECOND],
		[SECOND, 1, null],
		[FIRST, -1, MAIN],
		[MAIN, -1, null]
	] as const)('of %s, %i on, is %s', (place, step, other) => {
		expect(besides(minutes(), place, step)).toBe(other);
	});
});
