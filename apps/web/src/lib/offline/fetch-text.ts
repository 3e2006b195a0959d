import { Copy } from '#lib/collab/copy.ts';
import { copyName } from '#lib/collab/device.ts';
import { Link, socketUrl } from '#lib/collab/link.ts';
import type { SessionTools } from '#lib/collab/session-options.ts';
import { askTicket } from '#lib/collab/tickets.ts';
import type { Paper } from './papers.ts';

const SYNCED_WITHIN_MS = 15_000;

/**
 * Puts the text of a document on this device as a session would that only looks: nobody sees it come, nothing is
 * written on the server. What the person may do with it then is what its ticket says. False when it did not come.
 */
export async function fetchText(
	tools: SessionTools,
	personId: string,
	{ id: documentId, title, schemaVersion, seq }: Paper
): Promise<boolean> {
	const answer = await askTicket(tools.fetch, documentId, schemaVersion);
	if (!answer.ok || answer.value.personId !== personId || answer.value.reason === 'schema') {
		return false;
	}
	const { epoch, access, ticket, collabUrl } = answer.value;
	const at = { personId, documentId, epoch };
	const copy = new Copy(at, () => {}, tools.now);
	copy.awareness.setLocalState(null);
	await copy.store();
	const isHere =
		(await synced(documentId, copy, { url: socketUrl(collabUrl, location), ticket })) &&
		(await copy.flushed());
	await copy.close({ clear: false });
	if (!isHere) return false;
	const name = copyName(at);
	const there = (await tools.device.copies(personId)).find((record) => record.name === name);
	// Opened and written in the meantime: what its page has noted counts.
	if (there !== undefined && there.unsent > 0) return true;
	const isOpened = there !== undefined && there.ahead === undefined;
	await tools.device.saveCopy({
		...{ name, ...at, title, access, schemaVersion, unsent: 0, at: tools.now() },
		...(isOpened ? { renewed: { seq } } : { ahead: { seq } })
	});
	return true;
}

/** Resolves when the server's text has come: true; or when the connection ended or took too long: false. */
function synced(
	documentId: string,
	copy: Copy,
	{ url, ticket }: { readonly url: string; readonly ticket: string }
): Promise<boolean> {
	return new Promise((resolve) => {
		const timer = setTimeout(() => end(false), SYNCED_WITHIN_MS);
		const link = new Link(documentId, copy, {
			synced: () => end(true),
			ended: () => end(false),
			message: () => {}
		});
		function end(outcome: boolean): void {
			clearTimeout(timer);
			link.destroy();
			resolve(outcome);
		}
		link.join(url, ticket);
	});
}
