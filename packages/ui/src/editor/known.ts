import { MARKS, NODES } from '@veche/schema/rich-text';
import * as Y from 'yjs';

/** Deeper than any office text; what lies below is not read, so it must not be edited either. */
const MAX_DEPTH = 24;

/**
 * Kinds, marks and attributes in a text (or in a part of it) that this version does not know. An editor bound to such
 * a text would delete them, so it must not be bound.
 */
export function foreignParts(part: Y.XmlFragment | Y.XmlText): readonly string[] {
	const found = new Set<string>();
	if (part instanceof Y.XmlText) collectRuns(part, found);
	else collect(part, 0, found);
	return [...found].sort();
}

function collect(parent: Y.XmlFragment, depth: number, found: Set<string>): void {
	if (depth > MAX_DEPTH) {
		found.add('depth');
		return;
	}
	if (parent instanceof Y.XmlElement) {
		note(parent.nodeName, Object.keys(parent.getAttributes()), NODES, found);
	}
	for (const child of parent.toArray()) {
		if (child instanceof Y.XmlText) collectRuns(child, found);
		else if (child instanceof Y.XmlElement) collect(child, depth + 1, found);
		else found.add('hook');
	}
}

function collectRuns(text: Y.XmlText, found: Set<string>): void {
	const runs: readonly Run[] = text.toDelta();
	for (const run of runs) {
		if (typeof run.insert !== 'string') found.add('embed');
		for (const [name, value] of Object.entries(run.attributes ?? {})) {
			// y-prosemirror numbers overlapping marks as `link--hash`.
			note(name.split('--')[0] ?? name, Object.keys(value ?? {}), MARKS, found);
		}
	}
}

interface Run {
	readonly insert: unknown;
	readonly attributes?: { readonly [mark: string]: object | null };
}

function note(
	kind: string,
	attributes: readonly string[],
	known: ReadonlyMap<string, readonly string[]>,
	found: Set<string>
): void {
	const allowed = known.get(kind);
	if (allowed === undefined) found.add(kind);
	for (const attribute of attributes) {
		if (allowed?.includes(attribute) === false) found.add(`${kind}.${attribute}`);
	}
}
