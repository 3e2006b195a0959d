import { describe, expect, it } from 'vitest';
import { agendaSheet, sourceOf } from './fixture.ts';
import { richTextOf } from '@veche/schema/rich-text';
import { paperOf } from './paper-of.ts';
import { pdfOf } from './pdf.ts';
import { drawable } from './pdf-letters.ts';
import { pdfPages } from './testing/read-files.ts';

const CASES = [
	['Russian, Latin and signs', 'Цена ≥ 5 м², №№ 1–3 ₽…', 'Цена ≥ 5 м², №№ 1–3 ₽…'],
	['letters in two parts', 'и\u0306', 'й'],
	['an accent over a letter', 'за\u0301мок', 'за\u0301мок'],
	['spaces of other widths', '1\u202F000\u2009м', '1\u00A0000 м'],
	['arrows and sums', 'ОБ → МБ, Σ', 'ОБ -> МБ, ∑'],
	['a sign without a look', 'а\u200Bб\uFE0F', 'аб'],
	['an emoji', 'Да 👍🏽!', 'Да [U+1F44D U+1F3FD]!'],
	['another script', 'سد и 坝', '[U+0633 U+062F] и [U+575D]'],
	['line ends', 'а\n✓', 'а\n[U+2713]']
] as const;

describe('a text that the font of the PDF may lack', () => {
	it.each(CASES)('[PA-07] %s', (_, text, drawn) => {
		expect(drawable(text)).toBe(drawn);
	});

	it('[PA-07] is named by numbers on the sheet, which explains them', async () => {
		const pagesOf = async (words: string): Promise<string> => {
			const paper = paperOf(sourceOf(agendaSheet(richTextOf(words)), true));
			return (await pdfPages(await pdfOf(paper))).join(' ').replaceAll(/\s+/g, ' ');
		};
		const named = await pagesOf('Одобрить 👍');
		expect(named).toContain('Одобрить [U+1F44D]');
		expect(named).toContain('названы номерами Юникода');
		expect(await pagesOf('Одобрить → да')).not.toContain('названы номерами Юникода');
	});
});
