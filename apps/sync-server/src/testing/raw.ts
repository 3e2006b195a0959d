import {
	createEncoder,
	toUint8Array,
	writeUint8Array,
	writeVarString,
	writeVarUint,
	writeVarUint8Array,
	type Encoder
} from 'lib0/encoding';
import { createDecoder, readVarString, readVarUint } from 'lib0/decoding';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import { FRAME } from '../doors/frames.ts';
import { until } from './clients.ts';

/** A frame of the Hocuspocus protocol made by hand: any name, any type, any body. */
export function frame(name: string, type: number, body: (encoder: Encoder) => void): Uint8Array {
	const encoder = createEncoder();
	writeVarString(encoder, name);
	writeVarUint(encoder, type);
	body(encoder);
	return toUint8Array(encoder);
}

export const frames = {
	ticket: (name: string, ticket: string) =>
		frame(name, FRAME.auth, (encoder) => {
			writeVarUint(encoder, 0);
			writeVarString(encoder, ticket);
		}),
	fullSync: (name: string) =>
		frame(name, FRAME.sync, (encoder) => {
			writeVarUint(encoder, 0);
			writeVarUint8Array(encoder, Y.encodeStateVector(new Y.Doc()));
		}),
	difference: (name: string, update: Uint8Array) =>
		frame(name, FRAME.sync, (encoder) => {
			writeVarUint(encoder, 1);
			writeVarUint8Array(encoder, update);
		}),
	update: (name: string, update: Uint8Array) =>
		frame(name, FRAME.sync, (encoder) => {
			writeVarUint(encoder, 2);
			writeVarUint8Array(encoder, update);
		}),
	stateless: (name: string, payload: string) =>
		frame(name, FRAME.stateless, (encoder) => writeVarString(encoder, payload)),
	bytes: (name: string, type: number, bytes: Uint8Array) =>
		frame(name, type, (encoder) => writeUint8Array(encoder, bytes))
};

const EMPTY = Y.encodeStateAsUpdate(new Y.Doc());

/** A bare socket that sends what no client would, and writes down what it gets. */
export class RawSocket {
	readonly socket: WebSocket;
	readonly statuses: boolean[] = [];
	readonly said: string[] = [];
	readonly denied: string[] = [];
	closed: number | null = null;
	refusedUpgrade: number | null = null;
	#authenticated = 0;

	constructor(url: string, headers: { readonly [name: string]: string } = {}) {
		this.socket = new WebSocket(url, { headers });
		this.socket.on('message', (data: Buffer) => this.#read(data));
		this.socket.on('close', (code) => {
			this.closed = code;
		});
		this.socket.on('unexpected-response', (request, { statusCode }) => {
			this.refusedUpgrade = statusCode ?? 0;
			request.destroy();
		});
		this.socket.on('error', () => undefined);
	}

	opened(): Promise<void> {
		return until('an open socket', () => this.socket.readyState === WebSocket.OPEN);
	}

	send(...all: readonly Uint8Array[]): void {
		for (const each of all) this.socket.send(each);
	}

	/** Shows a ticket and finishes the first sync with an empty document. */
	async join(name: string, ticket: string): Promise<void> {
		await this.opened();
		const before = this.#authenticated;
		this.send(frames.ticket(name, ticket));
		await until('a welcome', () => this.#authenticated > before);
		this.send(frames.fullSync(name), frames.difference(name, EMPTY));
		await until('the first sync', () => this.statuses.length > 0);
		this.statuses.length = 0;
	}

	leave(): void {
		this.socket.terminate();
	}

	#read(data: Buffer): void {
		const decoder = createDecoder(data);
		readVarString(decoder);
		const type = readVarUint(decoder);
		if (type === FRAME.syncStatus) this.statuses.push(readVarUint(decoder) === 1);
		if (type === FRAME.stateless) this.said.push(readVarString(decoder));
		if (type !== FRAME.auth) return;
		if (readVarUint(decoder) === 1) this.denied.push(readVarString(decoder));
		else this.#authenticated += 1;
	}
}
