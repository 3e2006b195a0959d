import type { BaseEnvelope, Locale } from '@veche/schema/kernel';
import { isExtract, type Sheet } from '#lib/document-sheet/sheet.ts';
import { PRINT } from '#lib/messages/print.ts';
import type { SheetPeople } from '#lib/passport-sheet/reading.ts';
import { footWords } from '#lib/print/foot-words.ts';
import { approvalLines, headWords } from '#lib/print/head-words.ts';
import { proofAddress } from '#lib/print/qr.ts';
import { speaker, type Speak } from '#lib/shell/speak.ts';
import { agendaBlocks } from './agenda.ts';
import { clean, paragraph } from './clean.ts';
import { fileTitle } from './file-name.ts';
import { approvalBlocks, headBlocks } from './head.ts';
import { minutesBlocks } from './minutes.ts';
import type { Block, Paper } from './paper.ts';
import { passportBlocks } from './passport.ts';

/** Everything that a paper says, whatever the kind of its document. */
export interface PaperSource {
	readonly sheet: Sheet;
	/** Title and state of the document's row. */
	readonly title: string;
	readonly state: string;
	/** Number of the last edit. */
	readonly headSeq: number;
	/** Null for a text that is not locked. */
	readonly version: {
		readonly no: number;
		readonly state: string;
		readonly sha256: string;
		readonly documentId: string;
		readonly approval: BaseEnvelope['approval'];
	} | null;
	readonly people: SheetPeople;
	readonly city: string;
	readonly officeName: string;
	readonly demo: boolean;
	/** Full name of who takes the file. */
	readonly by: string;
	/** UTC ISO 8601. */
	readonly at: string;
	/** Address by which people open the system. */
	readonly origin: string;
	readonly locale: Locale;
}

/** The paper of a document: what the print view shows, as blocks that both files draw. */
export function paperOf(source: PaperSource): Paper {
	const { sheet, version, locale } = source;
	const t = speaker(locale);
	const [before = '', between = ''] = t(PRINT.sheet, { page: '\n', pages: '\n' }).split('\n');
	return {
		title: fileTitle(source),
		language: locale,
		madeAt: source.at,
		mark: version === null ? t(PRINT.draftMark) : null,
		top: source.demo ? t(PRINT.demo) : null,
		foot: footWords(source, PRINT.made).map(clean),
		sheetNo: { before, between },
		lettersNote: t(PRINT.lettersNote),
		code:
			version === null
				? null
				: { address: proofAddress(source.origin, version, sheet), caption: t(PRINT.check) },
		blocks: [
			...approvalBlocks(approvalLines(sheet.kind, version, t)),
			...headBlocks(headWords(source)),
			...bodyBlocks(source, t),
			...proofBlocks(source, t)
		]
	};
}

function bodyBlocks({ sheet, people }: PaperSource, t: Speak): readonly Block[] {
	switch (sheet.kind) {
		case 'passport':
			return passportBlocks({ view: sheet.view, people }, t);
		case 'agenda':
			return agendaBlocks({ sheet, people }, t);
		case 'minutes':
			return minutesBlocks({ sheet, people }, t);
	}
}

function proofBlocks({ version, sheet }: PaperSource, t: Speak): readonly Block[] {
	if (version === null) return [];
	const how = t(isExtract(sheet) ? PRINT.proofExtract : PRINT.proofHow);
	const lines = [t(PRINT.proof, { no: version.no, hash: version.sha256 }), how];
	return [paragraph(lines.join('\n'), 'proof')];
}
