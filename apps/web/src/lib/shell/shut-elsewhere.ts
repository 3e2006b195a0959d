/**
 * A menu that stays open behind the work is in the way: a press or the focus elsewhere shuts the `<details>` around
 * this element, Escape shuts it and goes back to its opener.
 */
export function shutElsewhere(inside: Element): () => void {
	const menu = inside.closest('details');
	if (menu === null) return () => undefined;
	const leave = ({ target }: Event): void => {
		if (target instanceof Node && !menu.contains(target)) menu.open = false;
	};
	const keydown = ({ key }: KeyboardEvent): void => {
		if (key !== 'Escape' || !menu.open) return;
		menu.open = false;
		menu.querySelector('summary')?.focus();
	};
	document.addEventListener('pointerdown', leave);
	document.addEventListener('focusin', leave);
	document.addEventListener('keydown', keydown);
	return () => {
		document.removeEventListener('pointerdown', leave);
		document.removeEventListener('focusin', leave);
		document.removeEventListener('keydown', keydown);
	};
}

/** Shuts the menu in which something was chosen. */
export function shutAround({ currentTarget }: Event): void {
	const menu = currentTarget instanceof Element ? currentTarget.closest('details') : null;
	if (menu !== null) menu.open = false;
}
