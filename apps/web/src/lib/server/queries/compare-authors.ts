import type { DocumentHead } from '@veche/schema/document';
import type { PersonId } from '@veche/schema/kernel';
import { readAfter, type Sql } from '@veche/schema/store';
import * as Y from 'yjs';
import { placesOf } from '../../collab/place.ts';

/** A longer log is not read for the names: the comparison itself needs none of it. */
const LONGEST_LOG = 5_000;

/** A part of a document's log: the rows after one up to another. */
export interface Span extends Pick<DocumentHead, 'id' | 'revision' | 'headSeq'> {
	readonly after: number;
	readonly upTo: number;
}

/** Who wrote into which place in these parts, by paths. Honest only where the log is read whole. */
export async function authorsByPath(
	sql: Sql,
	spans: readonly Span[]
): Promise<ReadonlyMap<string, ReadonlySet<PersonId>>> {
	const authors = new Map<string, Set<PersonId>>();
	const short = spans.filter(({ headSeq }) => headSeq <= LONGEST_LOG);
	const logs = await readAfter(
		sql,
		short.map(({ id: documentId }) => ({ documentId, seq: 0 }))
	);
	for (const { documentId, rows } of logs) {
		const span = short.find(({ id }) => id === documentId);
		if (span === undefined) continue;
		const { revision, after, upTo } = span;
		const doc = new Y.Doc();
		let writer: PersonId | null = null;
		doc.on('afterTransaction', (transaction) => {
			if (writer === null) return;
			for (const place of placesOf(transaction)) {
				const known = authors.get(place) ?? new Set();
				authors.set(place, known.add(writer));
			}
		});
		for (const { seq, update, personId } of rows) {
			// A new revision begins with the text of the version before: nobody wrote that now.
			if (seq > upTo) break;
			writer = seq <= after || (seq === 1 && revision > 1) ? null : personId;
			Y.applyUpdate(doc, update);
		}
		doc.destroy();
	}
	return authors;
}

/** Those who wrote in a place, or anywhere in the row that a path names. */
export function authorsAt(
	authors: ReadonlyMap<string, ReadonlySet<PersonId>>,
	path: string
): ReadonlySet<PersonId> {
	const exact = authors.get(path);
	if (exact !== undefined) return exact;
	const within = [...authors].filter(([place]) => place.startsWith(`${path}/`));
	return new Set(within.flatMap(([, people]) => [...people]));
}
