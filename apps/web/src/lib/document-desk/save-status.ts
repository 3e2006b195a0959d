import type { DocumentKind, ReadReason } from '@veche/schema/document';
import type { Message } from '@veche/schema/kernel';
import type { SaveStatus } from '@veche/ui';
import type { SaveState } from '#lib/collab/save-state.ts';
import { COLLAB } from '#lib/messages/collab.ts';

/** A document of which the head says why it is only read. */
interface Closed {
	readonly kind: DocumentKind;
	readonly state: string;
	readonly version: number | null;
}

/** The session's state of saving in the words of the head; null where `plainWord` has the words. */
export function saveStatus(
	save: SaveState,
	reason: ReadReason | null,
	document: Closed
): SaveStatus | null {
	const { state, version } = document;
	switch (save.kind) {
		case 'opening':
		case 'signedOut':
		case 'forbidden':
		case 'unknown':
			return null;
		case 'saved':
			return { kind: 'saved', at: save.at === null ? null : new Date(save.at) };
		case 'saving':
			return { kind: 'saving' };
		case 'offline':
			return save.lasting ? { kind: 'offline', edits: save.count } : { kind: 'offlineImpossible' };
		case 'reading':
			return { kind: 'read', reason: whyRead(reason, document), state, version };
		case 'outdated':
			return { kind: 'read', reason: 'schema', state, version };
		case 'failing':
			return { kind: 'error' };
	}
}

function whyRead(reason: ReadReason | null, { kind, state }: Closed): ReadReason | 'signing' {
	// Held for ever is not held for a decision.
	if (state === 'cancelled') return 'locked';
	return reason === 'held' && kind === 'minutes' ? 'signing' : (reason ?? 'role');
}

/** What the head says where no word of the save state fits. */
export function plainWord(save: SaveState | null): Message {
	switch (save?.kind) {
		case 'signedOut':
			return COLLAB.signedOutTitle;
		case 'forbidden':
			return COLLAB.forbiddenWord;
		case 'unknown':
			return COLLAB.unknownWord;
		default:
			return COLLAB.opening;
	}
}
