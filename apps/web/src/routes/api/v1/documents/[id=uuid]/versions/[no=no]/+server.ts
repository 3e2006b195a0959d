import { asId, type Json } from '@veche/schema/kernel';
import { json, signedIn } from '#lib/server/api/endpoint.ts';
import { rejected, said } from '#lib/server/api/problem.ts';
import { versionItem } from '#lib/server/api/shapes.ts';
import { readable } from '#lib/server/queries/document.ts';
import { versionFor } from '#lib/server/queries/versions.ts';
import { REFUSALS } from '#lib/messages/server.ts';

export const GET = signedIn<{ readonly id: string; readonly no: string }>(
	async ({ event, deps, actor }) => {
		const found = await readable(deps.sql, actor, asId(event.params.id));
		if (!found.ok) return rejected(found.error);
		const version = await versionFor(deps.sql, actor, found.value, Number(event.params.no));
		if (version === null) return said(404, REFUSALS.unknownVersion);
		const content: Json = JSON.parse(version.content);
		return json({ ...versionItem(version), content });
	}
);
