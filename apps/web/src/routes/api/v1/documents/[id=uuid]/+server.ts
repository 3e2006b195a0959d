import { asId } from '@veche/schema/kernel';
import { answer, signedIn } from '#lib/server/api/endpoint.ts';
import { wholeDocument } from '#lib/server/api/shapes.ts';
import { readDocument } from '#lib/server/queries/document.ts';

export const GET = signedIn<{ readonly id: string }>(async ({ event, deps, actor }) => {
	const outcome = await readDocument(deps, actor, asId(event.params.id));
	return answer(outcome, (read) => wholeDocument(read, event.locals.locale));
});
