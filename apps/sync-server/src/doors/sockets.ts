import { CLOSE } from '@veche/schema/protocol';
import nodeAdapter from 'crossws/adapters/node';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Wire } from './door-socket.ts';
import { clientAddress, CLIENT_ADDRESS_HEADER, entranceOf } from './entrance.ts';
import { Line, type LineDeps } from './line.ts';

export interface Sockets {
	upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void>;
	/** False when this address already has all the sockets that it may have. */
	hasRoomFor(address: string): boolean;
	/** From now on nothing that arrives is taken. */
	deafen(): void;
	closeAll(code: number, reason: string): void;
	readonly size: number;
}

const UNREADABLE = 1003;
/** What answers no ping within twice this is gone. */
const PING_SECONDS = 30;

/** The sockets of both doors: from the upgrade on, counted and limited, into Hocuspocus. */
export function openSockets(deps: LineDeps): Sockets {
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
				const line = new Line(deps, { entrance, wire, address, onEnd });
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
