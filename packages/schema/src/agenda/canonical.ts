import { plainJson, type Json, type MeetingEnvelope } from '../kernel/index.ts';
import type { AgendaView } from './view.ts';

/**
 * The content of a version of an agenda. Its SHA-256 over `canonicalJson` is the hash of the version.
 * Source: ADR 0006.
 */
export function agendaContent(view: AgendaView, envelope: MeetingEnvelope): Json {
	return { format: 'veche/agenda/1', ...plainJson(envelope), agenda: plainJson(view) };
}

/** Ids of the people that an agenda names anywhere. */
export function peopleIn(view: AgendaView): readonly string[] {
	const ids = [
		...view.items.flatMap(({ speaker, coSpeakers }) => [speaker, ...coSpeakers]),
		...view.invited.map(({ personId }) => personId)
	];
	return [...new Set(ids.filter((id) => id !== ''))].sort();
}

/** Ids of the documents among the materials, each once. */
export function documentsIn(view: AgendaView): readonly string[] {
	return [...new Set(view.materials.map(({ documentId }) => documentId))]
		.filter((id) => id !== '')
		.sort();
}
