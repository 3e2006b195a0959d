import { isId, type DocumentShape, type RootShape } from '@veche/schema/kernel';
import * as Y from 'yjs';
import type { Edit } from './edit.ts';
import { Places, type Place } from './places.ts';

/** Longest value of a field or a cell, in characters. Source: what a view takes over (passport/shape). */
const MAX_SCALAR = 4000;
const MAX_TEXT_DEPTH = 24;

/**
 * Judges an edit by the layout of its kind of document: only listed roots, keys and types; `meta` is listed
 * nowhere. A row and the texts born with it are never deleted (a row gets `removed`) nor replaced by others of the
 * same name, which yjs does without a word of deletion. What hangs on something deleted is let through: yjs makes
 * garbage of it.
 * @returns null when all is in place
 */
export function breaksLayout(edit: Edit, document: Y.Doc, layout: Layout): 'root' | 'size' | null {
	const places = new Places(edit, document);
	for (const structs of edit.structs.values()) {
		for (const struct of structs) {
			if (!(struct instanceof Y.Item)) continue;
			const place = places.of(struct);
			if (place === 'gone') continue;
			const fault = place === 'deep' ? 'root' : layout.fault(place, struct.content);
			if (fault !== null) return fault;
			if (place !== 'deep' && layout.isBirth(place) && hasRow(document, place)) return 'root';
		}
	}
	for (const item of edit.deleted) {
		const place = places.of(item);
		if (place === 'deep' || (place !== 'gone' && !layout.mayDelete(place))) return 'root';
	}
	return null;
}

/** True when the row at this place, or around it, is in the document: it was born, with all its texts. */
function hasRow(document: Y.Doc, { root, path, key }: Place): boolean {
	const row = path.length === 0 ? key : path[0];
	return typeof row === 'string' && document.share.get(root)?._map.has(row) === true;
}

type Content = Y.Item['content'];
type Rule = (place: Place, content: Content) => 'root' | 'size' | null;

/** The layout of one kind of document, made ready for judging: one rule per root. */
export class Layout {
	readonly #rules: ReadonlyMap<string, Rule>;
	/** Collections, each with the test for the keys of its rich texts. */
	readonly #rowTexts: ReadonlyMap<string, (key: string) => boolean>;

	constructor(shape: DocumentShape) {
		const roots = Object.entries(shape.roots);
		this.#rules = new Map(roots.map(([name, root]) => [name, ruleOf(root)]));
		this.#rowTexts = new Map(
			roots.flatMap(([name, root]) => (root.type === 'rows' ? [[name, keyTest(root.texts)]] : []))
		);
	}

	fault(place: Place, content: Content): 'root' | 'size' | null {
		return (
			this.#rules.get(place.root)?.(place, content) ?? (this.#rules.has(place.root) ? null : 'root')
		);
	}

	mayDelete(place: Place): boolean {
		return this.#rules.has(place.root) && !this.isBirth(place);
	}

	/** True where a row or a rich text of a row stands: what is there is born once and stays. */
	isBirth({ root, path, key }: Place): boolean {
		const isText = this.#rowTexts.get(root);
		if (isText === undefined || path.length > 1) return false;
		return path.length === 0 || isText(key ?? '');
	}
}

function ruleOf(root: RootShape): Rule {
	switch (root.type) {
		case 'map': {
			const isKey = keyTest('keys' in root ? root.keys : [root.key]);
			return ({ path, key }, content) => {
				if (path.length > 0 || key === null || !isKey(key)) return 'root';
				return scalarFault(content);
			};
		}
		case 'rows': {
			const isKey = keyTest(root.keys);
			const isText = keyTest(root.texts);
			return ({ path, key }, content) => {
				const field = path[1];
				if (path.length === 0) return isId(key) && holds(content, Y.Map) ? null : 'root';
				if (path.length > 1)
					return isText(field ?? '') ? textFault(path.length - 2, key, content) : 'root';
				if (key !== null && isKey(key)) return scalarFault(content);
				return key !== null && isText(key) && holds(content, Y.XmlFragment) ? null : 'root';
			};
		}
		case 'text':
			return ({ path, key }, content) => textFault(path.length, key, content);
	}
}

/** Inside rich text: elements, texts, characters, marks and attributes; no maps, lists, documents or blobs. */
function textFault(depth: number, key: string | null, content: Content): 'root' | null {
	if (depth > MAX_TEXT_DEPTH) return 'root';
	if (content instanceof Y.ContentDeleted) return null;
	if (key !== null) return content instanceof Y.ContentAny ? null : 'root';
	if (content instanceof Y.ContentString || content instanceof Y.ContentFormat)
		return depth > 0 ? null : 'root';
	return holds(content, Y.XmlElement) || holds(content, Y.XmlText) ? null : 'root';
}

function scalarFault(content: Content): 'root' | 'size' | null {
	if (content instanceof Y.ContentDeleted) return null;
	// A document that keeps its garbage merges overwritten values of one key into one item.
	const values: readonly unknown[] = content instanceof Y.ContentAny ? content.arr : [undefined];
	if (!values.every((value) => typeof value === 'string')) return 'root';
	return values.some((value) => value.length > MAX_SCALAR) ? 'size' : null;
}

/** True for a nested type of exactly this class (an element is a fragment, too), or what was left of one. */
function holds(content: Content, type: { readonly prototype: object }): boolean {
	if (content instanceof Y.ContentDeleted) return true;
	return content instanceof Y.ContentType && Object.getPrototypeOf(content.type) === type.prototype;
}

const PART_PATTERNS: ReadonlyMap<string, string> = new Map([
	['row', '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'],
	['year', '\\d{4}'],
	['month', '\\d{4}-\\d{2}']
]);

/** True for a listed key, or for one that follows a listed pattern such as `plan:<year>`. */
function keyTest(keys: readonly string[]): (key: string) => boolean {
	const exact = new Set(keys.filter((key) => !key.includes('<')));
	const patterns = keys.filter((key) => key.includes('<')).map(patternOf);
	return (key) => exact.has(key) || patterns.some((pattern) => pattern.test(key));
}

function patternOf(key: string): RegExp {
	const parts = key.split(/<(\w+)>/).map((part, at) => {
		if (at % 2 === 0) return part.replace(/\W/g, '\\$&');
		return PART_PATTERNS.get(part) ?? '[\\w-]{1,40}';
	});
	return new RegExp(`^${parts.join('')}$`);
}
