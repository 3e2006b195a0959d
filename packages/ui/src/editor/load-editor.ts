import type BoundEditor from './BoundEditor.svelte';

/** What draws an editor and binds it; ProseMirror and all that belongs to it come with this and not before. */
export type Editing = typeof BoundEditor;

export interface EditorSource {
	/** The code of the editor when it is here already. */
	known(): Editing | null;
	/** Fetches it, once for the page. @throws when it cannot be had now; the next call tries again */
	load(): Promise<Editing>;
}

let here: Editing | null = null;
let coming: Promise<Editing> | null = null;

export const EDITOR_SOURCE: EditorSource = {
	known: () => here,
	load: () => (coming ??= fetchEditor())
};

/** Resolves when texts can be written on this page. @throws when the code of the editor cannot be had now */
export async function loadEditor(): Promise<void> {
	await EDITOR_SOURCE.load();
}

async function fetchEditor(): Promise<Editing> {
	try {
		here = (await import('./BoundEditor.svelte')).default;
		return here;
	} catch (error) {
		coming = null;
		throw error;
	}
}
