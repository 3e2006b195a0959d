import type { Json } from '../kernel/index.ts';
import type { PassportView } from './view.ts';

/** A person as of an approval: a later change of name or post changes no old version. */
export interface PersonAsOf {
	readonly fullName: string;
	readonly post: string;
}

/** What stands around the text in a version. */
export interface VersionEnvelope {
	readonly documentId: string;
	readonly seriesId: string;
	readonly revision: number;
	/** Number of the version in the series; 0 for a text that is only held. */
	readonly version: number;
	/** SHA-256 of the version before, null for the first: the chain. */
	readonly previous: string | null;
	readonly project: { readonly id: string; readonly regNo: string; readonly title: string };
	readonly approval: {
		readonly event: string;
		readonly by: { readonly id: string } & PersonAsOf;
		/** «и. о.»: for whom it was done, or null. */
		readonly actingFor: string | null;
		/** UTC ISO 8601. */
		readonly at: string;
		readonly comment: string;
	};
	readonly people: { readonly [id: string]: PersonAsOf };
}

/**
 * The content of a version. Its SHA-256 over `canonicalJson` is the hash of the version, so anybody can
 * check it with the content alone; `previous` in it makes the chain. Source: ADR 0006.
 */
export function passportContent(view: PassportView, envelope: VersionEnvelope): Json {
	return { format: 'veche/passport/1', ...plain(envelope), passport: plain(view) };
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

/** Views and envelopes are plain data already; this only says so to the type system. */
function plain(value: object): { readonly [key: string]: Json } {
	const copy: { readonly [key: string]: Json } = JSON.parse(JSON.stringify(value));
	return copy;
}
