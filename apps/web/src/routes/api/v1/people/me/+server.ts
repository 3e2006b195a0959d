import { json, signedIn } from '#lib/server/api/endpoint.ts';

export const GET = signedIn(async ({ actor, person }) => {
	const { id, fullName, post, unit, external } = person;
	return json({ id, fullName, post, unit, external, roles: actor.grants });
});
