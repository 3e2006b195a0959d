import { HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider';
import type { DocumentId } from '@veche/schema/kernel';
import { serverMessage, parseStateless, type ServerMessage } from '@veche/schema/protocol';
import { setTimeout as pause } from 'node:timers/promises';
import type { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';

const PATIENCE_MS = 8_000;

/** Polls until a condition holds; fails with its name when it does not in time. */
export async function until(
	name: string,
	condition: () => boolean | Promise<boolean>,
	patience = PATIENCE_MS
): Promise<void> {
	const deadline = performance.now() + patience;
	while (!(await condition())) {
		if (performance.now() > deadline) throw new Error(`Did not come about: ${name}`);
		await pause(10);
	}
}

export interface ClientOptions {
	readonly url: string;
	readonly documentId: DocumentId;
	readonly ticket: () => Promise<string>;
	readonly doc?: Y.Doc;
	/** Headers are not sent by the standard WebSocket; a polyfill can. */
	readonly polyfill?: unknown;
}

/** One tab: a provider on a socket of its own, with what it heard. */
export class Client {
	readonly doc: Y.Doc;
	readonly provider: HocuspocusProvider;
	readonly socket: HocuspocusProviderWebsocket;
	readonly messages: ServerMessage[] = [];
	readonly closes: number[] = [];
	readonly denied: string[] = [];
	#barriers = 0;

	constructor({ url, documentId, ticket, doc = new Y.Doc(), polyfill }: ClientOptions) {
		this.doc = doc;
		this.socket = new HocuspocusProviderWebsocket({
			url,
			delay: 50,
			minDelay: 0,
			maxDelay: 200,
			jitter: false,
			...(polyfill === undefined ? {} : { WebSocketPolyfill: polyfill }),
			onClose: ({ event }) => {
				this.closes.push(event.code);
			}
		});
		this.provider = new HocuspocusProvider({
			name: documentId,
			document: this.doc,
			websocketProvider: this.socket,
			token: ticket,
			onAuthenticationFailed: ({ reason }) => {
				this.denied.push(reason);
			},
			onStateless: ({ payload }) => {
				const message = parseStateless(serverMessage, payload);
				if (message !== null) this.messages.push(message);
			}
		});
		this.provider.attach();
	}

	get fields(): Y.Map<string> {
		return this.doc.getMap<string>('fields');
	}

	get awareness(): Awareness {
		if (this.provider.awareness === null) throw new Error('A provider without awareness');
		return this.provider.awareness;
	}

	synced(): Promise<void> {
		return until('first sync', () => this.provider.isAuthenticated && this.provider.synced);
	}

	/** Asks a barrier and waits for its answer. */
	async durable(patience?: number): Promise<Extract<ServerMessage, { readonly t: 'durable' }>> {
		this.#barriers += 1;
		const id = String(this.#barriers);
		this.provider.sendStateless(JSON.stringify({ t: 'barrier', id }));
		const answer = () =>
			this.messages.find((message) => message.t === 'durable' && message.id === id);
		await until('the answer to a barrier', () => answer() !== undefined, patience);
		const found = answer();
		if (found?.t !== 'durable') throw new Error('No answer to a barrier');
		return found;
	}

	heard<T extends ServerMessage['t']>(t: T): Extract<ServerMessage, { readonly t: T }>[] {
		return this.messages.filter(
			(message): message is Extract<ServerMessage, { readonly t: T }> => message.t === t
		);
	}

	leave(): void {
		this.provider.destroy();
		this.socket.destroy();
	}
}
