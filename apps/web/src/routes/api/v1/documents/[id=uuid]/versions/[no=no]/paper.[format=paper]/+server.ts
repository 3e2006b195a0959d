import { signedIn } from '#lib/server/api/endpoint.ts';
import { paperAnswer } from '#lib/server/api/paper-answer.ts';

export const GET = signedIn<{
	readonly id: string;
	readonly no: string;
	readonly format: string;
}>(async (call) => paperAnswer(call, Number(call.event.params.no)));
