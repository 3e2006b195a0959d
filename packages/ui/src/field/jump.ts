/**
 * Brings the field of a path into view and focus: the control with `data-path` equal to it, else the nearest
 * that lies above it in the path (`results/<row>` for `results/<row>/date`). False when the page has none.
 */
export function focusPath(root: ParentNode, path: string): boolean {
	for (
		let known = path;
		known !== '';
		known = known.slice(0, Math.max(known.lastIndexOf('/'), 0))
	) {
		const place = root.querySelector(`[data-path="${CSS.escape(known)}"]`);
		if (!(place instanceof HTMLElement)) continue;
		place.scrollIntoView({ block: 'center' });
		place.focus({ preventScroll: true });
		return true;
	}
	return false;
}
