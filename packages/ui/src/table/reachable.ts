/** Attachment of a scrolling box: what scrolls has to be reachable by keyboard; what does not is no stop on the way. */
export function reachableWhileScrolling(box: HTMLElement): () => void {
	const sizes = new ResizeObserver(() => {
		box.tabIndex = box.scrollWidth > box.clientWidth ? 0 : -1;
	});
	for (const part of [box, ...box.children]) sizes.observe(part);
	return () => sizes.disconnect();
}
