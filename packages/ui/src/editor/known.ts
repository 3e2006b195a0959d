import { MARKS, NODES, unknownParts } from '@veche/schema/rich-text';
import * as Y from 'yjs';

/**
 * Kinds, marks and attributes in a text that this version does not know. An editor bound to such a text would
 * delete them, so it must not be bound.
 */
export function foreignParts(fragment: Y.XmlFragment): readonly string[] {
	const found = new Set(unknownParts(fragment));
	collectAttributes(fragment, found);
	return [...found].sort();
}

function collectAttributes(parent: Y.XmlFragment, found: Set<string>): void {
	for (const child of parent.toArray()) {
		if (child instanceof Y.XmlElement) {
			note(child.nodeName, Object.keys(child.getAttributes()), NODES, found);
			collectAttributes(child, found);
		} else if (child instanceof Y.XmlText) {
			const runs: readonly Run[] = child.toDelta();
			for (const run of runs) {
				for (const [name, value] of Object.entries(run.attributes ?? {})) {
					// y-prosemirror numbers overlapping marks as `link--hash`.
					note(name.split('--')[0] ?? name, Object.keys(value ?? {}), MARKS, found);
				}
			}
		} else found.add('hook');
	}
}

interface Run {
	readonly attributes?: { readonly [mark: string]: object | null };
}

function note(
	kind: string,
	attributes: readonly string[],
	known: ReadonlyMap<string, readonly string[]>,
	found: Set<string>
): void {
	const allowed = known.get(kind);
	if (allowed === undefined) return;
	for (const attribute of attributes) {
		if (!allowed.includes(attribute)) found.add(`${kind}.${attribute}`);
	}
}
