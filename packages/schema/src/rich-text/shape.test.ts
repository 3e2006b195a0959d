import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { canonicalJson, type RichText, type RichTextNode } from '../kernel/index.ts';
import { plainText, richTextOf } from './plain.ts';
import { isSafeLink } from './schema.ts';
import { readRichText, unknownParts, writeRichText, type KnownParts } from './shape.ts';

const fragment = (): Y.XmlFragment => new Y.Doc().getXmlFragment('goal');

function written(text: RichText): Y.XmlFragment {
	const into = fragment();
	writeRichText(into, text);
	return into;
}

function element(name: string, ...children: readonly (Y.XmlElement | Y.XmlText)[]): Y.XmlElement {
	const made = new Y.XmlElement(name);
	made.insert(0, [...children]);
	return made;
}

const RICH: RichText = {
	type: 'doc',
	content: [
		{ type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'Цель' }] },
		{
			type: 'paragraph',
			content: [
				{ type: 'text', text: 'Охватить ' },
				{ type: 'text', text: '1 200', marks: [{ type: 'bold' }, { type: 'italic' }] },
				{ type: 'text', text: ' школьников, ' },
				{
					type: 'text',
					text: 'приказ',
					marks: [{ type: 'link', attrs: { href: 'https://gov.ru/1' } }]
				}
			]
		},
		{
			type: 'bulletList',
			content: [
				{
					type: 'listItem',
					content: [{ type: 'paragraph', content: [{ type: 'text', text: 'раз' }] }]
				}
			]
		},
		{
			type: 'table',
			content: [
				{
					type: 'tableRow',
					content: [
						{
							type: 'tableCell',
							attrs: { colspan: 2, colwidth: [80, 90] },
							content: [{ type: 'paragraph', content: [{ type: 'text', text: 'ячейка' }] }]
						}
					]
				}
			]
		}
	]
};

describe('rich text', () => {
	it('reads what it wrote', () => {
		expect(readRichText(written(RICH))).toEqual(RICH);
	});

	it('reads as plain lines', () => {
		expect(plainText(RICH)).toBe('Цель\nОхватить 1 200 школьников, приказ\nраз\nячейка');
		expect(plainText(richTextOf('одна\n\nтри'))).toBe('одна\n\nтри');
		expect(plainText(richTextOf(''))).toBe('');
	});

	it('joins runs of the same look, however they were typed', () => {
		const text = new Y.XmlText();
		const into = fragment();
		into.insert(0, [element('paragraph', text)]);
		text.insert(0, 'аг');
		text.insert(1, 'бв');
		text.format(0, 2, { bold: {} });
		text.format(0, 2, { bold: null });
		expect(readRichText(into)).toEqual(richTextOf('абвг'));
	});
});

describe('hostile rich text', () => {
	it.each([
		['https://gov.ru/x?a=1#b', true],
		['HTTP://gov.ru', true],
		['mailto:a@b.ru', true],
		['tel:+78442', true],
		['javascript:alert(1)', false],
		['JaVaScRiPt:alert(1)', false],
		['java\nscript:alert(1)', false],
		['https://gov.ru/\u0000', false],
		[' https://gov.ru', false],
		['//gov.ru', false],
		['/documents', false],
		['data:text/html,<script>', false],
		['vbscript:x', false],
		['file:///etc/passwd', false],
		[`https://${'x'.repeat(2048)}`, false],
		[null, false],
		[['https://gov.ru'], false]
	])('[L-09] the link %s is safe: %s', (href, expected) => {
		expect(isSafeLink(href)).toBe(expected);
	});

	it('[L-09] an unsafe link becomes plain text; an unknown mark goes, its text stays', () => {
		const text = new Y.XmlText();
		const into = fragment();
		into.insert(0, [element('paragraph', text)]);
		text.applyDelta([
			{ insert: 'нажми', attributes: { link: { href: 'javascript:alert(1)' } } },
			{ insert: ' сюда', attributes: { onclick: 'alert(1)', bold: true } }
		]);
		expect(readRichText(into).content).toEqual([
			{
				type: 'paragraph',
				content: [
					{ type: 'text', text: 'нажми' },
					{ type: 'text', text: ' сюда', marks: [{ type: 'bold' }] }
				]
			}
		]);
		expect(unknownParts(into)).toEqual(['onclick']);
	});

	it('[L-09] an unknown node is opened up, and its attributes are gone', () => {
		const into = fragment();
		const script = element('script', element('paragraph', new Y.XmlText('текст')));
		script.setAttribute('src', 'https://evil.example');
		into.insert(0, [script]);
		expect(readRichText(into)).toEqual(richTextOf('текст'));
		expect(unknownParts(into)).toEqual(['script']);
	});

	it('[L-09] what is nested deeper than any office text is left out', () => {
		const into = fragment();
		let parent: Y.XmlFragment | Y.XmlElement = into;
		for (let depth = 0; depth < 3000; depth += 1) {
			const child = new Y.XmlElement('blockquote');
			parent.insert(0, [child]);
			parent = child;
		}
		parent.insert(0, [new Y.XmlText('дно')]);
		const depthOf = (node: RichTextNode | undefined): number =>
			node === undefined ? 0 : 1 + depthOf(node.content?.[0]);
		expect(depthOf(readRichText(into).content[0])).toBe(25);
		expect(unknownParts(into)).toEqual([]);
	});

	it('[L-09] never throws, reads the same each time and has a canonical form', () => {
		const value = fc.oneof(
			fc.string({ unit: 'binary' }),
			fc.double(),
			fc.boolean(),
			fc.array(fc.double()),
			fc.dictionary(fc.string(), fc.string(), { noNullPrototype: true })
		);
		const name = fc.oneof(
			fc.constantFrom(
				'paragraph',
				'heading',
				'table',
				'tableCell',
				'script',
				'__proto__',
				'constructor'
			),
			fc.string({ minLength: 1 })
		);
		const mark = fc.oneof(
			fc.constantFrom('bold', 'link', 'link--1', '__proto__', 'style'),
			fc.string()
		);
		fc.assert(
			fc.property(
				fc.array(
					fc.tuple(
						name,
						fc.string({ unit: 'binary' }),
						mark,
						value,
						fc.constantFrom('level', 'colspan', 'href', 'x')
					)
				),
				(nodes) => {
					const into = fragment();
					for (const [node, words, key, attribute, attr] of nodes) {
						const text = new Y.XmlText();
						const made = element(node, text);
						Reflect.apply(made.setAttribute, made, [attr, attribute]);
						into.insert(0, [made]);
						text.applyDelta([{ insert: words, attributes: { [key]: attribute } }]);
					}
					const read = readRichText(into);
					expect(readRichText(into)).toEqual(read);
					expect(canonicalJson(JSON.parse(JSON.stringify(read)))).not.toBe('');
					expect(() => [plainText(read), unknownParts(into)]).not.toThrow();
				}
			)
		);
	});
});

describe('reading again with what is known', () => {
	/** A text of three paragraphs in a document that forgets what a transaction changed, as the screen does. */
	function kept() {
		const doc = new Y.Doc();
		const text = doc.getXmlFragment('goal');
		const known: KnownParts = new WeakMap();
		doc.on('afterTransaction', ({ changedParentTypes }: Y.Transaction) => {
			for (const part of changedParentTypes.keys()) known.delete(part);
		});
		text.insert(0, [
			element('paragraph', new Y.XmlText('раз')),
			element('bulletList', element('listItem', element('paragraph', new Y.XmlText('два')))),
			element('paragraph', new Y.XmlText('три'))
		]);
		return { doc, text, read: () => readRichText(text, known) };
	}

	it('keeps the trees of paragraphs that nobody has touched', () => {
		const { text, read } = kept();
		const before = read();
		const last = text.get(2);
		if (last instanceof Y.XmlElement) last.insert(1, [new Y.XmlText('!')]);
		const after = read();
		expect(after.content[0]).toBe(before.content[0]);
		expect(after.content[1]).toBe(before.content[1]);
		expect(after.content[2]).not.toBe(before.content[2]);
		expect(read().content).toBe(after.content);
	});

	it('gives what reading anew gives, whatever was edited, by whomever', () => {
		fc.assert(
			fc.property(
				fc.array(fc.tuple(fc.nat(5), fc.nat(9), fc.boolean()), { maxLength: 30 }),
				(edits) => {
					const { doc, text, read } = kept();
					const other = new Y.Doc();
					for (const [kind, at, isRemote] of edits) {
						read();
						Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
						edit(isRemote ? other.getXmlFragment('goal') : text, kind, at);
						Y.applyUpdate(doc, Y.encodeStateAsUpdate(other));
						expect(read()).toEqual(readRichText(text));
					}
				}
			),
			{ numRuns: 60 }
		);
	});

	function edit(text: Y.XmlFragment, kind: number, at: number): void {
		const place = text.length === 0 ? 0 : at % text.length;
		const part = text.get(place);
		const inner = part instanceof Y.XmlElement ? part.get(0) : null;
		if (kind === 0) text.insert(place, [element('paragraph', new Y.XmlText('новое'))]);
		else if (kind === 1 && text.length > 0) text.delete(place, 1);
		else if (kind === 2 && inner instanceof Y.XmlText) inner.insert(0, 'я');
		else if (kind === 3 && inner instanceof Y.XmlText && inner.length > 0)
			inner.format(0, 1, { bold: {} });
		else if (kind === 4 && part instanceof Y.XmlElement) part.setAttribute('level', String(at));
		else if (inner instanceof Y.XmlElement)
			inner.insert(0, [element('paragraph', new Y.XmlText('в глубине'))]);
	}
});
