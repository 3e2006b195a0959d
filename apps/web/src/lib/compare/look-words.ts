import type { Message } from '@veche/schema/kernel';
import type { Look } from '@veche/schema/rich-text';
import { LOOKS } from '#lib/messages/compare.ts';
import type { Speak } from '#lib/shell/speak.ts';

/** «список, полужирный»; words without any look are plain. */
export function lookWords(looks: readonly Look[], t: Speak): string {
	const words = looks.map(({ name, detail }) => t(named(name), { detail }));
	return words.length === 0 ? t(LOOKS.plain) : words.join(', ');
}

function named(name: string): Message {
	const known: { readonly [name: string]: Message } = LOOKS;
	return Object.hasOwn(known, name) ? (known[name] ?? LOOKS.plain) : LOOKS.plain;
}
