import type { Attachment } from 'svelte/attachments';

const GAP = 4;
/** Nearer to the edge of the window than this nothing is put. */
const MARGIN = 8;

/**
 * Floats a `popover="manual"` element above everything, below its anchor or above it where there is more room; so a
 * table that scrolls never cuts it off. `align` names the edge that both share; `stretch` makes it as wide at least.
 */
export function anchored(
	anchor: () => Element | undefined,
	{ align = 'left', stretch = false }: { align?: 'left' | 'right'; stretch?: boolean } = {}
): Attachment<HTMLElement> {
	return (element) => {
		const place = () => {
			const at = anchor()?.getBoundingClientRect();
			if (!at) return;
			if (stretch) element.style.minWidth = `${at.width}px`;
			const below = window.innerHeight - at.bottom - GAP - MARGIN;
			const above = at.top - GAP - MARGIN;
			const isBelow = below >= element.offsetHeight || below >= above;
			element.style.maxHeight = `${Math.max(isBelow ? below : above, 120)}px`;
			const left = align === 'left' ? at.left : at.right - element.offsetWidth;
			const most = window.innerWidth - element.offsetWidth - MARGIN;
			element.style.left = `${Math.max(Math.min(left, most), MARGIN)}px`;
			element.style.top = `${isBelow ? at.bottom + GAP : at.top - GAP - element.offsetHeight}px`;
		};
		element.showPopover();
		place();
		const size = new ResizeObserver(place);
		size.observe(element);
		window.addEventListener('scroll', place, { capture: true, passive: true });
		window.addEventListener('resize', place);
		return () => {
			size.disconnect();
			window.removeEventListener('scroll', place, { capture: true });
			window.removeEventListener('resize', place);
		};
	};
}
