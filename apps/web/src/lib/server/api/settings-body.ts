import { PRESET_IDS, TERM_LIMITS, type BodyWorks } from '@veche/schema/body';
import { BODY_KINDS, QUORUM_FORMULAS, ROUTES, type BodyTerms } from '@veche/schema/people';
import * as v from 'valibot';

function term(name: keyof BodyTerms) {
	const [least, most] = TERM_LIMITS[name];
	return v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));
}

const terms = {
	agendaDays: term('agendaDays'),
	materialsDays: term('materialsDays'),
	meetingMinutes: term('meetingMinutes'),
	minutesDays: term('minutesDays')
} as const;

/** Every setting of a body, as the API takes it. */
export const bodySettings = v.object({
	/** What the body is; without it, it stays so. */
	kind: v.optional(v.picklist(BODY_KINDS)),
	route: v.picklist(ROUTES),
	quorum: v.picklist(QUORUM_FORMULAS),
	membersWrite: v.object({ agenda: v.boolean(), minutes: v.boolean() }),
	terms: v.object(terms)
});

const digits = v.pipe(v.string(), v.regex(/^\d{1,4}$/), v.transform(Number));
const box = v.pipe(
	v.optional(v.picklist(['on', '']), ''),
	v.transform((value) => value === 'on')
);

/** The same as a form sends it: flat, and a box that is not ticked is not sent. */
export const settingsForm = v.pipe(
	v.object({
		kind: v.picklist(BODY_KINDS),
		route: v.picklist(ROUTES),
		quorum: v.picklist(QUORUM_FORMULAS),
		writeAgenda: box,
		writeMinutes: box,
		agendaDays: v.pipe(digits, terms.agendaDays),
		materialsDays: v.pipe(digits, terms.materialsDays),
		meetingMinutes: v.pipe(digits, terms.meetingMinutes),
		minutesDays: v.pipe(digits, terms.minutesDays)
	}),
	v.transform(
		({ kind, route, quorum, writeAgenda: agenda, writeMinutes: minutes, ...terms }): BodyWorks => ({
			kind,
			settings: { route, quorum, membersWrite: { agenda, minutes }, terms }
		})
	)
);

/** A preset is applied. */
export const presetForm = v.object({ preset: v.picklist(PRESET_IDS) });
