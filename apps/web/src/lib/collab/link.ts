import { HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider';
import { parseStateless, serverMessage, type ServerMessage } from '@veche/schema/protocol';
import type { Copy } from './copy.ts';

export interface LinkEvents {
	/** The first sync of this connection is done. */
	synced(): void;
	/** The connection has ended; a document-level end has code 1000 and its reason only. */
	ended(code: number, reason: string): void;
	message(message: ServerMessage): void;
}

/**
 * The wire of one copy. It never reconnects by itself: each `join` is one try with one ticket, and whatever
 * goes wrong ends the whole socket (a provider that was detached cannot join again on the same socket).
 * A refused ticket is followed by the server's close with its code, so it needs no handler of its own.
 */
export class Link {
	readonly #socket: HocuspocusProviderWebsocket;
	readonly #provider: HocuspocusProvider;
	readonly #events: LinkEvents;
	readonly #copy: Copy;
	#ticket = '';
	#joined = false;

	constructor(documentId: string, copy: Copy, events: LinkEvents) {
		this.#events = events;
		this.#copy = copy;
		this.#socket = new HocuspocusProviderWebsocket({ url: '', autoConnect: false, maxAttempts: 1 });
		this.#provider = new HocuspocusProvider({
			name: documentId,
			document: copy.doc,
			awareness: copy.awareness,
			websocketProvider: this.#socket,
			token: () => this.#ticket,
			onSynced: () => {
				if (this.#joined) events.synced();
			},
			onClose: ({ event }) => this.#end(event.code, event.reason),
			onStateless: ({ payload }) => {
				const message = parseStateless(serverMessage, payload);
				if (message !== null && this.#joined) events.message(message);
			}
		});
		this.#provider.attach();
	}

	join(url: string, ticket: string): void {
		this.#ticket = ticket;
		this.#joined = true;
		// Told anew with every connection: the others take what has the clock of before for old news.
		const { awareness } = this.#copy;
		const here = awareness.getLocalState();
		if (here !== null) awareness.setLocalState(here);
		this.#socket.setConfiguration({ url });
		void this.#socket.connect();
	}

	send(message: object): void {
		this.#provider.sendStateless(JSON.stringify(message));
	}

	/** Ends the connection on purpose; no event follows. */
	drop(): void {
		this.#joined = false;
		this.#socket.disconnect();
	}

	destroy(): void {
		this.drop();
		this.#provider.destroy();
		this.#socket.destroy();
	}

	#end(code: number, reason: string): void {
		if (!this.#joined) return;
		this.drop();
		this.#events.ended(code, reason);
	}
}

/** The socket's address on the page's own origin, whatever host the server believes to have. */
export function socketUrl(collabUrl: string, page: { readonly href: string }): string {
	const url = new URL(new URL(collabUrl, page.href).pathname, page.href);
	url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:';
	return url.href;
}
