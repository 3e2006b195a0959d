import * as Y from 'yjs';

type SharedType = Y.Transaction['changed'] extends Map<infer Type, unknown> ? Type : never;

/** The path of a shared type: `fields`, `tasks/<rowId>`, `goal`. Null when it is no longer in the document. */
export function pathOf(type: SharedType, doc: Y.Doc): string | null {
	const keys: string[] = [];
	let at = type;
	for (let item = at._item; item !== null; item = at._item) {
		if (item.parentSub !== null) keys.unshift(item.parentSub);
		if (!(item.parent instanceof Y.AbstractType)) return null;
		at = item.parent;
	}
	const root = [...doc.share].find(([, shared]) => shared === at)?.[0];
	return root === undefined ? null : [root, ...keys].join('/');
}

/** Where a transaction wrote, by paths as findings and presence use them: `fields/start`, `goal`. */
export function placesOf(transaction: Y.Transaction): readonly string[] {
	const places = new Set<string>();
	for (const [type, keys] of transaction.changed) {
		const path = pathOf(type, transaction.doc);
		if (path === null) continue;
		for (const key of keys) places.add(key === null ? path : `${path}/${key}`);
	}
	return [...places];
}
