import type { EditorState } from '@tiptap/pm/state';
import { ProsemirrorBinding, ySyncPluginKey } from '@tiptap/y-tiptap';

/** What ties an editor to its text in the document; null in an editor without one. */
export function bindingOf(state: EditorState): ProsemirrorBinding | null {
	const sync: unknown = ySyncPluginKey.getState(state);
	if (typeof sync !== 'object' || sync === null || !('binding' in sync)) return null;
	return sync.binding instanceof ProsemirrorBinding ? sync.binding : null;
}
