import type { Actor } from '@veche/schema/people';
import { versionsOf, type Sql } from '@veche/schema/store';
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
	return Promise.all(
		page.items.map(async ({ id, kind, title, state, projectId, seriesId }) => {
			const versions = await versionsOf(sql, seriesId);
			return {
				...{ id, kind, title, state, projectId },
				versions: versions.map(({ no, sha256 }) => ({ no, sha256 }))
			};
		})
	);
}
