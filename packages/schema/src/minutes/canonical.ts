import { plainJson, type Json, type MeetingEnvelope } from '../kernel/index.ts';
import type { MinutesView } from './view.ts';

/**
 * The content of a version of minutes, with the numbers of the decisions. Its SHA-256 over `canonicalJson` is the
 * hash of the version. Source: ADR 0006.
 */
export function minutesContent(view: MinutesView, envelope: MeetingEnvelope): Json {
	return { format: 'veche/minutes/1', ...plainJson(envelope), minutes: plainJson(view) };
}

/** Ids of the people that minutes name anywhere. */
export function peopleIn(view: MinutesView): readonly string[] {
	const ids = [
		...view.items.map(({ speaker }) => speaker),
		...view.speeches.map(({ personId }) => personId),
		...view.decisions.map(({ executor }) => executor)
	];
	return [...new Set(ids.filter((id) => id !== ''))].sort();
}
