import {
	AlignmentType,
	Document,
	Footer,
	Header,
	ImageRun,
	LevelFormat,
	Packer,
	PageNumber,
	Paragraph,
	TabStopType,
	Tab,
	TextRun,
	type ISectionOptions
} from 'docx';
import { TextWatermark } from 'docx/watermarks';
import { docxBlocks } from './docx-blocks.ts';
import type { Place } from './docx-place.ts';
import { DOCX_FONT, DOCX_STYLES } from './docx-styles.ts';
import { CODE_SIDE, PAGE, TEXT_WIDTH, twips } from './measures.ts';
import type { Paper } from './paper.ts';
import { qrCode } from '#lib/print/qr.ts';
import { qrPng } from './qr-png.ts';
import { settled } from './settled-zip.ts';

/** The paper as a file of Word. Equal papers give equal bytes. */
export async function docxOf(paper: Paper): Promise<Uint8Array> {
	const starts: number[] = [];
	const place: Place = {
		width: TEXT_WIDTH,
		indent: 0,
		inTable: false,
		keepNext: false,
		afterTable: false,
		align: 'left',
		newList: (start) => `numbers-${starts.push(start)}`
	};
	const children = docxBlocks(paper.blocks, place);
	const file = new Document({
		title: paper.title,
		creator: '',
		lastModifiedBy: '',
		styles: DOCX_STYLES,
		numbering: { config: [BULLETS, ...starts.map(numbered)] },
		sections: [{ ...sectionOf(paper), children }]
	});
	return settled(await Packer.toBuffer(file), paper.madeAt);
}

const WATERMARK = {
	font: DOCX_FONT,
	bold: true,
	color: 'C9CED4',
	rotation: 328,
	width: 440,
	height: 110
} as const;

const BULLETS = {
	reference: 'bullets',
	levels: [{ level: 0, format: LevelFormat.BULLET, text: '•', alignment: AlignmentType.LEFT }]
} as const;

function numbered(start: number, n: number) {
	return {
		reference: `numbers-${n + 1}`,
		levels: [
			{ level: 0, format: LevelFormat.DECIMAL, text: '%1.', alignment: AlignmentType.LEFT, start }
		]
	};
}

function sectionOf(paper: Paper): Omit<ISectionOptions, 'children'> {
	return {
		properties: {
			// The number of a sheet stands from the second one on.
			titlePage: true,
			page: {
				size: { width: twips(PAGE.width), height: twips(PAGE.height) },
				margin: {
					top: twips(PAGE.top),
					right: twips(PAGE.right),
					bottom: twips(PAGE.bottom),
					left: twips(PAGE.left),
					header: twips(8),
					footer: twips(8)
				}
			}
		},
		headers: { first: header(paper, []), default: header(paper, [PageNumber.CURRENT]) },
		footers: { first: footer(paper, true), default: footer(paper, false) }
	};
}

function header({ mark, top }: Paper, number: readonly 'CURRENT'[]): Header {
	const marks = mark === null ? [] : [new TextWatermark({ ...WATERMARK, text: mark })];
	return new Header({
		children: [
			new Paragraph({ style: 'top', children: [...marks, new TextRun({ children: number })] }),
			...(top === null ? [] : [new Paragraph({ style: 'top', text: top })])
		]
	});
}

function footer(paper: Paper, first: boolean): Footer {
	const { foot, sheetNo, code } = paper;
	const sheet = new TextRun({
		children: [
			new Tab(),
			sheetNo.before,
			PageNumber.CURRENT,
			sheetNo.between,
			PageNumber.TOTAL_PAGES
		]
	});
	const lines = foot.map(
		(line, n) =>
			new Paragraph({
				style: 'foot',
				tabStops: [{ type: TabStopType.RIGHT, position: twips(TEXT_WIDTH) }],
				children: [new TextRun(line), ...(n === 0 ? [sheet] : [])]
			})
	);
	if (!first || code === null) return new Footer({ children: lines });
	const side = Math.round((CODE_SIDE * 96) / 25.4);
	const picture = new ImageRun({
		type: 'png',
		data: qrPng(qrCode(code.address)),
		transformation: { width: side, height: side },
		altText: { name: 'QR', title: code.caption, description: code.address }
	});
	const caption = new TextRun(`${code.caption}  `);
	return new Footer({
		children: [
			...lines,
			new Paragraph({ style: 'foot', alignment: AlignmentType.RIGHT, children: [caption, picture] })
		]
	});
}
