import type { ReadBody } from '../queries/bodies.ts';
import { periodJson } from '../queries/period.ts';

/** A body as the API gives it. */
export function bodyItem({ body, settings, members, substitutions, actions, today }: ReadBody) {
	return {
		...body,
		settings,
		members: members.map(({ id, personId, role, voting, ...period }) => ({
			...{ id, personId, role, voting },
			...periodJson(period, today)
		})),
		substitutions: substitutions.map(({ id, substituteId, absentId, basis, ...period }) => ({
			...{ id, substituteId, absentId, basis },
			...periodJson(period, today)
		})),
		actions
	};
}
