import type { Locale } from '@veche/schema/kernel';
import { say } from '@veche/schema/kernel';
import { PRINT } from '../messages/print.ts';
import { cssString } from './css-string.ts';

/** What stands in the margins of every sheet. */
export interface PageMargins {
	/** State of the document and who printed it, line by line. */
	readonly foot: readonly string[];
	/** Above the text, centred; null for nothing. */
	readonly top: string | null;
	readonly locale: Locale;
}

/**
 * Style of the printed page. Margin boxes with counters: Chromium 131 and later; other browsers leave the margins
 * empty or print their own. ГОСТ Р 7.0.97-2025: margins 20 · 10 · 20 · 20 mm.
 */
export function pageStyle({ foot, top, locale }: PageMargins): string {
	const words = say(PRINT.sheet, locale, { page: '\u0001', pages: '\u0002' });
	const sheet = words
		.split(/([\u0001\u0002])/)
		.map((part) => COUNTERS[part] ?? cssString(part))
		.join(' ');
	const lines = foot.map(cssString).join(' "\\a" ');
	const head = top === null ? '' : `@top-center{content:${cssString(top)};${SMALL}}`;
	return `@page{size:A4;margin:20mm 10mm 22mm 20mm;${head}@bottom-left{content:${lines};${FOOT}width:75%}@bottom-right{content:${sheet};${FOOT}width:25%;text-align:right}}`;
}

const COUNTERS: { readonly [part: string]: string } = {
	'\u0001': 'counter(page)',
	'\u0002': 'counter(pages)'
};
const SMALL = "font:8pt/1.35 'Golos Text Variable',sans-serif;color:#000;";
const FOOT = `${SMALL}vertical-align:top;padding-top:3mm;white-space:pre-line;`;
