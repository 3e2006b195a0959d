import { words, paragraph } from './clean.ts';
import type { Block } from './paper.ts';
import type { HeadWords } from '#lib/print/head-words.ts';

/** Гриф утверждения: a line each. */
export function approvalBlocks(lines: readonly string[]): readonly Block[] {
	return lines.map((line) => paragraph(line, 'grif'));
}

/** What stands above the text. */
export function headBlocks(head: HeadWords): readonly Block[] {
	return [
		paragraph(head.organisation.join('\n'), 'organisation'),
		paragraph(head.kind, 'kind'),
		...(head.under === '' ? [] : [paragraph(head.under, 'under')]),
		...(head.project === null ? [] : [paragraph(head.project, 'centre', { bold: true })]),
		...requisites(head)
	];
}

function requisites({ meeting, number }: HeadWords): readonly Block[] {
	if (meeting === null) return [paragraph(number, 'centre')];
	const [date, place, no] = [meeting.date, meeting.place, number].map(
		(text) => words(text)[0]?.text ?? ''
	);
	return [
		{ kind: 'requisites', parts: [date ?? '', place ?? '', no ?? ''] },
		paragraph(meeting.about, 'about')
	];
}
