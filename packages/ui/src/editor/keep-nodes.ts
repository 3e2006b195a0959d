import { Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import type { ProsemirrorBinding } from '@tiptap/y-tiptap';
import type * as Y from 'yjs';
import { bindingOf } from './binding.ts';

/**
 * Keeps the nodes of paragraphs that nobody has touched when somebody else writes. The binding forgets the node of
 * every part before it takes over an edit of another person, so that each of his keys made a long text anew, its
 * drawing included. A node is kept only while no transaction has changed its part or anything below it: then it says
 * exactly what making it again would say.
 */
export const keepUntouchedNodes = Extension.create({
	name: 'keepUntouchedNodes',
	addProseMirrorPlugins: () => [
		new Plugin({
			view: ({ state }) => {
				const binding = bindingOf(state);
				return binding === null ? {} : { destroy: keepIn(binding) };
			}
		})
	]
});

function keepIn({ doc, mapping }: ProsemirrorBinding): () => void {
	const touched = new Set<object>();
	const note = ({ changed }: Y.Transaction): void => {
		for (const part of changed.keys()) noteUpwards(part, mapping, touched);
	};
	mapping.clear = () => forgetTouched(mapping, touched);
	doc.on('beforeObserverCalls', note);
	return () => doc.off('beforeObserverCalls', note);
}

type Mapping = ProsemirrorBinding['mapping'];
type Part = Parameters<Mapping['get']>[0];

function noteUpwards(part: Part, mapping: Mapping, touched: Set<object>): void {
	for (let at: Part | null = part; at !== null; at = at.parent) {
		if (mapping.has(at)) touched.add(at);
	}
}

/** What is left has one node for one part: a block that was copied by hand may stand in the text twice as one object. */
function forgetTouched(mapping: Mapping, touched: Set<object>): void {
	const kept = new Set<object>();
	for (const [part, node] of mapping) {
		const gone = part._item?.deleted === true;
		if (gone || touched.has(part) || Array.isArray(node) || kept.has(node)) mapping.delete(part);
		else kept.add(node);
	}
	touched.clear();
}
