import type { Hocuspocus } from '@hocuspocus/server';
import { CLOSE } from '@veche/schema/protocol';
import nodeAdapter from 'crossws/adapters/node';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { Budget, type Exceeded } from '../guard/budget.ts';
import type { Metrics } from '../metrics.ts';
import type { Context } from '../people/member.ts';
import type { Limits } from '../settings.ts';
import { DoorSocket, type Wire } from './door-socket.ts';
import { clientAddress, CLIENT_ADDRESS_HEADER, entranceOf, type Entrance } from './entrance.ts';
import { FRAME, readHead } from './frames.ts';
import { inward, outward, ticketFrame } from './y-websocket.ts';

export interface SocketsDeps {
	readonly hocuspocus: Hocuspocus<Context>;
	readonly limits: Limits;
	readonly metrics: Metrics;
	/** Milliseconds of a steady clock. */
	readonly now: () => number;
}

export interface Sockets {
	upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void>;
	/** False when this address already has all the sockets that it may have. */
	hasRoomFor(address: string): boolean;
	/** From now on nothing that arrives is taken. */
	deafen(): void;
	closeAll(code: number, reason: string): void;
	readonly size: number;
}

/** One open socket: takes frames until it ends. */
interface Line {
	readonly socket: DoorSocket;
	take(frame: Uint8Array): void;
}

const UNREADABLE = 1003;
/** What answers no ping within twice this is gone. */
const PING_SECONDS = 30;

/** The sockets of both doors: from the upgrade on, counted and limited, into Hocuspocus. */
export function openSockets(deps: SocketsDeps): Sockets {
	const lines = new Map<object, Line>();
	let deaf = false;
	const adapter = nodeAdapter({
		idleTimeout: PING_SECONDS,
		serverOptions: { maxPayload: deps.limits.SYNC_FRAME_BYTES, perMessageDeflate: false },
		hooks: {
			open(peer) {
				const target = new URL(peer.request.url);
				const entrance = entranceOf(`${target.pathname}${target.search}`);
				const said = peer.request.headers.get(CLIENT_ADDRESS_HEADER) ?? undefined;
				const wire: Wire = {
					get buffered() {
						return peer.websocket.bufferedAmount ?? 0;
					},
					send: (frame) => void peer.send(frame),
					close: (code, reason) => peer.close(code, reason),
					terminate: () => peer.terminate()
				};
				if (entrance === null) return wire.close(CLOSE.unknown, 'no such door');
				const address = clientAddress(peer.remoteAddress, said);
				const onEnd = (): void => void lines.delete(peer);
				const line = openLine(deps, { entrance, wire, address, onEnd });
				lines.set(peer, line);
				line.begin();
			},
			message(peer, message) {
				const line = lines.get(peer);
				if (line === undefined || deaf) return;
				if (typeof message.rawData === 'string') line.socket.close(UNREADABLE, 'bytes expected');
				else line.take(message.uint8Array());
			},
			close(peer, { code, reason }) {
				lines.get(peer)?.socket.ended(code ?? 1006, reason ?? '');
			}
		}
	});
	return {
		upgrade: (request, socket, head) => adapter.handleUpgrade(request, socket, head),
		hasRoomFor(address) {
			const same = [...lines.values()].filter(({ socket }) => socket.address === address);
			const unsigned = same.filter(({ socket }) => !socket.isSignedIn);
			const { SYNC_SOCKETS_PER_ADDRESS, SYNC_UNSIGNED_PER_ADDRESS } = deps.limits;
			return same.length < SYNC_SOCKETS_PER_ADDRESS && unsigned.length < SYNC_UNSIGNED_PER_ADDRESS;
		},
		deafen() {
			deaf = true;
		},
		closeAll(code, reason) {
			for (const { socket } of lines.values()) socket.close(code, reason);
		},
		get size() {
			return lines.size;
		}
	};
}

/** Who came in where. */
interface Arrival {
	readonly entrance: Entrance;
	readonly wire: Wire;
	readonly address: string;
	readonly onEnd: () => void;
}

function openLine(
	deps: SocketsDeps,
	{ entrance, wire, address, onEnd }: Arrival
): Line & { begin(): void } {
	const { hocuspocus, limits, metrics, now } = deps;
	const isYjs = entrance.door === 'yjs';
	const socket = new DoorSocket(
		isYjs ? outward(wire) : wire,
		address,
		limits.SYNC_SEND_BUFFER_BYTES
	);
	const budget = new Budget(limits, now);
	// A bare request: the ticket in the address of a y-websocket client goes no further than this file.
	const client = hocuspocus.handleConnection(socket, new Request('http://localhost/'), { socket });
	const unsigned = setTimeout(() => {
		if (!socket.isSignedIn) socket.close(CLOSE.ticket, 'no ticket');
	}, limits.SYNC_UNSIGNED_SECONDS * 1000);
	const documents = new Set<string>();
	socket.onHandled((bytes) => budget.handled(bytes));
	socket.onClose((code, reason) => {
		clearTimeout(unsigned);
		onEnd();
		client.handleClose({ code, reason });
	});
	/** False, and the socket ends, when it sends more than it may. */
	const bear = (exceeded: Exceeded | null): boolean => {
		if (exceeded === null) return true;
		metrics.count('veche_closed_total', { reason: exceeded });
		socket.close(CLOSE.comeBack, `too many ${exceeded}`);
		return false;
	};
	const take = (frame: Uint8Array): void => {
		if (socket.readyState !== 1) return;
		const head = readHead(frame);
		if (head === null) return socket.close(CLOSE.unknown, 'unknown document');
		documents.add(head.address);
		if (documents.size > limits.SYNC_DOCUMENTS_PER_SOCKET) {
			return socket.close(CLOSE.comeBack, 'too many documents');
		}
		// A ticket is handled by the door of Hocuspocus and never reported as handled.
		const bytes = frame.length;
		const isTicket = head.type === FRAME.auth;
		if (bear(isTicket ? budget.passed(bytes) : budget.arrived(bytes, head.fullSync)))
			client.handleMessage(frame);
	};
	if (!isYjs) return { socket, take, begin: () => undefined };
	return {
		socket,
		begin: () => take(ticketFrame(entrance.document, entrance.ticket)),
		take(frame) {
			const translated = inward(entrance.document, frame);
			if (translated !== null) take(translated);
			else bear(budget.passed(frame.length));
		}
	};
}
