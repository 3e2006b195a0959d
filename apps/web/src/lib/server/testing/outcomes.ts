import type { Outcome } from '../commands/rejection.ts';

/** The id of nobody and nothing. */
export const UNKNOWN = '00000000-0000-4000-8000-000000000000';

/** What came of a command in a word: `done`, or the kind of its refusal. */
export function result(outcome: Outcome<unknown>): string {
	return outcome.ok ? 'done' : outcome.error.kind;
}

/** The sentence of a refusal; '' when there is none. */
export function words(outcome: Outcome<unknown>): string {
	return outcome.ok ? '' : outcome.error.message.ru;
}
