import type { ReadReason } from '@veche/schema/document';
import type { SaveStatus } from '@veche/ui';
import type { SaveState } from '#lib/collab/save-state.ts';

/** The session's state of saving in the words of the head; null while nothing can be said yet. */
export function saveStatus(
	save: SaveState,
	reading: { readonly reason: ReadReason | null; readonly version: number | null },
	unsent: number
): SaveStatus | null {
	switch (save.kind) {
		case 'opening':
			return null;
		case 'saved':
			return { kind: 'saved', at: save.at === null ? null : new Date(save.at) };
		case 'saving':
			return { kind: 'saving' };
		case 'offline':
			return save.lasting ? { kind: 'offline', edits: save.count } : { kind: 'offlineImpossible' };
		case 'reading':
			return { kind: 'read', reason: reading.reason ?? 'role', version: reading.version };
		case 'outdated':
			return { kind: 'read', reason: 'schema', version: null };
		case 'signedOut':
		case 'forbidden':
		case 'unknown':
			return unsent > 0
				? { kind: 'offline', edits: unsent }
				: { kind: 'read', reason: 'role', version: null };
		case 'oversized':
		case 'failing':
			return { kind: 'error' };
	}
}
