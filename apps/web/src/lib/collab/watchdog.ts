import type { SessionState } from './session-state.ts';

/** A server that answers nothing for so long is left, milliseconds. */
const ANSWER_WITHIN_MS = 10_000;
const JOIN_WITHIN_MS = 15_000;

export interface Waiting {
	readonly state: SessionState;
	/** When the present state began. */
	readonly since: number;
	/** When the oldest question without an answer was asked; null when none is open. */
	readonly askedAt: number | null;
}

/** True when the connection only looks alive: joining takes too long, or typed text gets no durable answer. */
export function isStalled({ state, since, askedAt }: Waiting, now: number): boolean {
	if (state === 'joining') return now - since > JOIN_WITHIN_MS;
	return state === 'live' && askedAt !== null && now - askedAt > ANSWER_WITHIN_MS;
}
