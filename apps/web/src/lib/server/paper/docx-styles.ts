import { AlignmentType, type IStylesOptions } from 'docx';
import { HEADING_LOOKS, LOOKS, type LineLook } from './looks.ts';
import { twips } from './measures.ts';

/** On every machine of an office, or replaced by one of the same widths (Liberation Serif, PT Astra Serif). */
export const DOCX_FONT = 'Times New Roman';

const ALIGNMENTS = { center: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const;

export const DOCX_STYLES: IStylesOptions = {
	default: {
		document: { run: { font: DOCX_FONT, size: 24, language: { value: 'ru-RU' } } },
		heading1: heading(HEADING_LOOKS[1]),
		heading2: heading(HEADING_LOOKS[2]),
		heading3: heading(HEADING_LOOKS[3])
	},
	paragraphStyles: Object.entries(LOOKS).map(([id, look]) => ({
		id,
		name: id,
		basedOn: 'Normal',
		...styleOf(look)
	}))
};

function heading(look: LineLook) {
	const { run, paragraph } = styleOf(look);
	return {
		run: { ...run, font: DOCX_FONT, color: '000000' },
		paragraph: { ...paragraph, keepNext: true }
	};
}

function styleOf({ size, bold = false, align, before = 0, after = 0, indent = 0 }: LineLook) {
	return {
		// Word counts sizes in halves of a point.
		run: { size: size * 2, bold },
		paragraph: {
			spacing: { before: twips(before), after: twips(after) },
			...(align === undefined ? {} : { alignment: ALIGNMENTS[align] }),
			...(indent === 0 ? {} : { indent: { left: twips(indent) } })
		}
	};
}
