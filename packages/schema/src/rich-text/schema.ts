/** Kinds of nodes that a rich text may hold, with the attributes that are kept. */
export const NODES: ReadonlyMap<string, readonly string[]> = new Map<string, readonly string[]>([
	['paragraph', []],
	['heading', ['level']],
	['bulletList', []],
	['orderedList', ['start']],
	['listItem', []],
	['blockquote', []],
	['hardBreak', []],
	['table', []],
	['tableRow', []],
	['tableHeader', ['colspan', 'rowspan', 'colwidth']],
	['tableCell', ['colspan', 'rowspan', 'colwidth']]
]);

export const MARKS: ReadonlyMap<string, readonly string[]> = new Map<string, readonly string[]>([
	['bold', []],
	['italic', []],
	['underline', []],
	['link', ['href']]
]);

const SAFE_LINK = /^(https?:\/\/|mailto:|tel:)/i;
/** White space and control characters: a browser drops them inside a protocol name. */
const CONTROL = /[\s\p{Cc}]/u;

/** Only absolute links that cannot run anything: https, http, mailto, tel. */
export function isSafeLink(href: unknown): href is string {
	return (
		typeof href === 'string' && href.length <= 2048 && SAFE_LINK.test(href) && !CONTROL.test(href)
	);
}
