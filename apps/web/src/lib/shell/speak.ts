import { say, type Locale, type Message, type Parts } from '@veche/schema/kernel';

/** Says a message in the language of the page. */
export interface Speak {
	(message: Message, parts?: Parts): string;
	readonly locale: Locale;
}

export function speaker(locale: Locale): Speak {
	const speak = (message: Message, parts?: Parts): string => say(message, locale, parts);
	return Object.assign(speak, { locale });
}
