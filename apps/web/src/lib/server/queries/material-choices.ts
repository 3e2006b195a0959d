import { can, type DocumentHead } from '@veche/schema/document';
import type { Actor } from '@veche/schema/people';
import { documentsByIds, factsOf, versionsOf, type Sql } from '@veche/schema/store';
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
	return Promise.all(page.items.map((head) => choiceOf(sql, head)));
}

/** Those of these documents that this person may read; texts that are no ids name nothing. */
export async function namedMaterials(
	sql: Sql,
	actor: Actor,
	ids: readonly string[]
): Promise<readonly MaterialChoice[]> {
	const heads = await documentsByIds(sql, ids);
	const facts = await Promise.all(heads.map(({ id }) => factsOf(sql, id)));
	const seen = heads.filter((_, n) => {
		const at = facts[n];
		return at !== null && at !== undefined && can(actor, 'view', at);
	});
	return Promise.all(seen.map((head) => choiceOf(sql, head)));
}

async function choiceOf(
	sql: Sql,
	{ id, kind, title, state, projectId, seriesId }: DocumentHead
): Promise<MaterialChoice> {
	const versions = await versionsOf(sql, seriesId);
	return {
		...{ id, kind, title, state, projectId },
		versions: versions.map(({ no, sha256 }) => ({ no, sha256 }))
	};
}
