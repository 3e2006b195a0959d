import { readBody } from '#lib/server/api/body.ts';
import { answer, signedIn } from '#lib/server/api/endpoint.ts';
import { whichNotices } from '#lib/server/api/notices.ts';
import { readNotices } from '#lib/server/commands/read-notices.ts';

export const POST = signedIn(async ({ event, deps, actor }) => {
	const body = await readBody(event.request, whichNotices);
	if (!body.ok) return body.error;
	return answer(await readNotices(deps, actor, body.value), (read) => read);
});
