import type { BodySettings, BodyTerms } from '../people/index.ts';

/** What a body works by when nothing else was set. Sources: docs of each setting in the messages. */
export const DEFAULT_TERMS: BodyTerms = {
	agendaDays: 3,
	materialsDays: 5,
	meetingMinutes: 180,
	minutesDays: 3
};

/** The smallest and the greatest value of a term. */
export const TERM_LIMITS: Readonly<Record<keyof BodyTerms, readonly [number, number]>> = {
	agendaDays: [0, 60],
	materialsDays: [0, 60],
	meetingMinutes: [15, 960],
	minutesDays: [1, 60]
};

/** Names of the settings, in the order of their page. */
export const SETTING_NAMES = [
	'kind',
	'route',
	'quorum',
	'writeAgenda',
	'writeMinutes',
	'agendaDays',
	'materialsDays',
	'meetingMinutes',
	'minutesDays'
] as const;
export type SettingName = (typeof SETTING_NAMES)[number];

/** Settings in which every value stands, given or not. */
export type WholeSettings = Required<BodySettings>;

export function wholeSettings(settings: BodySettings): WholeSettings {
	const { route, quorum = 'more_than_half', membersWrite, terms = DEFAULT_TERMS } = settings;
	return { route, quorum, membersWrite, terms };
}

/** BD-07: the terms that are no whole number within their limits. */
export function wrongTerms(terms: BodyTerms): readonly (keyof BodyTerms)[] {
	const names = ['agendaDays', 'materialsDays', 'meetingMinutes', 'minutesDays'] as const;
	return names.filter((name) => {
		const [least, most] = TERM_LIMITS[name];
		const value = terms[name];
		return !Number.isInteger(value) || value < least || value > most;
	});
}
