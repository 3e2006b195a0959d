import { addRow as addItem, AGENDA_SHAPE, initAgenda } from '@veche/schema/agenda';
import { addRow as addSpeech, initMinutes, MINUTES_SHAPE } from '@veche/schema/minutes';
import { readAgenda } from '@veche/schema/agenda';
import { addRow, initPassport, PASSPORT_SHAPE, setField } from '@veche/schema/passport';
import { richTextOf } from '@veche/schema/rich-text';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { editOf, updateOf, verdictOf } from '../testing/updates.ts';
import { breaksLayout, Layout } from './layout.ts';

const PASSPORT = new Layout(PASSPORT_SHAPE);
const AGENDA = new Layout(AGENDA_SHAPE);
const MINUTES = new Layout(MINUTES_SHAPE);
const ROW = 'c0ffee00-0000-4000-8000-000000000001';
const OTHER = 'c0ffee00-0000-4000-8000-000000000002';
const half = (): number => 0.5;

function passport(): Y.Doc {
	const doc = new Y.Doc();
	initPassport(doc);
	setField(doc, 'shortTitle', 'Набережная');
	addRow(doc, 'results', { id: ROW, cells: { name: 'Пирс' } }, half);
	const paragraph = new Y.XmlElement('paragraph');
	paragraph.insert(0, [new Y.XmlText('Зачем')]);
	doc.getXmlFragment('goal').insert(0, [paragraph]);
	return doc;
}

function agenda(): Y.Doc {
	const doc = new Y.Doc();
	initAgenda(doc);
	const texts = { draftDecision: richTextOf('Утвердить') };
	addItem(doc, 'items', { id: ROW, cells: { title: 'О набережной' }, texts }, half);
	return doc;
}

function minutes(): Y.Doc {
	const doc = new Y.Doc();
	initMinutes(doc, readAgenda(agenda()));
	return doc;
}

function row(doc: Y.Doc, root: string, id = ROW): Y.Map<unknown> {
	const found = doc.getMap<unknown>(root).get(id);
	if (!(found instanceof Y.Map)) throw new Error('no such row');
	return found;
}

function newRow(cells: { readonly [key: string]: unknown }): Y.Map<unknown> {
	return new Y.Map(Object.entries(cells));
}

describe('deleting', () => {
	test.each<[string, (doc: Y.Doc) => void]>([
		['a field that somebody else filled', (doc) => doc.getMap('fields').delete('shortTitle')],
		['a cell of a row', (doc) => row(doc, 'results').delete('name')],
		['a paragraph', (doc) => doc.getXmlFragment('goal').delete(0, 1)]
	])('%s is writing', (_, change) => {
		expect(verdictOf(passport(), change, PASSPORT)).toBeNull();
	});

	test.each<[string, () => Y.Doc, (doc: Y.Doc) => void, Layout]>([
		['a row', passport, (doc) => doc.getMap('results').delete(ROW), PASSPORT],
		['all rows', passport, (doc) => doc.getMap('results').clear(), PASSPORT],
		['the head', passport, (doc) => doc.getMap('meta').delete('kind'), PASSPORT],
		['the text of a row', agenda, (doc) => row(doc, 'items').delete('draftDecision'), AGENDA],
		['what was heard', minutes, (doc) => row(doc, 'items').delete('heard'), MINUTES]
	])('%s is refused: it would be gone for ever', (_, server, change, layout) => {
		expect(verdictOf(server(), change, layout)).toBe('root');
	});

	test('what was deleted already is no news', () => {
		const server = passport();
		const change = updateOf(server, (doc) => doc.getMap('fields').delete('shortTitle'));
		Y.applyUpdate(server, change);
		expect(editOf(change, server).deleted).toEqual([]);
	});
});

describe('a row', () => {
	test.each([
		['with another row', (doc: Y.Doc) => doc.getMap('results').set(ROW, newRow({ name: 'Моё' }))],
		['with a string', (doc: Y.Doc) => doc.getMap('results').set(ROW, 'строка')],
		['with a text', (doc: Y.Doc) => doc.getMap('results').set(ROW, new Y.XmlFragment())],
		['with a list', (doc: Y.Doc) => doc.getMap('results').set(ROW, new Y.Array())]
	])('is not replaced %s', (_, change) => {
		expect(verdictOf(passport(), change, PASSPORT)).toBe('root');
	});

	test('is not replaced by somebody who has never seen it, and so deletes nothing', () => {
		const server = passport();
		const blind = new Y.Doc();
		blind.clientID = 0xffffffff;
		blind.getMap('results').set(ROW, newRow({ name: 'Моё' }));
		const update = Y.encodeStateAsUpdate(blind);
		expect(editOf(update, server).deleted).toEqual([]);
		expect(breaksLayout(editOf(update, server), server, PASSPORT)).toBe('root');
		Y.applyUpdate(server, update);
		expect(row(server, 'results').get('name'), 'what it would have done').toBe('Моё');
	});

	test('is born with its cells; an empty one and one among others are rows as well', () => {
		const server = passport();
		const born = (id: string, cells: { readonly [key: string]: string }) =>
			verdictOf(server, (doc) => doc.getMap('results').set(id, newRow(cells)), PASSPORT);
		expect(born(OTHER, { name: 'Сквер', 'plan:2027': '5' })).toBeNull();
		expect(born(OTHER, {})).toBeNull();
	});

	test.each([
		['plan:2027', null],
		['plan:27', 'root'],
		['plan:', 'root'],
		['plan:2027x', 'root'],
		['__proto__', 'root'],
		['constructor', 'root'],
		['', 'root']
	])('may hold the cell «%s»: %s', (key, verdict) => {
		expect(verdictOf(passport(), (doc) => row(doc, 'results').set(key, '1'), PASSPORT)).toBe(
			verdict
		);
	});
});

describe('values', () => {
	const values: [string, () => unknown][] = [
		['null', () => null],
		['nothing', () => undefined],
		['a number', () => 1],
		['a flag', () => true],
		['an object', () => ({ a: 'b' })],
		['a list', () => ['a']],
		['bytes', () => new Uint8Array([1])],
		['a nested map', () => new Y.Map()],
		['a nested list', () => new Y.Array()],
		['a nested text', () => new Y.Text('x')],
		['a nested document', () => new Y.Doc()]
	];
	const at: [string, (doc: Y.Doc, value: unknown) => void][] = [
		['a field', (doc, value) => doc.getMap('fields').set('start', value)],
		['a cell', (doc, value) => row(doc, 'results').set('name', value)],
		['money', (doc, value) => doc.getMap('finance').set(`${ROW}/2027/MB`, value)]
	];
	const cases = at.flatMap(([place, set]) =>
		values.map(([what, value]): [string, string, (doc: Y.Doc) => void] => [
			place,
			what,
			(doc) => set(doc, value())
		])
	);
	test.each(cases)('%s is not %s', (_, __, change) => {
		expect(verdictOf(passport(), change, PASSPORT)).toBe('root');
	});
});

describe('rich text', () => {
	test.each<[string, () => Y.Doc, (doc: Y.Doc) => void, Layout]>([
		[
			'into a cell',
			passport,
			(doc) => row(doc, 'results').set('name', new Y.XmlFragment()),
			PASSPORT
		],
		[
			'into a field',
			agenda,
			(doc) => doc.getMap('fields').set('place', new Y.XmlFragment()),
			AGENDA
		],
		['as a row', agenda, (doc) => doc.getMap('items').set(OTHER, new Y.XmlFragment()), AGENDA],
		[
			'into a row of a collection without texts',
			agenda,
			(doc) => doc.getMap('invited').set(OTHER, newRow({ draftDecision: new Y.XmlFragment() })),
			AGENDA
		],
		[
			'in the place of a text that is there',
			agenda,
			(doc) => row(doc, 'items').set('draftDecision', new Y.XmlFragment()),
			AGENDA
		],
		[
			'as an element where a text belongs',
			agenda,
			(doc) => doc.getMap('items').set(OTHER, newRow({ draftDecision: new Y.XmlElement('p') })),
			AGENDA
		],
		[
			'as words where a text belongs',
			agenda,
			(doc) => doc.getMap('items').set(OTHER, newRow({ draftDecision: 'слова' })),
			AGENDA
		]
	])('does not come %s', (_, server, change, layout) => {
		expect(verdictOf(server(), change, layout)).toBe('root');
	});

	test('is born with its row and never later: two who made it at once would lose one', () => {
		const server = agenda();
		const bare = (doc: Y.Doc): void => {
			doc.getMap('items').set(OTHER, newRow({ title: 'Без текста' }));
		};
		Y.applyUpdate(server, updateOf(server, bare));
		const late = (doc: Y.Doc): void => {
			row(doc, 'items', OTHER).set('draftDecision', new Y.XmlFragment());
		};
		expect(verdictOf(server, late, AGENDA)).toBe('root');
		expect(withBoth(agenda(), bare, late)).toBeNull();
	});

	test('of agendas and minutes is written where the office writes it', () => {
		const texts = { text: richTextOf('Доложил\nПоддержал') };
		const speak = (doc: Y.Doc): void =>
			addSpeech(doc, 'speeches', { id: OTHER, cells: { itemId: ROW }, texts }, half);
		expect(verdictOf(minutes(), speak, MINUTES)).toBeNull();
		const hear = (doc: Y.Doc): void => {
			const heard = row(doc, 'items').get('heard');
			if (!(heard instanceof Y.XmlFragment)) throw new Error('no text');
			const heading = new Y.XmlElement('heading');
			heading.setAttribute('level', '2');
			const run = new Y.XmlText('Слушали');
			heading.insert(0, [run]);
			heard.insert(0, [heading]);
			run.format(0, 3, { bold: true });
		};
		expect(verdictOf(minutes(), hear, MINUTES)).toBeNull();
	});

	test.each<[string, (into: Y.XmlElement) => void]>([
		['a map', (into) => Reflect.apply(into.insert, into, [0, [new Y.Map()]])],
		['a list', (into) => Reflect.apply(into.insert, into, [0, [new Y.Array()]])],
		['a fragment', (into) => Reflect.apply(into.insert, into, [0, [new Y.XmlFragment()]])],
		['an embedded object', (into) => into.insert(0, [embedding()])],
		['a type as an attribute', (into) => Reflect.apply(into.setAttribute, into, ['a', new Y.Map()])]
	])('holds no %s', (_, hide) => {
		const change = (doc: Y.Doc): void => {
			const paragraph = new Y.XmlElement('paragraph');
			doc.getXmlFragment('goal').insert(0, [paragraph]);
			hide(paragraph);
		};
		expect(verdictOf(passport(), change, PASSPORT)).toBe('root');
	});

	test.each([
		[24, null],
		[25, 'root'],
		[40, 'root'],
		[400, 'root']
	])('nested %i deep: %s', (depth, verdict) => {
		const change = (doc: Y.Doc): void => {
			let at: Y.XmlFragment = doc.getXmlFragment('goal');
			for (let level = 0; level <= depth; level += 1) {
				const next = new Y.XmlElement('blockquote');
				at.insert(0, [next]);
				at = next;
			}
		};
		expect(verdictOf(passport(), change, PASSPORT)).toBe(verdict);
	});
});

function embedding(): Y.XmlText {
	const text = new Y.XmlText();
	text.insertEmbed(0, { image: 'x' });
	return text;
}

/** Several transactions that reach the server as one update, as after work without a connection. */
function withBoth(server: Y.Doc, ...changes: readonly ((doc: Y.Doc) => void)[]): string | null {
	const whole = updateOf(server, (doc) => {
		for (const change of changes) change(doc);
	});
	return breaksLayout(editOf(whole, server), server, AGENDA);
}
