import type { ReadReason } from '@veche/schema/document';
import type { Message } from '@veche/schema/kernel';
import type { SaveStatus } from '@veche/ui';
import type { SaveState } from '#lib/collab/save-state.ts';
import { COLLAB } from '#lib/messages/collab.ts';

/** The session's state of saving in the words of the head; null where `plainWord` has the words. */
export function saveStatus(
	save: SaveState,
	reading: {
		readonly reason: ReadReason | null;
		readonly version: number | null;
		readonly state: string;
	}
): SaveStatus | null {
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
			return { ...reading, kind: 'read', reason: reading.reason ?? 'role' };
		case 'outdated':
			return { ...reading, kind: 'read', reason: 'schema' };
		case 'failing':
			return { kind: 'error' };
	}
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
