import type { LucideIcon } from '@lucide/svelte';
import type { Presence } from '../people/presence.ts';

/** How a section of a document stands; `none` shows no sign, as in reading. */
export type SectionState = 'done' | 'error' | 'warning' | 'part' | 'none';

export interface RailSection {
	readonly id: string;
	/** null for a part that stands before the numbered ones. */
	readonly no: number | null;
	readonly name: string;
	readonly state: SectionState;
	/** «1 из 2»: shown where the section is filled in partly. */
	readonly note?: string | undefined;
	/** Who is there now. */
	readonly people?: readonly Presence[] | undefined;
}

/** A line under the sections: attachments, visas, history. */
export interface RailExtra {
	readonly id: string;
	readonly name: string;
	readonly icon?: LucideIcon | undefined;
	readonly count?: number | undefined;
	readonly href?: string | undefined;
}

/** A place of the bar under the thumb. */
export interface BottomItem {
	readonly id: string;
	readonly label: string;
	readonly icon: LucideIcon;
	readonly count?: number | undefined;
	readonly pressed?: boolean | undefined;
}

export interface TabItem {
	readonly id: string;
	readonly label: string;
	readonly count?: number | undefined;
}

export interface NavItem {
	readonly href: string;
	readonly label: string;
	readonly current: boolean;
}
