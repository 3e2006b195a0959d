import { say, type Locale, type Message } from '@veche/schema/kernel';

/** Says a message in the language of the page. */
export type Speak = (
	message: Message,
	args?: { readonly [name: string]: string | number }
) => string;

export function speaker(locale: Locale): Speak {
	return (message, args) => say(message, locale, args);
}
