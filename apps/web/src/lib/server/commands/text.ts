import { KINDS, type AnyReading, type DocumentHead } from '@veche/schema/document';
import { err, ok } from '@veche/schema/kernel';
import { loadDocument, replay, type Tx } from '@veche/schema/store';
import type * as Y from 'yjs';
import { REFUSALS } from '../../messages/server.ts';
import { refuse, type Outcome } from './rejection.ts';

/** A document's text as the log has it up to `seq`. */
export interface Text {
	readonly doc: Y.Doc;
	readonly seq: number;
	readonly reading: AnyReading;
}

/** Replays a document from snapshot and log; null when there is none. */
export async function readText(
	sql: Tx,
	head: Pick<DocumentHead, 'id' | 'kind'>
): Promise<Text | null> {
	const stored = await loadDocument(sql, head.id);
	if (stored === null) return null;
	const { doc, seq } = replay(stored);
	return { doc, seq, reading: KINDS[head.kind].read(doc) };
}

/** Refuses what the person has not seen yet. */
export function seenText(seq: number, ifSeq: number | null): Outcome<null> {
	if (ifSeq === null || seq <= ifSeq) return ok(null);
	return err({ kind: 'stale', message: REFUSALS.stale, headSeq: seq });
}

/** The refusal when a document vanished between two reads, which only a foreign id can cause. */
export const unknownDocument = (): Outcome<never> => refuse('not_found', REFUSALS.unknownDocument);
