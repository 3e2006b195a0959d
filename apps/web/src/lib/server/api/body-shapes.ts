import type { ReadBody } from '../queries/bodies.ts';
import { periodJson } from '../queries/period.ts';

/** A body as the API gives it. */
export function bodyItem(read: ReadBody) {
	const { body, settings, members, posts, substitutions, actions, today } = read;
	return {
		...body,
		settings,
		members: members.map(({ id, personId, role, voting, postId, ...period }) => ({
			...{ id, personId, role, voting, postId },
			...periodJson(period, today)
		})),
		posts: posts.map(({ id, title, role, voting, ...period }) => ({
			...{ id, title, role, voting },
			...periodJson(period, today)
		})),
		substitutions: substitutions.map(({ id, substituteId, absentId, basis, ...period }) => ({
			...{ id, substituteId, absentId, basis },
			...periodJson(period, today)
		})),
		actions
	};
}
