import type { PersonOption } from '@veche/ui';

/** A person whom a passport may name, as the page knows him. */
export interface SheetPerson extends PersonOption {
	readonly unit: string;
	readonly external: boolean;
}
