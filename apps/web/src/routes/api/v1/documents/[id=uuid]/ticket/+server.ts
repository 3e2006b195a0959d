import { asId } from '@veche/schema/kernel';
import * as v from 'valibot';
import { readBody } from '#lib/server/api/body.ts';
import { answer, signedIn } from '#lib/server/api/endpoint.ts';
import { issueTicket } from '#lib/server/commands/issue-ticket.ts';

const request = v.object({ schemaVersion: v.optional(v.pipe(v.number(), v.integer())) });

export const POST = signedIn<{ readonly id: string }>(async ({ event, deps, actor, sessionId }) => {
	const body = await readBody(event.request, request);
	if (!body.ok) return body.error;
	const outcome = await issueTicket(deps, actor, {
		documentId: asId(event.params.id),
		sessionId,
		schemaVersion: body.value.schemaVersion ?? null
	});
	const socket = `${event.url.protocol === 'https:' ? 'wss' : 'ws'}://${event.url.host}`;
	return answer(outcome, ({ document, ticket, access, reason, epoch, expiresAt }) => ({
		document,
		ticket,
		collabUrl: `${socket}/collab`,
		yjsUrl: `${socket}/yjs/${document}?ticket=${ticket}`,
		access,
		reason,
		epoch,
		personId: actor.personId,
		expiresAt
	}));
});
