import { plainJson, type Json, type ProjectEnvelope } from '../kernel/index.ts';
import type { PassportView } from './view.ts';

/**
 * The content of a version. Its SHA-256 over `canonicalJson` is the hash of the version, so anybody can
 * check it with the content alone; `previous` in it makes the chain. Source: ADR 0006.
 */
export function passportContent(view: PassportView, envelope: ProjectEnvelope): Json {
	return { format: 'veche/passport/1', ...plainJson(envelope), passport: plainJson(view) };
}

/** Ids of the people that a passport names anywhere. */
export function peopleIn(view: PassportView): readonly string[] {
	const ids = [
		view.fields.curator,
		view.fields.leader,
		view.fields.admin,
		...view.indicators.map((row) => row.responsible),
		...view.results.map((row) => row.responsible),
		...view.controlPoints.map((row) => row.responsible),
		...view.team.flatMap((row) => [row.person, row.directManager]),
		...view.risks.map((row) => row.owner)
	];
	return [...new Set(ids.filter((id) => id !== ''))].sort();
}
