import type { DocumentHead } from '@veche/schema/document';
import type { Actor } from '@veche/schema/people';
import { versionsBySeries, type Sql } from '@veche/schema/store';
import { readableAmong } from './document.ts';
import { visibleDocuments } from './documents.ts';

/** A document that may be named among the materials of an agenda, with its versions. */
export interface MaterialChoice {
	readonly id: string;
	readonly kind: string;
	readonly title: string;
	readonly state: string;
	readonly projectId: string | null;
	readonly versions: readonly { readonly no: number; readonly sha256: string }[];
}

/** Longest list that somebody chooses from. */
const MOST = 100;

/** The newest documents of projects that this person may read. */
export async function materialChoices(sql: Sql, actor: Actor): Promise<readonly MaterialChoice[]> {
	const page = await visibleDocuments({ sql }, actor, { kind: 'passport', limit: MOST });
	return choicesOf(sql, page.items);
}

/** Those of these documents that this person may read; texts that are no ids name nothing. */
export async function namedMaterials(
	sql: Sql,
	actor: Actor,
	ids: readonly string[]
): Promise<readonly MaterialChoice[]> {
	const seen = await readableAmong(sql, actor, ids);
	return choicesOf(
		sql,
		seen.map(({ head }) => head)
	);
}

async function choicesOf(
	sql: Sql,
	heads: readonly DocumentHead[]
): Promise<readonly MaterialChoice[]> {
	const versions = await versionsBySeries(
		sql,
		heads.map(({ seriesId }) => seriesId)
	);
	return heads.map(({ id, kind, title, state, projectId, seriesId }) => ({
		...{ id, kind, title, state, projectId },
		versions: (versions.get(seriesId) ?? []).map(({ no, sha256 }) => ({ no, sha256 }))
	}));
}
