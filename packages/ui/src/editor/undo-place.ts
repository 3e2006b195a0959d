import { Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import { yUndoPluginKey } from '@tiptap/y-tiptap';
import { UndoManager } from 'yjs';
import { bindingOf } from './binding.ts';

/**
 * Forgets the place of the caret that the binding takes out of an undone edit. It takes it too late, so that the next
 * edit of another person would look for it; in a text that undo has made shorter it is not there, and that edit would
 * be shown nowhere and undone by the next key.
 */
export const forgetUndonePlace = Extension.create({
	name: 'forgetUndonePlace',
	addProseMirrorPlugins: () => [
		new Plugin({
			view: ({ state }) => {
				const binding = bindingOf(state);
				const undo: unknown = yUndoPluginKey.getState(state);
				if (binding === null || !hasManager(undo)) return {};
				const forget = (): void => void Object.assign(binding, NO_PLACE);
				undo.undoManager.on('stack-item-popped', forget);
				return { destroy: () => undo.undoManager.off('stack-item-popped', forget) };
			}
		})
	]
});

const NO_PLACE = { beforeTransactionSelection: null };

function hasManager(undo: unknown): undo is { readonly undoManager: UndoManager } {
	return (
		typeof undo === 'object' &&
		undo !== null &&
		'undoManager' in undo &&
		undo.undoManager instanceof UndoManager
	);
}
