import type { SessionState } from './session-state.ts';

/** What the head of the document says about saving, before it becomes words. */
export type SaveState =
	| { readonly kind: 'opening' }
	| { readonly kind: 'saved'; readonly at: number | null }
	| { readonly kind: 'saving' }
	| { readonly kind: 'offline'; readonly count: number; readonly lasting: boolean }
	| { readonly kind: 'failing'; readonly count: number }
	| { readonly kind: 'reading' }
	| { readonly kind: 'outdated' | 'signedOut' | 'forbidden' | 'unknown' };

export interface SaveFacts {
	readonly state: SessionState;
	readonly access: 'write' | 'read' | null;
	/** There is a text to show. */
	readonly ready: boolean;
	/** Another text counts than the shown one and is on its way: what was typed into this one is not being saved. */
	readonly replacing: boolean;
	readonly unsent: number;
	readonly savedAt: number | null;
	/** Why there is no connection: nothing answers, or the server answers that it cannot. */
	readonly trouble: 'network' | 'server' | null;
	/** The device keeps the edits when the tab is closed. */
	readonly lasting: boolean;
}

/** One of the texts of the save state; the first that is true in the order of what a person must know. */
export function saveStateOf(facts: SaveFacts): SaveState {
	const { state, unsent } = facts;
	switch (state) {
		case 'outdated':
		case 'signedOut':
		case 'forbidden':
		case 'unknown':
			return { kind: state };
		case 'waiting':
		case 'asking':
		case 'joining':
			if (facts.trouble === 'server') return { kind: 'failing', count: unsent };
			if (facts.trouble === 'network')
				return { kind: 'offline', count: unsent, lasting: facts.lasting };
			return settled(facts);
		case 'live':
			return settled(facts);
		case 'closed':
			return { kind: 'opening' };
	}
}

function settled(facts: SaveFacts): SaveState {
	if (!facts.ready || facts.replacing) return { kind: 'opening' };
	if (facts.unsent > 0) return { kind: 'saving' };
	return facts.access === 'read' ? { kind: 'reading' } : { kind: 'saved', at: facts.savedAt };
}
