import { signedIn } from '#lib/server/api/endpoint.ts';
import { extractAnswer } from '#lib/server/api/paper-answer.ts';

/** The extract of signed minutes that is due to a person. */
export const GET = signedIn<{
	readonly id: string;
	readonly personId: string;
	readonly format: string;
}>(extractAnswer);
