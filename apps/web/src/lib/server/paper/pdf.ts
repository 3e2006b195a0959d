import pdfmake from 'pdfmake';
import type { Column, Content, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { qrCode, qrPath } from '#lib/print/qr.ts';
import { PAPER_FONT } from './fonts.ts';
import { LOOKS } from './looks.ts';
import { BOTTOM_WITH_CODE, CODE_SIDE, PAGE, points, TEXT_WIDTH } from './measures.ts';
import type { Paper } from './paper.ts';
import { pdfBlocks } from './pdf-blocks.ts';
import { drawablePaper } from './pdf-letters.ts';

const FONT = 'PT Serif';

pdfmake.setFonts({ [FONT]: PAPER_FONT });
// A document names nothing that is read from anywhere.
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy((path) => Object.values(PAPER_FONT).some((known) => known === path));

/** The paper as PDF with its fonts inside. Equal papers give equal bytes. */
export async function pdfOf(paper: Paper): Promise<Uint8Array> {
	return pdfmake.createPdf(definitionOf(drawablePaper(paper))).getBuffer();
}

function definitionOf(paper: Paper): TDocumentDefinitions {
	const bottom = paper.code === null ? PAGE.bottom : BOTTOM_WITH_CODE;
	const madeAt = new Date(paper.madeAt);
	return {
		pageSize: 'A4',
		pageMargins: [points(PAGE.left), points(PAGE.top), points(PAGE.right), points(bottom)],
		info: {
			title: paper.title,
			creator: 'Вече',
			producer: 'Вече',
			creationDate: madeAt,
			modDate: madeAt
		},
		displayTitle: true,
		language: paper.language,
		version: '1.7',
		defaultStyle: { font: FONT, fontSize: LOOKS.text.size, lineHeight: 1.05 },
		content: pdfBlocks(paper.blocks, { width: TEXT_WIDTH, inTable: false, align: 'left' }),
		header: (page) => headerOf(paper, page),
		footer: (page, pages) => footerOf(paper, page, pages),
		...(paper.mark === null
			? {}
			: {
					watermark: {
						text: paper.mark,
						color: '#5b6876',
						opacity: 0.13,
						bold: true,
						fontSize: 120,
						angle: -32
					}
				})
	};
}

/** The number of a sheet from the second one on. */
function headerOf({ top }: Paper, page: number): Content {
	const { size } = LOOKS.top;
	return {
		stack: [
			{ text: page > 1 ? String(page) : '\u00A0', fontSize: size },
			...(top === null ? [] : [{ text: top, fontSize: LOOKS.foot.size }])
		],
		alignment: 'center',
		margin: [points(PAGE.left), points(8), points(PAGE.right), 0]
	};
}

function footerOf({ foot, sheetNo, code }: Paper, page: number, pages: number): Content {
	const sheet = `${sheetNo.before}${page}${sheetNo.between}${pages}`;
	const withCode = code !== null && page === 1;
	const side = withCode ? CODE_SIDE + 26 : 28;
	const columns: Column[] = [
		{ stack: [...foot], width: points(TEXT_WIDTH - side) },
		{
			stack: [sheet, ...(withCode ? [code.caption] : [])],
			width: points(withCode ? side - CODE_SIDE : side),
			alignment: 'right'
		}
	];
	if (withCode) columns.push({ svg: codeSvg(code.address), width: points(CODE_SIDE) });
	return {
		columns,
		fontSize: LOOKS.foot.size,
		margin: [points(PAGE.left), points(3), points(PAGE.right), 0]
	};
}

function codeSvg(address: string): string {
	const code = qrCode(address);
	const box = `0 0 ${code.size} ${code.size}`;
	return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box}"><path d="${qrPath(code)}"/></svg>`;
}
