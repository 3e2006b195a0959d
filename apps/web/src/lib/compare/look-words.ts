import type { Message } from '@veche/schema/kernel';
import type { Look, LookChange } from '@veche/schema/rich-text';
import { LOOKS } from '#lib/messages/compare.ts';
import type { Speak } from '#lib/shell/speak.ts';

/** «список, полужирный»; words without any look are plain. */
export function lookWords(looks: readonly Look[], t: Speak): string {
	const words = looks.map(({ name, detail }) => t(named(name), { detail }));
	return words.length === 0 ? t(LOOKS.plain) : words.join(', ');
}

/** The same changes as lines of a file. */
export function looksAsText(looks: readonly LookChange[], t: Speak): string {
	const lines = looks.map(({ text, before, after }) =>
		text === ''
			? t(LOOKS.other)
			: `«${text.trim()}»: ${lookWords(before, t)} → ${lookWords(after, t)}`
	);
	return lines.join('\n');
}

function named(name: string): Message {
	const known: { readonly [name: string]: Message } = LOOKS;
	return Object.hasOwn(known, name) ? (known[name] ?? LOOKS.plain) : LOOKS.plain;
}
