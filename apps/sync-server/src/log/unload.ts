import type { beforeUnloadDocumentPayload } from '@hocuspocus/server';
import type { Memory } from './loaded.ts';

/**
 * Keeps a document in memory while an edit of it is on its way into the log (Hocuspocus unloads as soon as nobody
 * is connected, before pending messages are done), and keeps its late second unload of an older object from
 * removing a newer document of the same name. Hocuspocus takes a rejection as a veto and asks again when the
 * author's pending messages are done.
 */
export function vetoUnload(
	memory: Memory,
	{ instance, document, documentName }: beforeUnloadDocumentPayload
): void {
	const isNewer = instance.documents.get(documentName) !== document;
	const inFlight = memory.of(document)?.inFlight ?? 0;
	if (isNewer || inFlight > 0) throw new StaysInMemory();
}

class StaysInMemory extends Error {
	override readonly name = 'StaysInMemory';
	/** Empty, so that Hocuspocus does not report the veto as a failure. */
	override readonly message = '';
}
