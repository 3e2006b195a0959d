import * as v from 'valibot';
import * as Y from 'yjs';
import { Copy } from './copy.ts';
import { Link, socketUrl } from './link.ts';
import { askTicket, type Fetch } from './tickets.ts';

const ANSWER_WITHIN_MS = 8000;

const refusedEdits = v.object({ items: v.array(v.object({ update: v.string() })) });

/** What the server keeps of this person's late edits of a document; nothing when it does not answer. */
export async function askRefused(fetch: Fetch, documentId: string): Promise<readonly Uint8Array[]> {
	try {
		const response = await fetch(`/api/v1/documents/${documentId}/refused`, {
			signal: AbortSignal.timeout(ANSWER_WITHIN_MS)
		});
		const { items } = v.parse(refusedEdits, await response.json());
		return items.map(({ update }) => Uint8Array.from(atob(update), (sign) => sign.charCodeAt(0)));
	} catch {
		return [];
	}
}

/**
 * Hands edits of a document that is closed by now to the server, which refuses them and keeps them under the
 * person's name (quarantine). True when it said that it keeps them.
 * @param state the server's text with the edits in it
 */
export async function deliverRefused(
	tools: { readonly fetch: Fetch; readonly now: () => number },
	owner: { readonly personId: string; readonly documentId: string; readonly schemaVersion: number },
	state: Uint8Array
): Promise<boolean> {
	const answer = await askTicket(tools.fetch, owner.documentId, owner.schemaVersion);
	if (!answer.ok) return false;
	const { ticket, reason, epoch, collabUrl } = answer.value;
	// Where writing is open the edits would go straight into the text, and nobody has asked the person yet.
	if (reason !== 'held' && reason !== 'locked') return false;
	const copy = new Copy({ ...owner, epoch }, () => {}, tools.now);
	copy.awareness.setLocalState(null);
	Y.applyUpdate(copy.doc, state);
	const kept = await new Promise<boolean>((resolve) => {
		const timer = setTimeout(() => end(false), ANSWER_WITHIN_MS);
		const link = new Link(owner.documentId, copy, {
			synced: () => {},
			ended: () => end(false),
			message: (message) => {
				if (message.t === 'refused') end(message.quarantined);
			}
		});
		function end(outcome: boolean): void {
			clearTimeout(timer);
			link.destroy();
			resolve(outcome);
		}
		link.join(socketUrl(collabUrl, location), ticket);
	});
	await copy.close({ clear: false });
	return kept;
}
