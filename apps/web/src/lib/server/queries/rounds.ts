import { can } from '@veche/schema/document';
import type { Actor } from '@veche/schema/people';
import { heldRounds, type HeldRound, type Sql } from '@veche/schema/store';
import type { Readable } from './document.ts';

/** The texts of a document that were handed over for a decision, oldest first, for whoever may read how it came about. */
export async function roundsFor(
	sql: Sql,
	actor: Actor,
	{ head, facts }: Readable
): Promise<readonly HeldRound[]> {
	const held = { ...facts, state: 'review', open: 'held' } as const;
	return can(actor, 'view_history', held) ? heldRounds(sql, head.seriesId) : [];
}
