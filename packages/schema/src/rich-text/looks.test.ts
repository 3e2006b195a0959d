import { expect, it } from 'vitest';
import type { RichText, RichTextNode } from '../kernel/index.ts';
import { looksChanged } from './looks.ts';

const text = (words: string, ...marks: readonly string[]): RichTextNode => ({
	...{ type: 'text', text: words },
	...(marks.length === 0 ? {} : { marks: marks.map((type) => ({ type })) })
});
const link = (words: string, href: string): RichTextNode => ({
	...{ type: 'text', text: words, marks: [{ type: 'link', attrs: { href } }] }
});
const p = (...content: readonly RichTextNode[]): RichTextNode => ({ type: 'paragraph', content });
const heading = (level: number, words: string): RichTextNode => ({
	...{ type: 'heading', attrs: { level }, content: [text(words)] }
});
const list = (type: string, ...items: readonly string[]): RichTextNode => ({
	type,
	content: items.map((words) => ({ type: 'listItem', content: [p(text(words))] }))
});
const doc = (...content: readonly RichTextNode[]): RichText => ({ type: 'doc', content });

function said(before: RichText, after: RichText): readonly string[] {
	const words = (looks: ReturnType<typeof looksChanged>[number]['before']) =>
		looks.map(({ name, detail }) => `${name}${detail}`).join('+') || '-';
	return looksChanged(before, after).map(
		(one) => `${one.text}: ${words(one.before)} > ${words(one.after)}`
	);
}

it.each<readonly [string, RichText, RichText, readonly string[]]>([
	[
		'a paragraph becomes a heading',
		doc(p(text('Цель')), p(text('Текст'))),
		doc(heading(2, 'Цель'), p(text('Текст'))),
		['Цель: - > heading2']
	],
	[
		'a heading changes its level',
		doc(heading(2, 'Цель')),
		doc(heading(3, 'Цель')),
		['Цель: heading2 > heading3']
	],
	[
		'some words become bold',
		doc(p(text('Дом у реки'))),
		doc(p(text('Дом '), text('у реки', 'bold'))),
		['у реки: - > bold']
	],
	[
		'marks in another order are the same look',
		doc(p(text('Дом', 'bold', 'italic'), text(' у реки'))),
		doc(p(text('Дом', 'italic', 'bold'), text(' у реки', 'underline'))),
		[' у реки: - > underline']
	],
	[
		'a link leads elsewhere',
		doc(p(link('решение', 'https://a.example'))),
		doc(p(link('решение', 'https://b.example'))),
		['решение: linkhttps://a.example > linkhttps://b.example']
	],
	[
		'a list is numbered',
		doc(list('bulletList', 'раз', 'два')),
		doc(list('orderedList', 'раз', 'два')),
		['раз: bulletList > orderedList', 'два: bulletList > orderedList']
	],
	[
		'a line after a break keeps its place',
		doc(p(text('а'), { type: 'hardBreak' }, text('б'))),
		doc(p(text('а'), { type: 'hardBreak' }, text('б', 'italic'))),
		['б: - > italic']
	],
	[
		'what has no words is said without them',
		doc({ type: 'orderedList', attrs: { start: 1 }, content: [] }),
		doc({ type: 'orderedList', attrs: { start: 3 }, content: [] }),
		[': - > -']
	]
])('[V-04] %s', (_, before, after, changes) => {
	expect(said(before, after)).toEqual(changes);
});
