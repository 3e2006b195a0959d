import type { RichTextNode } from '@veche/schema/kernel';

/** Levels 1 to 3 of a text stand below the headings of the document that holds it. */
export function headingTag(node: RichTextNode): 'h4' | 'h5' | 'h6' {
	switch (node.attrs?.['level']) {
		case 1:
			return 'h4';
		case 2:
			return 'h5';
		default:
			return 'h6';
	}
}

export function startOf(node: RichTextNode): number | undefined {
	return whole(node.attrs?.['start'], 1_000_000);
}

/** How many columns and rows a cell covers. */
export function span(node: RichTextNode): { colspan?: number; rowspan?: number } {
	const colspan = whole(node.attrs?.['colspan'], 100);
	const rowspan = whole(node.attrs?.['rowspan'], 1000);
	return {
		...(colspan !== undefined && colspan > 1 ? { colspan } : {}),
		...(rowspan !== undefined && rowspan > 1 ? { rowspan } : {})
	};
}

function whole(value: unknown, most: number): number | undefined {
	return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= most
		? value
		: undefined;
}
