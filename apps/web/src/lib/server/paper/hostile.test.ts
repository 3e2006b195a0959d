import { richTextOf } from '@veche/schema/rich-text';
import type { RichTextNode } from '@veche/schema/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { docxOf } from './docx.ts';
import { minutesSheet, passportSheet, sourceOf } from './fixture.ts';
import { paperOf } from './paper-of.ts';
import { pdfOf } from './pdf.ts';
import { paperRenderer } from './renderer.ts';
import { docxPart, docxText, pdfPages } from './testing/read-files.ts';

const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u202a-\u202e\ufffe\uffff]/;

const BAD = [
	['control characters', 'а\u0000б\u0008\u000cв\u001b', 'аб'],
	['XML', '</w:t><w:p>]]>&amp;<!--', '</w:t><w:p>]]>&amp;<!--'],
	['marks of direction', 'abc\u202etxt\u202c\u2066', 'abctxt'],
	['Arabic and Hebrew', 'مرحبا שלום', 'שלום'],
	['emoji', '👍🏽 👨‍👩‍👧', '👍🏽'],
	['half characters', 'а\ud800б\udfffв', 'а\ufffdб\ufffdв'],
	['one long word', 'превысокомногорассмотрительствующий'.repeat(60), 'превысоко']
] as const;

describe('hostile text on paper', () => {
	it.each(BAD)('[PA-04] %s give valid files', async (_, words, kept) => {
		const paper = paperOf(sourceOf(minutesSheet(richTextOf(words), false), false));
		const docx = await docxOf(paper);
		expect(docxText(docx)).toContain(kept);
		expect(docxPart(docx, 'word/document.xml')).not.toMatch(FORBIDDEN);
		expect((await pdfPages(await pdfOf(paper))).join('')).toContain('СЛУШАЛИ:');
	});

	it('[PA-04] deep lists, ragged and wide tables keep their words', async () => {
		const node = (type: string, ...content: readonly RichTextNode[]): RichTextNode => ({
			type,
			content
		});
		const p = (text: string): RichTextNode => node('paragraph', { type: 'text', text });
		const cell = (text: string, attrs = {}): RichTextNode => ({
			...node('tableCell', p(text)),
			attrs
		});
		const deep = Array.from({ length: 20 }).reduce<RichTextNode>(
			(inner) => node('bulletList', node('listItem', p('слой'), inner)),
			p('дно')
		);
		const ragged = node(
			'table',
			node('tableRow', cell('а', { colspan: 3, rowspan: 9 }), cell('б')),
			node('tableRow'),
			node(
				'tableRow',
				cell('в', { rowspan: 1000 }),
				node('tableCell', node('table', node('tableRow', cell('г'))))
			)
		);
		const wide = node(
			'table',
			node('tableRow', ...Array.from({ length: 80 }, (_, n) => cell(`ст${n}`)))
		);
		const heard = { type: 'doc', content: [deep, ragged, wide] } as const;
		const paper = paperOf(sourceOf(minutesSheet(heard, true), true));
		const [docx, pages] = [docxText(await docxOf(paper)), await pdfPages(await pdfOf(paper))];
		for (const words of ['дно', 'а', 'б', 'в', 'г', 'ст79']) {
			expect(docx).toContain(words);
			expect(pages.join('')).toContain(words);
		}
	});

	it('[PA-04] any text at all gives both files', async () => {
		const anything = fc.string({ unit: 'binary', maxLength: 200 });
		await fc.assert(
			fc.asyncProperty(anything, async (words) => {
				const paper = paperOf(sourceOf(minutesSheet(richTextOf(words), false), false));
				const document = docxPart(await docxOf(paper), 'word/document.xml');
				expect(document).not.toMatch(FORBIDDEN);
				expect(Buffer.from((await pdfOf(paper)).subarray(0, 8)).toString()).toBe('%PDF-1.7');
			}),
			{ numRuns: 25, seed: 7 }
		);
	});
});

describe('a long paper', () => {
	const paper = paperOf(
		sourceOf(
			passportSheet(200, (n) => `Строка ${n} о достопримечательностях и благоустройстве`),
			false
		)
	);

	it('[PA-05] of 200 rows everywhere is drawn whole while the server answers others', async () => {
		const render = paperRenderer();
		let longest = 0;
		let last = performance.now();
		const pulse = setInterval(() => {
			const now = performance.now();
			longest = Math.max(longest, now - last);
			last = now;
		}, 5);
		const [pdf, docx] = await Promise.all([render(paper, 'pdf'), render(paper, 'docx')]);
		clearInterval(pulse);
		expect(longest).toBeLessThan(1000);
		const pages = await pdfPages(pdf ?? new Uint8Array());
		expect(pages.length).toBeGreaterThan(30);
		expect(pages.filter((page) => !/^ПРОЕКТ$/m.test(page))).toEqual([]);
		const text = pages.join('\n');
		for (let n = 0; n < 200; n += 1) expect(text).toContain(`Строка ${n} `);
		expect(docxText(docx ?? new Uint8Array())).toContain('Строка 199 ');
	}, 120_000);

	it('[PA-05] that breaks leaves the thread to the next one', async () => {
		const render = paperRenderer();
		await expect(render({ ...paper, madeAt: 'никогда' }, 'pdf')).rejects.toThrow();
		const small = paperOf(sourceOf(minutesSheet(richTextOf('Доклад'), true), true));
		expect(Buffer.from((await render(small, 'pdf')) ?? []).toString('latin1', 0, 5)).toBe('%PDF-');
	});
});
