import { err, ok, type Result } from '@veche/schema/kernel';
import * as v from 'valibot';
import type { Fetch } from './tickets.ts';

const problem = v.object({ detail: v.string() });

/** Lets somebody write this document, or takes that back. The refusal is the server's sentence, '' without an answer. */
export async function changeCoAuthor(
	fetch: Fetch,
	documentId: string,
	change: { readonly personId: string; readonly invited: boolean }
): Promise<Result<null, string>> {
	const at = `/api/v1/documents/${documentId}/co-authors`;
	try {
		const response = change.invited
			? await fetch(at, {
					method: 'POST',
					headers: { 'content-type': 'application/json' },
					body: JSON.stringify({ personId: change.personId })
				})
			: await fetch(`${at}/${change.personId}`, { method: 'DELETE' });
		if (response.ok) return ok(null);
		return err(v.parse(problem, await response.json()).detail);
	} catch {
		return err('');
	}
}
