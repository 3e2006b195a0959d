import { asId } from '@veche/schema/kernel';
import { answer, signedIn } from '#lib/server/api/endpoint.ts';
import { issueLink } from '#lib/server/commands/issue-link.ts';

export const POST = signedIn<{ readonly id: string }>(async ({ event, deps, actor }) => {
	const issued = await issueLink(deps, actor, asId(event.params.id));
	const shape = ({ secret, expiresAt }: { readonly secret: string; readonly expiresAt: Date }) => ({
		url: new URL(`/account/${secret}`, event.url).href,
		expiresAt
	});
	return answer(issued, shape, 201);
});
