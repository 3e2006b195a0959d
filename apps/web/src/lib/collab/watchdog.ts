import type { SessionState } from './session-state.ts';

/** A server that answers nothing for so long is left, milliseconds. */
const ANSWER_WITHIN_MS = 10_000;
const JOIN_WITHIN_MS = 15_000;
/**
 * Timers of a hidden tab run once a minute at least; a longer pause means that the device slept or the page was
 * frozen, and whatever was connected then is not any more.
 */
const ASLEEP_AFTER_MS = 75_000;
/** A page that was busy for seconds has not listened in that time: it is not the server's silence. */
const MOST_OF_A_TICK_MS = 1500;

export interface Waiting {
	readonly state: SessionState;
	/** Number of the present state: another one, another wait. */
	readonly turn: number;
	/** When the oldest question without an answer was asked; null when none is open. */
	readonly askedAt: number | null;
}

/** Judges from the ticks of a timer, one a second, whether the connection only looks alive. */
export class Watchdog {
	#last: number;
	#waitsFor: string | null = null;
	#waited = 0;

	constructor(now: number) {
		this.#last = now;
	}

	/** `stalled`: joining takes too long, or typed text gets no durable answer; `wokeUp`: time has passed without this page. */
	tick(waiting: Waiting, now: number): 'fine' | 'stalled' | 'wokeUp' {
		const pause = now - this.#last;
		this.#last = now;
		const waitsFor = whatFor(waiting);
		const isSame = waitsFor !== null && waitsFor === this.#waitsFor;
		this.#waited = isSame ? this.#waited + Math.min(pause, MOST_OF_A_TICK_MS) : 0;
		this.#waitsFor = waitsFor;
		if (pause > ASLEEP_AFTER_MS) return 'wokeUp';
		const limit = waiting.state === 'joining' ? JOIN_WITHIN_MS : ANSWER_WITHIN_MS;
		return this.#waited > limit ? 'stalled' : 'fine';
	}
}

function whatFor({ state, turn, askedAt }: Waiting): string | null {
	if (state === 'joining') return `joining ${turn}`;
	return state === 'live' && askedAt !== null ? `answer ${askedAt}` : null;
}
