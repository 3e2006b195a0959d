import { once } from 'node:events';
import { HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider';
import { WebSocket } from 'ws';
import * as Y from 'yjs';

export interface Client {
	readonly doc: Y.Doc;
	/** Resolves when all that was typed here before is known to be on disk; null where nobody says so. */
	readonly onDisk: (() => Promise<unknown>) | null;
	leave(): void;
}

/** A client of a stock Hocuspocus, as its documentation shows it. */
export async function stockClient(url: string, name: string): Promise<Client> {
	const doc = new Y.Doc();
	const socket = new HocuspocusProviderWebsocket({ url, WebSocketPolyfill: WebSocket });
	const { promise, resolve } = Promise.withResolvers<void>();
	const provider = new HocuspocusProvider({
		name,
		document: doc,
		websocketProvider: socket,
		onSynced: () => resolve()
	});
	provider.attach();
	await promise;
	return {
		doc,
		onDisk: null,
		leave() {
			provider.destroy();
			socket.destroy();
		}
	};
}

/** A client that sends its updates as they are and takes in those of others. */
export async function relayClient(url: string): Promise<Client> {
	const doc = new Y.Doc();
	const socket = new WebSocket(url);
	await once(socket, 'open');
	doc.on('update', (update: Uint8Array, origin: unknown) => {
		if (origin !== socket) socket.send(update);
	});
	socket.on('message', (update: Buffer) => Y.applyUpdate(doc, update, socket));
	return { doc, onDisk: null, leave: () => socket.close() };
}
