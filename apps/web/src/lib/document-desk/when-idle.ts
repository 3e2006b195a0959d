const IDLE_WITHIN_MS = 1000;
/** Where the browser does not say when it is idle (Safari), a breath for the keys and the drawing. */
const BREATH_MS = 50;

/**
 * Does something once the browser has nothing better to do, or soon.
 * @returns ends the waiting
 */
export function whenIdle(work: () => void): () => void {
	if ('requestIdleCallback' in globalThis) {
		const handle = requestIdleCallback(work, { timeout: IDLE_WITHIN_MS });
		return () => cancelIdleCallback(handle);
	}
	const timer = setTimeout(work, BREATH_MS);
	return () => clearTimeout(timer);
}
