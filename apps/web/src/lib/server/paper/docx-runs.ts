import { ExternalHyperlink, TextRun, type IRunOptions, type ParagraphChild } from 'docx';
import type { Run, Runs } from './paper.ts';

/** Runs of a paragraph; an address becomes a link. */
export function docxRuns(runs: Runs): readonly ParagraphChild[] {
	return runs.flatMap((run): readonly ParagraphChild[] => {
		if (run.link === undefined) return pieces(run);
		return [new ExternalHyperlink({ link: run.link, children: pieces(run) })];
	});
}

function pieces(run: Run): TextRun[] {
	const look = lookOf(run);
	return run.text
		.split('\n')
		.map((text, n) => new TextRun(n > 0 ? { ...look, text, break: 1 } : { ...look, text }));
}

function lookOf({ bold, italic, underline, link }: Run): IRunOptions {
	return {
		...(bold === true ? { bold: true } : {}),
		...(italic === true ? { italics: true } : {}),
		...(underline === true || link !== undefined ? { underline: {} } : {})
	};
}
