import { auditQuery } from '#lib/server/api/audit-query.ts';
import { check } from '#lib/server/api/body.ts';
import { answer, signedIn } from '#lib/server/api/endpoint.ts';
import { auditPage, type AuditPage } from '#lib/server/queries/audit.ts';

export const GET = signedIn(async ({ event, deps, actor }) => {
	const asked = check(Object.fromEntries(event.url.searchParams), auditQuery);
	if (!asked.ok) return asked.error;
	const shape = ({ items, next }: AuditPage) => ({
		items,
		next: next === null ? null : String(next)
	});
	return answer(await auditPage(deps.sql, actor, asked.value), shape);
});
