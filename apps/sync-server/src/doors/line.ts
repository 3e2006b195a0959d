import type { Hocuspocus } from '@hocuspocus/server';
import { CLOSE } from '@veche/schema/protocol';
import { Budget, type Exceeded } from '../guard/budget.ts';
import type { Metrics } from '../metrics.ts';
import type { Context } from '../people/member.ts';
import type { Limits } from '../settings.ts';
import { DoorSocket, type Wire } from './door-socket.ts';
import type { Entrance } from './entrance.ts';
import { FRAME, readHead } from './frames.ts';
import { inward, outward, ticketFrame } from './y-websocket.ts';

export interface LineDeps {
	readonly hocuspocus: Hocuspocus<Context>;
	readonly limits: Limits;
	readonly metrics: Metrics;
	/** Milliseconds of a steady clock. */
	readonly now: () => number;
}

/** Who came in where. */
export interface Arrival {
	readonly entrance: Entrance;
	readonly wire: Wire;
	readonly address: string;
	readonly onEnd: () => void;
}

/** One open socket, from either door into Hocuspocus: takes frames within its budget until it ends. */
export class Line {
	readonly socket: DoorSocket;
	readonly #deps: LineDeps;
	readonly #entrance: Entrance;
	readonly #budget: Budget;
	readonly #client: ReturnType<Hocuspocus<Context>['handleConnection']>;
	readonly #documents = new Set<string>();

	constructor(deps: LineDeps, { entrance, wire, address, onEnd }: Arrival) {
		const { hocuspocus, limits, now } = deps;
		this.#deps = deps;
		this.#entrance = entrance;
		this.#budget = new Budget(limits, now);
		const spoken = entrance.door === 'yjs' ? outward(wire) : wire;
		const socket = new DoorSocket(spoken, address, limits.SYNC_SEND_BUFFER_BYTES);
		this.socket = socket;
		// A bare request: the ticket in the address of a y-websocket client goes no further than the doors.
		const request = new Request('http://localhost/');
		this.#client = hocuspocus.handleConnection(socket, request, { socket });
		const unsigned = setTimeout(() => {
			if (!socket.isSignedIn) socket.close(CLOSE.ticket, 'no ticket');
		}, limits.SYNC_UNSIGNED_SECONDS * 1000);
		socket.onHandled((bytes) => this.#budget.handled(bytes));
		socket.onClose((code, reason) => {
			clearTimeout(unsigned);
			onEnd();
			this.#client.handleClose({ code, reason });
		});
	}

	/** A y-websocket client says its ticket in the address: it is handed in for it. */
	begin(): void {
		const entrance = this.#entrance;
		if (entrance.door === 'yjs') this.#handIn(ticketFrame(entrance.document, entrance.ticket));
	}

	take(frame: Uint8Array): void {
		const entrance = this.#entrance;
		const translated = entrance.door === 'yjs' ? inward(entrance.document, frame) : frame;
		if (translated !== null) this.#handIn(translated);
		else this.#bears(this.#budget.passed(frame.length));
	}

	#handIn(frame: Uint8Array): void {
		const { socket } = this;
		if (socket.readyState !== 1) return;
		const head = readHead(frame);
		if (head === null) return socket.close(CLOSE.unknown, 'unknown document');
		this.#documents.add(head.address);
		if (this.#documents.size > this.#deps.limits.SYNC_DOCUMENTS_PER_SOCKET) {
			return socket.close(CLOSE.comeBack, 'too many documents');
		}
		const bytes = frame.length;
		// A ticket is handled by the door of Hocuspocus and never reported as handled.
		const exceeded =
			head.type === FRAME.auth
				? this.#budget.passed(bytes)
				: this.#budget.arrived(bytes, head.fullSync);
		if (this.#bears(exceeded)) this.#client.handleMessage(frame);
	}

	/** False, and the socket ends, when it sends more than it may. */
	#bears(exceeded: Exceeded | null): boolean {
		if (exceeded === null) return true;
		this.#deps.metrics.count('veche_closed_total', { reason: exceeded });
		this.socket.close(CLOSE.comeBack, `too many ${exceeded}`);
		return false;
	}
}
