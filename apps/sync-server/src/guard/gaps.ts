import * as Y from 'yjs';
import type { Edit, Struct } from './edit.ts';

/**
 * True when an edit stands on something that the document does not have: a missing clock, an unknown neighbour or
 * parent, a deletion of what nobody wrote. Applied, it would hang as a pending struct that nobody sees and that
 * every later edit has to carry. An ordered socket never needs one (measured: 0 in 11,652 honest edits).
 * Structs are taken one after the other as yjs would: two that stand on each other can never be applied, and
 * whoever follows their neighbours would go round for ever.
 */
export function hasGap(edit: Edit, document: Y.Doc): boolean {
	const reached = new Map<number, number>();
	const end = (client: number): number => reached.get(client) ?? Y.getState(document.store, client);
	const isKnown = ({
		client,
		clock
	}: {
		readonly client: number;
		readonly clock: number;
	}): boolean => clock < end(client);
	const fits = (struct: Struct): boolean =>
		!(struct instanceof Y.Skip) &&
		struct.id.clock <= end(struct.id.client) &&
		needs(struct).every(isKnown);
	let queues = [...edit.structs].map(([client, structs]) => ({ client, structs, at: 0 }));
	while (queues.length > 0) {
		let moved = false;
		for (const queue of queues) {
			for (let struct = queue.structs[queue.at]; struct !== undefined && fits(struct);) {
				reached.set(queue.client, struct.id.clock + struct.length);
				queue.at += 1;
				struct = queue.structs[queue.at];
				moved = true;
			}
		}
		if (!moved) return true;
		queues = queues.filter(({ structs, at }) => at < structs.length);
	}
	return !edit.ahead.every(({ client, clock, length }) =>
		isKnown({ client, clock: clock + length - 1 })
	);
}

function needs(struct: Struct): readonly Y.ID[] {
	if (!(struct instanceof Y.Item)) return [];
	const parent: unknown = struct.parent;
	return [struct.origin, struct.rightOrigin, parent].filter((id) => id instanceof Y.ID);
}
