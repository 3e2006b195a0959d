import type { PassportEvent } from '@veche/schema/passport';

/** Which of the possible steps is the one primary button of the page, the most telling first. */
const PRIMARY: readonly PassportEvent[] = ['approve', 'submit', 'revise'];

export function primaryStep(events: readonly PassportEvent[]): PassportEvent | null {
	return PRIMARY.find((event) => events.includes(event)) ?? null;
}

/** The steps beside the primary one. */
export function otherSteps(events: readonly PassportEvent[]): readonly PassportEvent[] {
	const primary = primaryStep(events);
	return events.filter((event) => event !== primary);
}
