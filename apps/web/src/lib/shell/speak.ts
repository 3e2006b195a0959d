import { say, type Locale, type Message, type Parts } from '@veche/schema/kernel';

/** Says a message in the language of the page. */
export type Speak = (message: Message, parts?: Parts) => string;

export function speaker(locale: Locale): Speak {
	return (message, parts) => say(message, locale, parts);
}
