/** One text in the two languages of the screens; a missing language is a compile error. */
export interface Message {
	readonly ru: string;
	readonly en: string;
}

export type Locale = keyof Message;
