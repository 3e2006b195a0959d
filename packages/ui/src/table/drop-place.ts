interface Box {
	readonly top: number;
	readonly height: number;
}

/** Between which rows a point lies: 0 is above the first, `rows.length` below the last. */
export function dropPlace(rows: readonly Box[], y: number): number {
	const below = rows.findIndex(({ top, height }) => y < top + height / 2);
	return below === -1 ? rows.length : below;
}

/** The row of an element and its siblings, in the order of the page. */
export function rowsBeside(element: Element): readonly Element[] {
	const row = element.closest('[data-row]');
	return [...(row?.parentElement?.children ?? [])].filter((sibling) =>
		sibling.hasAttribute('data-row')
	);
}
