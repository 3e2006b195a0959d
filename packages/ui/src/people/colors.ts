const COUNT = 12;

/** White text stands on these (light scheme); an editor's caret asks for `#rrggbb`, not for a variable. */
const LIGHT = [
	'#0b7285',
	'#97388a',
	'#7a5a00',
	'#2468ae',
	'#a2431a',
	'#37751d',
	'#6746bc',
	'#ae2c67',
	'#00706a',
	'#85492c',
	'#4a6276',
	'#5b6a00'
] as const;

/** The CSS value of a colour for the scheme of the screen. */
export function presenceVariable(color: number): string {
	return `var(--presence-${within(color)})`;
}

/** The colour as `#rrggbb`, as awareness of an editor needs it. */
export function presenceHex(color: number): string {
	return LIGHT[within(color) - 1] ?? LIGHT[0];
}

function within(color: number): number {
	const whole = Number.isInteger(color) ? color : 1;
	return ((((whole - 1) % COUNT) + COUNT) % COUNT) + 1;
}
