import { err, ok, type Result } from '@veche/schema/kernel';
import * as v from 'valibot';

const answer = v.object({
	ticket: v.string(),
	collabUrl: v.string(),
	access: v.picklist(['write', 'read']),
	reason: v.nullable(v.picklist(['role', 'held', 'locked', 'schema'])),
	epoch: v.number(),
	personId: v.string()
});

/** One connection's right to join a document. */
export type Ticket = v.InferOutput<typeof answer>;

/** `failed`: no answer or the server's fault, worth another try; the rest only a person can mend. */
export interface TicketRefusal {
	readonly kind: 'signedOut' | 'forbidden' | 'unknown' | 'failed';
	/** The server answered, and it was its fault; false when nothing answered at all. */
	readonly serverFault: boolean;
}

export type TicketAnswer = Result<Ticket, TicketRefusal>;

export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

const ANSWER_WITHIN_MS = 10_000;

/** Asks the server for a ticket with the layout version that this page's code knows. Never throws. */
export async function askTicket(
	fetch: Fetch,
	documentId: string,
	schemaVersion: number
): Promise<TicketAnswer> {
	try {
		const response = await fetch(`/api/v1/documents/${documentId}/ticket`, {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify({ schemaVersion }),
			signal: AbortSignal.timeout(ANSWER_WITHIN_MS)
		});
		if (!response.ok) return err(refusalOf(response));
		const parsed = v.safeParse(answer, await response.json());
		return parsed.success ? ok(parsed.output) : err({ kind: 'failed', serverFault: true });
	} catch {
		return err({ kind: 'failed', serverFault: false });
	}
}

/** Only our own server's word is final: what stands between (a proxy, the sign-in page of a network) knows nothing. */
function refusalOf({ status, headers }: Response): TicketRefusal {
	const isOurs = (headers.get('content-type') ?? '').startsWith('application/problem+json');
	const serverFault = false;
	if (isOurs && status === 401) return { kind: 'signedOut', serverFault };
	if (isOurs && status === 403) return { kind: 'forbidden', serverFault };
	if (isOurs && status === 404) return { kind: 'unknown', serverFault };
	return { kind: 'failed', serverFault: true };
}
