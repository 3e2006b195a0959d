import { asId, type DocumentId } from '@veche/schema/kernel';
import * as v from 'valibot';
import { line, readBody } from '#lib/server/api/body.ts';
import { answer, signedIn } from '#lib/server/api/endpoint.ts';
import { transition } from '#lib/server/commands/transition.ts';

const request = v.object({
	event: line(40),
	comment: v.optional(line(4000), ''),
	ifSeq: v.optional(v.pipe(v.number(), v.safeInteger(), v.minValue(0)))
});

export const POST = signedIn<{ readonly id: string }>(async ({ event, deps, actor }) => {
	const body = await readBody(event.request, request);
	if (!body.ok) return body.error;
	const documentId = asId<DocumentId>(event.params.id);
	const { ifSeq = null, ...move } = body.value;
	const outcome = await transition(deps, actor, { ...move, ifSeq, documentId });
	return answer(outcome, (moved) => ({
		state: moved.state,
		...(moved.version === null ? {} : { version: moved.version }),
		documentId: moved.documentId
	}));
});
