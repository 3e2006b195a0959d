/**
 * What one root of a Y.Doc holds. `map` with `keys`: a Y.Map of strings with a closed list of keys;
 * `map` with `key`: a flat Y.Map of strings whose keys follow a pattern; `rows`: Y.Map rowId -> Y.Map of
 * strings (`keys`) and rich texts (`texts`); `text`: a Y.XmlFragment. A key may end in a part in angle
 * brackets (`plan:<year>`), which stands for any value of that kind.
 */
export type RootShape =
	| { readonly type: 'map'; readonly keys: readonly string[] }
	| { readonly type: 'map'; readonly key: string }
	| { readonly type: 'rows'; readonly keys: readonly string[]; readonly texts: readonly string[] }
	| { readonly type: 'text' };

/** The Y.Doc layout of a kind of document. Root `meta` belongs to the server and is never listed. */
export interface DocumentShape {
	readonly schemaVersion: number;
	readonly roots: { readonly [root: string]: RootShape };
}
