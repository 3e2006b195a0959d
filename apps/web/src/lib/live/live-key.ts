import type { Topic } from '@veche/schema/protocol';
import type { Wanted } from './refresher.ts';

const SCHEME = 'live:';

/** What a `load` depends on, so that it runs again when that changes. */
export function liveKey(topic: Topic): `${string}:${string}` {
	return `${SCHEME}${topic}`;
}

/** Is this one of the keys of what is loaded again? */
export function isWanted({ protocol, pathname }: URL, wanted: Wanted): boolean {
	if (protocol !== SCHEME) return false;
	return wanted === 'all' || [...wanted].some((topic) => topic === pathname);
}
