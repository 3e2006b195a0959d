import { isIsoDate } from '../kernel/index.ts';

const ID = /^[0-9a-f]{8}-[0-9a-f-]{27}$/i;
/** Codes of choices and states: they are said in other words on the screen. */
const CODE = /^[a-z_:]*$/;

/**
 * Everything in a view that a person wrote, a line for each field: titles, cells and rich texts in the order of the
 * view. Ids, dates and codes are left out.
 */
export function searchText(view: object): string {
	const lines: string[] = [];
	collect(view, lines);
	return lines.join('\n');
}

function collect(value: unknown, lines: string[]): void {
	if (typeof value === 'string') {
		const text = value.trim();
		if (!ID.test(text) && !CODE.test(text) && !isIsoDate(text)) lines.push(text);
	} else if (Array.isArray(value)) {
		for (const one of value) collect(one, lines);
	} else if (typeof value === 'object' && value !== null) {
		if (isParagraph(value)) lines.push(wordsOf(value));
		else for (const [key, one] of Object.entries(value)) if (key !== 'order') collect(one, lines);
	}
}

/** A block of a rich text that holds words itself: its pieces are one line, whatever their look. */
function isParagraph(value: object): value is { readonly content: readonly unknown[] } {
	return (
		'type' in value &&
		'content' in value &&
		Array.isArray(value.content) &&
		value.content.some((node) => typeof node === 'object' && node !== null && 'text' in node)
	);
}

function wordsOf({ content }: { readonly content: readonly unknown[] }): string {
	return content
		.map((node) => {
			const isText = typeof node === 'object' && node !== null && 'text' in node;
			return isText && typeof node.text === 'string' ? node.text : ' ';
		})
		.join('');
}
