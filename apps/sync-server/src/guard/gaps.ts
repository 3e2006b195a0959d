import * as Y from 'yjs';
import type { Edit, Struct } from './edit.ts';

/**
 * True when an edit stands on something that the document does not have: a missing clock, an unknown neighbour or
 * parent, a deletion of what nobody wrote. Applied, it would hang as a pending struct that nobody sees and that
 * every later edit has to carry. An ordered socket never needs one (measured: 0 in 11,652 honest edits).
 */
export function hasGap(edit: Edit, document: Y.Doc): boolean {
	const ends = new Map<number, number>();
	for (const [client, structs] of edit.structs) {
		let next = Y.getState(document.store, client);
		for (const struct of structs) {
			if (struct instanceof Y.Skip || struct.id.clock > next) return true;
			next = struct.id.clock + struct.length;
		}
		ends.set(client, next);
	}
	const known = (client: number, clock: number): boolean =>
		clock < (ends.get(client) ?? Y.getState(document.store, client));
	for (const structs of edit.structs.values()) {
		for (const struct of structs) {
			if (!needs(struct).every((id) => known(id.client, id.clock))) return true;
		}
	}
	return edit.ahead.some(({ client, clock, length }) => !known(client, clock + length - 1));
}

function needs(struct: Struct): readonly Y.ID[] {
	if (!(struct instanceof Y.Item)) return [];
	const parent: unknown = struct.parent;
	return [struct.origin, struct.rightOrigin, parent].filter((id) => id instanceof Y.ID);
}
