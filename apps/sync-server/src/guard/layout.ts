import { isId, type DocumentShape, type RootShape } from '@veche/schema/kernel';
import * as Y from 'yjs';
import type { Edit } from './edit.ts';
import { Places, type Place } from './places.ts';

/** Longest value of a field or a cell, in characters. Source: what a view takes over (passport/shape). */
const MAX_SCALAR = 4000;
const MAX_TEXT_DEPTH = 24;

/**
 * Judges an edit by the layout of its kind of document: only listed roots, keys and types; `meta` is listed
 * nowhere. A row is never deleted (it gets `removed`). What hangs on something deleted is let through: yjs makes
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
		}
	}
	for (const item of edit.deleted) {
		const place = places.of(item);
		if (place === 'deep' || (place !== 'gone' && !layout.mayDelete(place))) return 'root';
	}
	return null;
}

type Content = Y.Item['content'];
type Rule = (place: Place, content: Content) => 'root' | 'size' | null;

/** The layout of one kind of document, made ready for judging: one rule per root. */
export class Layout {
	readonly #rules: ReadonlyMap<string, Rule>;
	readonly #rowRoots: ReadonlySet<string>;

	constructor(shape: DocumentShape) {
		const roots = Object.entries(shape.roots);
		this.#rules = new Map(roots.map(([name, root]) => [name, ruleOf(root)]));
		this.#rowRoots = new Set(roots.flatMap(([name, { type }]) => (type === 'rows' ? [name] : [])));
	}

	fault(place: Place, content: Content): 'root' | 'size' | null {
		return (
			this.#rules.get(place.root)?.(place, content) ?? (this.#rules.has(place.root) ? null : 'root')
		);
	}

	mayDelete(place: Place): boolean {
		if (!this.#rules.has(place.root)) return false;
		return place.path.length > 0 || !this.#rowRoots.has(place.root);
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
	if (!(content instanceof Y.ContentAny) || content.arr.length !== 1) return 'root';
	const value: unknown = content.arr[0];
	if (typeof value !== 'string') return 'root';
	return value.length > MAX_SCALAR ? 'size' : null;
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
