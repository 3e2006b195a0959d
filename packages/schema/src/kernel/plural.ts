import { say, type Locale, type Message, type Parts } from './text.ts';

/** One text for each way in which a count asks for it; English uses `one` and `many` only. */
export interface Counted {
	readonly one: Message;
	readonly few: Message;
	readonly many: Message;
}

/** The text that a count asks for, with `{count}` and the other parts filled in. */
export function sayCount(
	forms: Counted,
	locale: Locale,
	parts: Parts & { readonly count: number }
): string {
	return say(forms[formOf(parts.count, locale)], locale, parts);
}

/** The same in both languages. */
export function fillCount(forms: Counted, parts: Parts & { readonly count: number }): Message {
	return { ru: sayCount(forms, 'ru', parts), en: sayCount(forms, 'en', parts) };
}

function formOf(count: number, locale: Locale): keyof Counted {
	if (locale === 'en') return count === 1 ? 'one' : 'many';
	const tail = Math.abs(count) % 100;
	if (tail >= 11 && tail <= 14) return 'many';
	const last = tail % 10;
	if (last === 1) return 'one';
	return last >= 2 && last <= 4 ? 'few' : 'many';
}
