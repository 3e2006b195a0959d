/** One text in the two languages of the screens; a missing language is a compile error. */
export interface Message {
	readonly ru: string;
	readonly en: string;
}

export type Locale = keyof Message;

/** Values of the `{name}` parts of a message; a part may be said in both languages itself. */
export interface Parts {
	readonly [name: string]: string | number | Message;
}

export const LOCALES: readonly Locale[] = ['ru', 'en'];

/** The text in a language, with `{name}` parts filled in. */
export function say(message: Message, locale: Locale, parts: Parts = {}): string {
	return message[locale].replaceAll(/\{(\w+)\}/g, (whole, name: string) => {
		const part = parts[name] ?? whole;
		return typeof part === 'object' ? part[locale] : String(part);
	});
}

/** The text in both languages at once, with `{name}` parts filled in. */
export function fill(message: Message, parts: Parts): Message {
	return { ru: say(message, 'ru', parts), en: say(message, 'en', parts) };
}

/** What is written differently in the two languages, such as a date. */
export function inBoth(write: (locale: Locale) => string): Message {
	return { ru: write('ru'), en: write('en') };
}

/** The same text in both languages: a number, a name, what people typed. */
export function same(text: string): Message {
	return { ru: text, en: text };
}

/** A text as it stands inside a sentence. */
export function lowerCase({ ru, en }: Message): Message {
	return { ru: ru.toLowerCase(), en: en.toLowerCase() };
}

/** Language of a text that people wrote: `ru` when there are Cyrillic letters in it, else that of the page. */
export function langOf(text: string): 'ru' | undefined {
	return /\p{Script=Cyrillic}/u.test(text) ? 'ru' : undefined;
}
