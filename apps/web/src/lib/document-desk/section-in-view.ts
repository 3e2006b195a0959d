import type { Attachment } from 'svelte/attachments';

/** A section is in view when its head has come this near to the top of the window, CSS px. */
const READING_LINE = 180;

/** Tells which `<section id>` inside the element is being read, while the window scrolls. */
export function watchSections(onSection: (id: string) => void): Attachment<HTMLElement> {
	return (element) => {
		let frame: number | null = null;
		let last = '';
		function look(): void {
			frame = null;
			const shown = [...element.querySelectorAll<HTMLElement>('section[id]')].filter(
				(section) => section.offsetParent !== null
			);
			const passed = shown.filter((section) => section.getBoundingClientRect().top < READING_LINE);
			const id = (passed.at(-1) ?? shown[0])?.id ?? '';
			if (id === '' || id === last) return;
			last = id;
			onSection(id);
		}
		const onScroll = (): void => {
			frame ??= requestAnimationFrame(look);
		};
		addEventListener('scroll', onScroll, { passive: true });
		return () => {
			removeEventListener('scroll', onScroll);
			if (frame !== null) cancelAnimationFrame(frame);
		};
	};
}
