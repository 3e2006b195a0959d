import { answer, signedIn } from '#lib/server/api/endpoint.ts';
import { auditProof } from '#lib/server/queries/audit.ts';

export const GET = signedIn(async ({ deps, actor }) => {
	return answer(await auditProof(deps.sql, actor), (proof) => proof);
});
