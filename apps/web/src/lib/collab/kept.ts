import type { Change } from '@veche/schema/rows';
import * as Y from 'yjs';
import type { TextKind } from './text-kind.ts';

/**
 * What one text has and another lacks, as an update; null when the other has it all. Between a device's copy
 * and the server's text these are exactly the person's own edits that did not get in.
 */
export function missingFrom(own: Y.Doc, server: Y.Doc): Uint8Array | null {
	const update = Y.encodeStateAsUpdate(own, Y.encodeStateVector(server));
	return holds(server, update) ? null : update;
}

/** True when a text would not change by this update; bytes that are no update change nothing. */
export function holds(doc: Y.Doc, update: Uint8Array): boolean {
	try {
		return Y.snapshotContainsUpdate(Y.snapshot(doc), update);
	} catch {
		return true;
	}
}

/** The text as it would be with the kept edits. The caller destroys it. */
export function withKept(doc: Y.Doc, updates: readonly Uint8Array[]): Y.Doc {
	const merged = new Y.Doc();
	merged.transact(() => {
		Y.applyUpdate(merged, Y.encodeStateAsUpdate(doc));
		for (const update of updates) Y.applyUpdate(merged, update);
	});
	return merged;
}

/**
 * What the kept edits say against the text that counts, for reading. A value of one's own is named even where
 * another's later value would win the merge, so that nobody's word is dropped in silence.
 */
export function keptChanges(
	doc: Y.Doc,
	updates: readonly Uint8Array[],
	{ diff }: Pick<TextKind, 'diff'>
): readonly Change[] {
	const merged = withKept(doc, updates);
	const shown = diff(doc, merged);
	const named = new Set(shown.map(({ path }) => path));
	const overruled = updates
		.flatMap((update) => ownValues(merged, update))
		.filter(({ path, value }) => {
			if (named.has(path) || valueAt(merged, path) === value) return false;
			named.add(path);
			return true;
		});
	const changes = overruled.map(({ path, value }): Change => {
		return { path, kind: 'changed', before: valueAt(merged, path), after: value };
	});
	merged.destroy();
	return [...shown, ...changes];
}

interface OwnValue {
	readonly path: string;
	readonly value: string;
}

/** The last value that an update itself wrote at each place of a map. */
function ownValues(doc: Y.Doc, update: Uint8Array): readonly OwnValue[] {
	const found = new Map<string, string>();
	for (const struct of Y.decodeUpdate(update).structs) {
		if (!(struct instanceof Y.Item) || !(struct.content instanceof Y.ContentAny)) continue;
		const item = Y.getItem(doc.store, struct.id);
		const value: unknown = struct.content.arr.at(-1);
		if (!(item instanceof Y.Item) || item.parentSub === null || typeof value !== 'string') continue;
		const path = parentPath(doc, item);
		if (path !== null) found.set(`${path}/${item.parentSub}`, value);
	}
	return [...found]
		.filter(([path]) => !/\/(order|removed)$/.test(path))
		.map(([path, value]) => ({ path, value }));
}

function parentPath(doc: Y.Doc, item: Y.Item): string | null {
	const { parent } = item;
	if (!(parent instanceof Y.AbstractType)) return null;
	const root = [...doc.share].find(([, type]) => type === parent)?.[0];
	if (root !== undefined) return root;
	const row = parent._item;
	if (row === null || row.parentSub === null || row.deleted) return null;
	const rowsRoot = [...doc.share].find(([, type]) => type === row.parent)?.[0];
	return rowsRoot === undefined ? null : `${rowsRoot}/${row.parentSub}`;
}

function valueAt(doc: Y.Doc, path: string): string {
	const [root = '', ...rest] = path.split('/');
	const map = doc.getMap<unknown>(root);
	// A finance key holds slashes itself: it is one key of the root, not a row and a cell.
	const flat = map.get(rest.join('/'));
	if (typeof flat === 'string') return flat;
	const row = map.get(rest[0] ?? '');
	const value = row instanceof Y.Map ? row.get(rest[1] ?? '') : undefined;
	return typeof value === 'string' ? value : '';
}
