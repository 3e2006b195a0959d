import * as Y from 'yjs';
import { readEdit, type Edit } from '../guard/edit.ts';
import { breaksLayout, type Layout } from '../guard/layout.ts';
import { DEFAULT_LIMITS } from '../settings.ts';

/** A client's document that knows what the server has. */
export function copyOf(server: Y.Doc, options: { readonly gc?: boolean } = {}): Y.Doc {
	const doc = new Y.Doc(options);
	Y.applyUpdate(doc, Y.encodeStateAsUpdate(server));
	return doc;
}

/** What a client that knows the document sends after these changes. */
export function updateOf(server: Y.Doc, change: (doc: Y.Doc) => void): Uint8Array {
	const doc = copyOf(server);
	const before = Y.encodeStateVector(doc);
	doc.transact(() => change(doc));
	return Y.encodeStateAsUpdate(doc, before);
}

/** The update as the guard reads it; one that it does not read is a fault of the test. */
export function editOf(update: Uint8Array, server: Y.Doc): Edit {
	const read = readEdit(update, server, DEFAULT_LIMITS);
	if (typeof read === 'string') throw new Error(read);
	return read;
}

/** What the guard says to a change by the layout of the document. */
export function verdictOf(
	server: Y.Doc,
	change: (doc: Y.Doc) => void,
	layout: Layout
): 'root' | 'size' | null {
	return breaksLayout(editOf(updateOf(server, change), server), server, layout);
}
