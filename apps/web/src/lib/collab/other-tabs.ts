import * as Y from 'yjs';

/** Origin of what this person typed into the same text in another tab of this device. */
export const FROM_OTHER_TAB = Symbol('other tab');

/** While both tabs are connected the server brings it sooner, and nothing has to be sent twice. */
const SERVER_IS_FASTER_MS = 1000;

/**
 * Tells the other tabs of this device what is typed into this text here, and takes from them what is typed there:
 * without a connection each of them holds all of it, so none takes the other's edits off the device unseen.
 * @returns ends it
 */
export function shareWithTabs(name: string, doc: Y.Doc): () => void {
	if (!('BroadcastChannel' in globalThis)) return () => {};
	const channel = new BroadcastChannel(name);
	const timers = new Set<ReturnType<typeof setTimeout>>();
	const tell = (update: Uint8Array, _: unknown, __: Y.Doc, { local }: Y.Transaction): void => {
		if (local) channel.postMessage(update);
	};
	channel.onmessage = ({ data }: MessageEvent<unknown>) => {
		if (!(data instanceof Uint8Array)) return;
		const timer = setTimeout(() => {
			timers.delete(timer);
			Y.applyUpdate(doc, data, FROM_OTHER_TAB);
		}, SERVER_IS_FASTER_MS);
		timers.add(timer);
	};
	doc.on('update', tell);
	return () => {
		doc.off('update', tell);
		channel.close();
		for (const timer of timers) clearTimeout(timer);
	};
}
