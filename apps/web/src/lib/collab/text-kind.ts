import type { Change } from '@veche/schema/rows';
import type * as Y from 'yjs';

/** What a session has to know of the kind of text that it carries. */
export interface TextKind {
	/** What differs between two texts, for reading. */
	diff(this: void, before: Y.Doc, after: Y.Doc): readonly Change[];
	/** Writes one difference into a text as an edit of today; what the kind has no place for is left alone. */
	writeAgain(this: void, doc: Y.Doc, change: Change, personId: string): void;
}
