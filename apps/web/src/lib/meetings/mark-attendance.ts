import { err, ok, type Result } from '@veche/schema/kernel';
import * as v from 'valibot';
import type { Fetch } from '#lib/collab/tickets.ts';

const problem = v.object({ detail: v.string() });

export interface Mark {
	readonly personId: string;
	readonly attendance: string | null;
	readonly reason: string;
}

/** Tells the server who is there. The error is the server's sentence, '' without an answer. Never throws. */
export async function markAttendance(
	fetch: Fetch,
	meetingId: string,
	marks: readonly Mark[]
): Promise<Result<null, string>> {
	try {
		const response = await fetch(`/api/v1/meetings/${meetingId}/attendance`, {
			method: 'PUT',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify({ items: marks })
		});
		if (response.ok) return ok(null);
		return err(v.parse(problem, await response.json()).detail);
	} catch {
		return err('');
	}
}
