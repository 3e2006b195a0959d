import type { Locale } from '@veche/schema/kernel';
import type { Sheet } from '#lib/document-sheet/sheet.ts';
import { itemsWords } from '#lib/meetings/items-words.ts';
import { PRINT } from '#lib/messages/print.ts';
import { speaker, type Speak } from '#lib/shell/speak.ts';
import { clean } from './clean.ts';

/** The files that a paper is given as. */
export const PAPER_TYPES = {
	docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
	pdf: 'application/pdf'
} as const;
export type PaperFormat = keyof typeof PAPER_TYPES;

export function isPaperFormat(value: string): value is PaperFormat {
	return value in PAPER_TYPES;
}

interface Named {
	readonly sheet: Sheet;
	readonly version: { readonly no: number } | null;
	readonly locale: Locale;
}

/** «Паспорт МП-01-2025, версия 2», «Протокол заседания № 4, проект», «Выписка из протокола …, вопросы 1, 3, версия 1». */
export function fileTitle({ sheet, version, locale }: Named): string {
	const t = speaker(locale);
	const name = nameOf(sheet, t);
	const full =
		version === null
			? t(PRINT.fileDraft, { name })
			: t(PRINT.fileVersion, { name, no: version.no });
	return clean(full).replaceAll('\n', ' ').trim();
}

function nameOf(sheet: Sheet, t: Speak): string {
	if (sheet.kind === 'passport') return t(PRINT.filePassport, { no: sheet.project?.regNo ?? '' });
	const { no } = sheet.meeting;
	if (sheet.kind === 'agenda') return t(PRINT.fileAgenda, { no });
	if (sheet.extractFor === null) return t(PRINT.fileMinutes, { no });
	const numbers = sheet.view.items.map((item) => item.no);
	return t(PRINT.fileExtract, { no, items: itemsWords(numbers, t) });
}

/** Header that offers an answer as a file under a name of any letters (RFC 6266, RFC 5987). */
export function attachment(title: string, plain: string, format: PaperFormat): string {
	// Characters that file systems refuse.
	const name = `${title.replaceAll(/[\\/:*?"<>|\n]/g, ' ').trim()}.${format}`;
	const encoded = encodeURIComponent(name).replaceAll(
		/['()*]/g,
		(char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`
	);
	return `attachment; filename="${plain}.${format}"; filename*=UTF-8''${encoded}`;
}
