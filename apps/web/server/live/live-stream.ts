import type { ServerResponse } from 'node:http';
import type { PersonId } from '@veche/schema/kernel';
import type { LiveMessage, Topic } from '@veche/schema/protocol';

/** Beats that find the last bytes still unsent; then nobody reads at the other end. */
const PATIENT_BEATS = 3;

export interface Listener {
	readonly personId: PersonId;
	readonly sessionId: string;
}

/**
 * One open page. What does not fit into its socket is not kept for it: it is told once, when it reads again, that it
 * has missed something. So a slow reader costs one buffer, however much happens.
 */
export class LiveStream {
	readonly who: Listener;
	readonly #response: ServerResponse;
	#missed = false;
	#unreadBeats = 0;

	constructor(who: Listener, response: ServerResponse) {
		this.who = who;
		this.#response = response;
		response.on('drain', () => {
			this.#unreadBeats = 0;
			if (!this.#missed) return;
			this.#missed = false;
			this.refresh();
		});
	}

	tell(topics: readonly Topic[]): void {
		this.#send({ t: 'changed', topics: [...topics] });
	}

	/** Something may have been missed. */
	refresh(): void {
		this.#send({ t: 'all' });
	}

	/** Shows that the channel is alive, to the page and to every proxy on the way. */
	beat(): void {
		if (this.#response.writableNeedDrain) {
			this.#unreadBeats += 1;
			if (this.#unreadBeats >= PATIENT_BEATS) this.#response.destroy();
			return;
		}
		this.#send({ t: 'beat' });
	}

	/** The session is over: the page does not come back. */
	expel(): void {
		this.#response.end(frame({ t: 'ended' }));
	}

	/** This process stops: the page comes back by itself. Nobody waits for one who does not read. */
	close(): void {
		if (this.#response.writableNeedDrain) this.#response.destroy();
		else this.#response.end();
	}

	#send(message: LiveMessage): void {
		if (this.#response.writableNeedDrain) this.#missed = true;
		else this.#response.write(frame(message));
	}
}

function frame(message: LiveMessage): string {
	return `data: ${JSON.stringify(message)}\n\n`;
}
