import type { LucideIcon } from '@lucide/svelte';

/** One line of a menu: a link when it has `href`, else an action told by its id. */
export interface MenuItem {
	readonly id: string;
	readonly label: string;
	readonly icon?: LucideIcon | undefined;
	readonly href?: string | undefined;
	readonly danger?: boolean | undefined;
	/** Why it cannot be chosen now; shown under the name. */
	readonly reason?: string | undefined;
	/** A line above: the first of another group. */
	readonly apart?: boolean | undefined;
}
