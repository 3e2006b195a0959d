/** One text in the two languages of the screens; a missing language is a compile error. */
export interface Message {
	readonly ru: string;
	readonly en: string;
}

export type Locale = keyof Message;

export const LOCALES: readonly Locale[] = ['ru', 'en'];

/** The text in a language, with `{name}` parts filled in. */
export function say(
	message: Message,
	locale: Locale,
	args: { readonly [name: string]: string | number } = {}
): string {
	return message[locale].replaceAll(/\{(\w+)\}/g, (part, name: string) =>
		String(args[name] ?? part)
	);
}
