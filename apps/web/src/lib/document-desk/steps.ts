import type { KindWords } from './kind-words.ts';

export function primaryStep(events: readonly string[], { primary }: KindWords): string | null {
	return primary.find((event) => events.includes(event)) ?? null;
}

/** The steps beside the primary one. */
export function otherSteps(events: readonly string[], words: KindWords): readonly string[] {
	const primary = primaryStep(events, words);
	return events.filter((event) => event !== primary);
}
