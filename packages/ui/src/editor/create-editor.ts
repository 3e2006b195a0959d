import { Editor } from '@tiptap/core';
import Collaboration from '@tiptap/extension-collaboration';
import type { Awareness } from 'y-protocols/awareness';
import type { XmlFragment } from 'yjs';
import { carets } from './carets.ts';
import { keepUntouchedNodes } from './keep-nodes.ts';
import { paste } from './paste/paste.ts';
import { schemaExtensions } from './schema.ts';
import { shortcuts } from './shortcuts.ts';
import { forgetUndonePlace } from './undo-place.ts';

export interface EditorSetup {
	readonly element: HTMLElement;
	readonly fragment: XmlFragment;
	readonly awareness: Awareness | undefined;
	/** Attributes of the editable element. */
	readonly attributes: { readonly [name: string]: string };
	onlink(): void;
	onrefuse(): void;
	onfocus(): void;
	onblur(): void;
}

/**
 * An editor bound to a text. The caller has asked `foreignParts` before: what the schema does not know would be
 * deleted. Undo takes back only what this editor wrote.
 */
export function createEditor(setup: EditorSetup): Editor {
	return new Editor({
		element: setup.element,
		injectCSS: false,
		// «1. » and «- » begin a list as in Word; Markdown's stars stay stars.
		enableInputRules: ['orderedList', 'bulletList'],
		enablePasteRules: false,
		// It works out what every key of one's own deleted, for listeners that nobody is.
		enableCoreExtensions: { delete: false },
		extensions: [
			...schemaExtensions(),
			Collaboration.configure({ fragment: setup.fragment }),
			keepUntouchedNodes,
			forgetUndonePlace,
			...(setup.awareness ? [carets(setup.awareness)] : []),
			shortcuts(setup.onlink),
			paste(setup.onrefuse)
		],
		editorProps: {
			attributes: {
				role: 'textbox',
				'aria-multiline': 'true',
				class: 'rich-text',
				...setup.attributes
			}
		},
		onFocus: () => setup.onfocus(),
		onBlur: () => setup.onblur()
	});
}
