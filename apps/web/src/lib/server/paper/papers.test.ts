import { richTextOf } from '@veche/schema/rich-text';
import { describe, expect, it } from 'vitest';
import { docxOf } from './docx.ts';
import {
	agendaSheet,
	extractSheet,
	minutesSheet,
	passportSheet,
	RICH,
	sourceOf
} from './fixture.ts';
import { paperOf } from './paper-of.ts';
import { pdfOf } from './pdf.ts';
import { docxPart, docxText, pdfPages, xmlLines } from './testing/read-files.ts';

/** The word alone in its line. */
const MARK = /^ПРОЕКТ$/m;

const CASES = [
	['passport-approved', passportSheet(2, (n) => `Строка ${n + 1}`), true],
	['passport-draft', passportSheet(1, () => 'Строка'), false],
	['agenda-approved', agendaSheet(RICH), true],
	['minutes-signed', minutesSheet(RICH, true), true],
	['minutes-draft', minutesSheet(richTextOf('Доклад'), false), false],
	['minutes-extract', extractSheet(richTextOf('Доклад')), true]
] as const;

describe('a paper', () => {
	it.each(CASES)('[PA-01] [SYS-9] of %s says the same as it did', async (name, sheet, locked) => {
		const paper = paperOf(sourceOf(sheet, locked));
		await expect(`${JSON.stringify(paper, null, '\t')}\n`).toMatchFileSnapshot(
			`golden/${name}.paper.txt`
		);
		const document = docxPart(await docxOf(paper), 'word/document.xml');
		await expect(`${xmlLines(document)}\n`).toMatchFileSnapshot(`golden/${name}.docx.xml`);
		const pages = await pdfPages(await pdfOf(paper));
		await expect(`${pages.join('\n\f\n')}\n`).toMatchFileSnapshot(`golden/${name}.pdf.txt`);
	});

	it.each(CASES)('[PA-02] of %s has equal bytes each time', async (_, sheet, locked) => {
		const paper = paperOf(sourceOf(sheet, locked));
		expect(Buffer.from(await pdfOf(paper)).equals(await pdfOf(paper))).toBe(true);
		expect(Buffer.from(await docxOf(paper)).equals(await docxOf(paper))).toBe(true);
	});

	it.each(CASES)('[PA-01] of %s says the same in both files', async (_, sheet, locked) => {
		const paper = paperOf(sourceOf(sheet, locked));
		const letters = (text: string): string => text.replaceAll(/[^\p{L}\p{N}]/gu, '');
		const words = JSON.stringify(paper.blocks).match(/(?<="text":")[^"\\]+/g) ?? [];
		const docx = letters(docxText(await docxOf(paper)));
		const pdf = letters((await pdfPages(await pdfOf(paper))).join(''));
		expect(words.length).toBeGreaterThan(20);
		expect(words.filter((one) => !docx.includes(letters(one)))).toEqual([]);
		// A line that goes over the end of a sheet is torn by what stands under and above the text.
		const short = words.filter((one) => one.length < 40);
		expect(short.filter((one) => !pdf.includes(letters(one)))).toEqual([]);
	});
});

describe('[PA-03] the mark across the sheets', () => {
	const draft = paperOf(sourceOf(minutesSheet(RICH, false), false));
	const signed = paperOf(sourceOf(minutesSheet(RICH, true), true));

	it('[PA-03] stands on every sheet of a text that is not locked', async () => {
		const pages = await pdfPages(await pdfOf(draft));
		expect(pages.length).toBeGreaterThan(1);
		expect(pages.filter((page) => !MARK.test(page))).toEqual([]);
		const docx = await docxOf(draft);
		for (const header of ['word/header1.xml', 'word/header2.xml']) {
			expect(docxPart(docx, header)).toContain('string="ПРОЕКТ"');
		}
	});

	it('[PA-03] is not on a locked one, which carries version, hash and code instead', async () => {
		const pages = await pdfPages(await pdfOf(signed));
		expect(pages.filter((page) => MARK.test(page))).toEqual([]);
		expect(pages.join('')).toContain('ab'.repeat(32));
		expect(signed.code?.address).toBe(
			`https://veche.example/documents/00000000-0000-4000-8000-000000000001/versions/2#sha256=${'ab'.repeat(32)}`
		);
		const docx = await docxOf(signed);
		expect(docxPart(docx, 'word/footer2.xml')).toContain('descr="https://veche.example/');
		expect(draft.code).toBeNull();
	});

	it('[PA-03] numbers the sheets from the second one on', async () => {
		const [first = '', second = ''] = await pdfPages(await pdfOf(draft));
		expect(first).not.toMatch(/^1\s/);
		expect(second).toMatch(/^2\s/m);
		expect(docxPart(await docxOf(draft), 'word/document.xml')).toContain('<w:titlePg/>');
	});
});
