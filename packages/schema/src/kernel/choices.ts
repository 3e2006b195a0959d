import type { Message } from './text.ts';

/** A closed list of values of a field, in the order of the screens. */
export type Choices = readonly { readonly value: string; readonly name: Message }[];

/** Name of a stored value for reading; an unknown value is shown as stored. */
export function nameOf(choices: Choices, value: string): Message {
	return choices.find((choice) => choice.value === value)?.name ?? { ru: value, en: value };
}
