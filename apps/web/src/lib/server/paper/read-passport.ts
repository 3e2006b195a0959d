import type { PassportView } from '@veche/schema/passport';
import type { SheetPeople } from '#lib/passport-sheet/reading.ts';

/** A passport and those whom it names. */
export interface ReadPassport {
	readonly view: PassportView;
	readonly people: SheetPeople;
}
