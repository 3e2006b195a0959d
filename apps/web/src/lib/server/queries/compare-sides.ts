import type { Actor } from '@veche/schema/people';
import { heldContent, type Sql } from '@veche/schema/store';
import type { Side } from '../../compare/comparison.ts';
import type { Sheet } from '../../document-sheet/sheet.ts';
import { readContent, sheetOfContent } from '../stored/content.ts';
import type { ReadDocument } from './document.ts';
import { roundsFor } from './rounds.ts';
import { sheetOfText } from './sheet.ts';
import { readVersion } from './version.ts';

/** A text that is compared. */
export interface ReadSide {
	readonly sheet: Sheet;
	/** The document that the text is of: a revision of the series. */
	readonly documentId: string;
	/** The last log row in it; Infinity for all that the document has. */
	readonly seq: number;
}

/** The text that a side names, or null when there is none that this person may read. */
export async function sideOf(
	sql: Sql,
	actor: Actor,
	read: ReadDocument,
	side: Side
): Promise<ReadSide | null> {
	const { head } = read;
	if (side === 'current') {
		return { sheet: await sheetOfText(sql, actor, read), documentId: head.id, seq: Infinity };
	}
	if (typeof side === 'number') {
		const version = await readVersion(sql, actor, read, side);
		return version && { sheet: version.sheet, documentId: version.documentId, seq: Infinity };
	}
	const rounds = await roundsFor(sql, actor, read);
	const round = rounds.find(({ no }) => side === `round-${no}`);
	const content = round === undefined ? null : await heldContent(sql, round);
	if (round === undefined || content === null) return null;
	const sheet = sheetOfContent(readContent(content));
	return { sheet, documentId: round.documentId, seq: round.seq };
}
