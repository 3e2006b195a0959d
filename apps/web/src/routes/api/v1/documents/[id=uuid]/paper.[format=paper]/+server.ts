import { signedIn } from '#lib/server/api/endpoint.ts';
import { paperAnswer } from '#lib/server/api/paper-answer.ts';

/** The document's own text: its version when it is locked, else the text as it is now. */
export const GET = signedIn<{ readonly id: string; readonly format: string }>(async (call) =>
	paperAnswer(call, null)
);
