import { err, ok, type SaidFinding, type Result } from '@veche/schema/kernel';
import * as v from 'valibot';
import type { Fetch } from './tickets.ts';

const moved = v.object({ state: v.string(), documentId: v.string() });
const finding = v.object({
	rule: v.string(),
	severity: v.picklist(['blocking', 'warning', 'info']),
	path: v.string(),
	message: v.string()
});
const problem = v.object({
	detail: v.string(),
	code: v.optional(v.string(), ''),
	findings: v.optional(v.array(finding), [])
});

export interface Moved {
	readonly state: string;
	/** Another document when the step made a new revision. */
	readonly documentId: string;
}

/** Why the step was not taken: the server's sentence, and the findings that stand in its way. */
export interface MoveRefusal {
	/** `stale`: the text has changed since it was read; `network`: no answer, nobody knows whether it happened. */
	readonly kind: 'stale' | 'findings' | 'refused' | 'network';
	readonly detail: string;
	readonly findings: readonly SaidFinding[];
}

/** Asks for a step of the workflow, for the text as far as this tab has seen it. Never throws. */
export async function move(
	fetch: Fetch,
	documentId: string,
	step: { readonly event: string; readonly comment: string; readonly ifSeq: number }
): Promise<Result<Moved, MoveRefusal>> {
	try {
		const response = await fetch(`/api/v1/documents/${documentId}/transitions`, {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify(step)
		});
		const body: unknown = await response.json();
		if (response.ok) return ok(v.parse(moved, body));
		const { detail, code, findings } = v.parse(problem, body);
		const kind = code === 'stale' || code === 'findings' ? code : 'refused';
		return err({ kind, detail, findings });
	} catch {
		return err({ kind: 'network', detail: '', findings: [] });
	}
}
