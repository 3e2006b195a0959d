import { randomUUID } from 'node:crypto';
import { HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider';
import type { DocumentId } from '@veche/schema/kernel';
import { readPassport, setField, type FieldKey } from '@veche/schema/passport';
import { parseStateless, serverMessage, type ServerMessage } from '@veche/schema/protocol';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import { ORIGIN } from './servers.ts';
import { eventually, pause } from './wait.ts';

const JOIN_MS = 4_000;

type Durable = Extract<ServerMessage, { t: 'durable' }>;

/** A browser tab as the sync server sees it: one Y.Doc, and one connection after the other, each by a new ticket. */
export class Tab {
	readonly doc = new Y.Doc();
	/** Everything that the server said besides text, in order. */
	readonly heard: ServerMessage[] = [];
	/** Codes and reasons with which connections ended. */
	readonly ends: { readonly code: number; readonly reason: string }[] = [];
	readonly #documentId: DocumentId;
	readonly #url: string;
	readonly #askTicket: () => Promise<string>;
	readonly #origin: string;
	#connection: Connection | null = null;
	#comesBack = false;
	#joining = false;

	constructor(
		documentId: DocumentId,
		url: string,
		askTicket: () => Promise<string>,
		origin = ORIGIN
	) {
		this.#documentId = documentId;
		this.#url = url;
		this.#askTicket = askTicket;
		this.#origin = origin;
	}

	get synced(): boolean {
		return this.#connection?.synced ?? false;
	}

	/** Joins once: one ticket, one socket, until the first sync is done. */
	async join(): Promise<this> {
		this.#connection = new Connection(this.#documentId, this.doc, {
			url: this.#url,
			origin: this.#origin,
			ticket: await this.#askTicket(),
			heard: (message) => this.heard.push(message),
			ended: (code, reason) => this.#ended(code, reason)
		});
		await this.#connection.ready;
		return this;
	}

	/** Joins, and joins again whenever the connection ends, until `leave`. */
	async stay(): Promise<this> {
		this.#comesBack = true;
		await this.#rejoin();
		return this;
	}

	/** The network goes away, or the person closes the tab. */
	leave(): void {
		this.#comesBack = false;
		this.#drop();
	}

	/** The network goes away for a moment; a tab that stays comes back by itself. */
	lose(): void {
		this.#drop();
		if (this.#comesBack) void this.#rejoin();
	}

	type(key: FieldKey, value: string): void {
		setField(this.doc, key, value);
	}

	field(key: FieldKey): string {
		return readPassport(this.doc).fields[key];
	}

	/** Asks whether all that was sent before is on disk. @throws when the connection ends before the answer */
	barrier(): Promise<Durable> {
		if (this.#connection === null) return Promise.reject(new Error('not connected'));
		return this.#connection.barrier();
	}

	/** Waits until everything typed in this tab is on disk, over any number of connections. */
	async saved(): Promise<Durable> {
		return eventually(async () => {
			const answer = await this.barrier();
			return answer.ok ? answer : null;
		}, 'everything on disk');
	}

	#ended(code: number, reason: string): void {
		this.ends.push({ code, reason });
		this.#connection = null;
		if (this.#comesBack) void this.#rejoin();
	}

	#drop(): void {
		this.#connection?.end();
		this.#connection = null;
	}

	async #rejoin(): Promise<void> {
		if (this.#joining) return;
		this.#joining = true;
		while (this.#comesBack && this.#connection === null) {
			try {
				await Promise.race([this.join(), tooLong()]);
			} catch {
				// The server is away or the document is held: the next try may find it otherwise.
				this.#drop();
				await pause(50);
			}
		}
		this.#joining = false;
	}
}

/** A try that hangs is given up, as the page's own watchdog does. */
async function tooLong(): Promise<never> {
	await pause(JOIN_MS);
	throw new Error('joining took too long');
}

interface Wire {
	readonly url: string;
	readonly origin: string;
	readonly ticket: string;
	heard(message: ServerMessage): void;
	ended(code: number, reason: string): void;
}

function browserSocket(origin: string) {
	return class BrowserSocket extends WebSocket {
		constructor(url: string) {
			super(url, { origin });
			// A browser's socket never throws: what went wrong is told by its close.
			this.on('error', () => undefined);
		}
	};
}

class Connection {
	readonly ready: Promise<void>;
	synced = false;
	readonly #socket: HocuspocusProviderWebsocket;
	readonly #provider: HocuspocusProvider;
	readonly #giveUp: (error: Error) => void;
	readonly #questions = new Map<
		string,
		Pick<PromiseWithResolvers<Durable>, 'resolve' | 'reject'>
	>();
	#over = false;

	constructor(documentId: DocumentId, doc: Y.Doc, wire: Wire) {
		this.#socket = new HocuspocusProviderWebsocket({
			url: wire.url,
			WebSocketPolyfill: browserSocket(wire.origin),
			autoConnect: false,
			maxAttempts: 1
		});
		const { promise, resolve, reject } = Promise.withResolvers<void>();
		this.ready = promise;
		this.#giveUp = reject;
		const over = (code: number, reason: string): void => {
			if (this.#over) return;
			this.end(`${code} ${reason}`);
			if (this.synced) wire.ended(code, reason);
		};
		this.#provider = new HocuspocusProvider({
			name: documentId,
			document: doc,
			websocketProvider: this.#socket,
			token: wire.ticket,
			onSynced: () => {
				this.synced = true;
				resolve();
			},
			onClose: ({ event }) => over(event.code, event.reason),
			onAuthenticationFailed: ({ reason }) => over(1000, reason),
			onStateless: ({ payload }) => {
				const message = parseStateless(serverMessage, payload);
				if (message?.t === 'durable') this.#questions.get(message.id)?.resolve(message);
				if (message !== null) wire.heard(message);
			}
		});
		this.#provider.attach();
		void this.#socket.connect();
	}

	barrier(): Promise<Durable> {
		const id = randomUUID();
		const { promise, resolve, reject } = Promise.withResolvers<Durable>();
		this.#questions.set(id, { resolve, reject });
		this.#provider.sendStateless(JSON.stringify({ t: 'barrier', id }));
		return promise;
	}

	end(why = 'left'): void {
		if (this.#over) return;
		this.#over = true;
		const error = new Error(`the connection ended: ${why}`);
		this.#giveUp(error);
		for (const { reject } of this.#questions.values()) reject(error);
		this.#provider.destroy();
		this.#socket.destroy();
	}
}
