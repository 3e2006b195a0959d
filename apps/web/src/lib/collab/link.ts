import { HocuspocusProviderWebsocket } from '@hocuspocus/provider';
import { CLOSE, parseStateless, serverMessage, type ServerMessage } from '@veche/schema/protocol';
import type { Copy } from './copy.ts';
import { GatheringProvider } from './gathering-provider.ts';

export interface LinkEvents {
	/** The first sync of this connection is done. */
	synced(): void;
	/** The connection has ended; a document-level end has code 1000 and its reason only. */
	ended(code: number, reason: string): void;
	message(message: ServerMessage): void;
}

/**
 * The wire of one copy. It never reconnects by itself: each `join` is one try with one ticket on a socket of its
 * own. The old one may take minutes to notice that it is dead (a tablet that slept, a network that is gone), and
 * a new try waits for nothing. A refused ticket is followed by the server's close with its code.
 */
export class Link {
	readonly #provider: GatheringProvider;
	readonly #events: LinkEvents;
	readonly #copy: Copy;
	#socket = newSocket('');
	#ticket = '';
	#joined = false;

	constructor(documentId: string, copy: Copy, events: LinkEvents) {
		this.#events = events;
		this.#copy = copy;
		this.#provider = new GatheringProvider({
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
	}

	join(url: string, ticket: string): void {
		this.#leaveSocket();
		this.#ticket = ticket;
		this.#joined = true;
		// Told anew with every connection: the others take what has the clock of before for old news.
		const { awareness } = this.#copy;
		const here = awareness.getLocalState();
		if (here !== null) awareness.setLocalState(here);
		this.#socket = newSocket(url);
		this.#provider.setConfiguration({ websocketProvider: this.#socket });
		this.#provider.attach();
		void this.#socket.connect();
	}

	send(message: object): void {
		this.#provider.sendStateless(JSON.stringify(message));
	}

	/** Ends the connection on purpose; no event follows. */
	drop(): void {
		this.#joined = false;
		this.#leaveSocket();
	}

	destroy(): void {
		this.drop();
		this.#provider.destroy();
	}

	#leaveSocket(): void {
		this.#provider.detach();
		// Its close is not waited for: the provider begins the next connection from the start.
		this.#provider.onClose();
		this.#socket.destroy();
	}

	#end(code: number, reason: string): void {
		if (!this.#joined) return;
		this.drop();
		this.#events.ended(code, reason);
	}
}

function newSocket(url: string): HocuspocusProviderWebsocket {
	return new HocuspocusProviderWebsocket({ url, autoConnect: false, maxAttempts: 1 });
}

/** Who is the cause of an end without a word of its own; null when nothing is wrong yet and one comes back at once. */
export function causeOfEnd(code: number, joining: boolean): 'network' | 'server' | null {
	// Rights changed, the document was opened again, the server restarts.
	if (code === CLOSE.restart) return null;
	// A ticket was given a moment ago: it is not the network when the door stays shut.
	return code === CLOSE.comeBack || joining ? 'server' : 'network';
}

/** The socket's address on the page's own origin, whatever host the server believes to have. */
export function socketUrl(collabUrl: string, page: { readonly href: string }): string {
	const url = new URL(new URL(collabUrl, page.href).pathname, page.href);
	url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:';
	return url.href;
}
