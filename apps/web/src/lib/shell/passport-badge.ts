import { say, type Locale } from '@veche/schema/kernel';
import { isPassportStatus, STATUS_NAMES, type PassportStatus } from '@veche/schema/passport';
import type { StatusFamily } from '@veche/ui';
import { SHELL } from '#lib/messages/shell.ts';

const FAMILIES: Readonly<Record<PassportStatus, StatusFamily>> = {
	draft: 'written',
	rework: 'returned',
	review: 'moving',
	approved: 'fixed',
	rejected: 'refused',
	superseded: 'past'
};

/** How a state of a passport is said and looks: «Утверждён, версия 3». */
export function passportBadge(
	{ state, version }: { readonly state: string; readonly version: number | null },
	locale: Locale
): { readonly family: StatusFamily; readonly label: string } {
	if (!isPassportStatus(state)) return { family: 'past', label: state };
	const label = say(STATUS_NAMES[state], locale);
	return {
		family: FAMILIES[state],
		label:
			version === null ? label : say(SHELL.stateOfVersion, locale, { state: label, no: version })
	};
}
