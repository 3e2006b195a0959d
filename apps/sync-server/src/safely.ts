import { faultOf, type Log } from './logger.ts';
import type { Metrics } from './metrics.ts';

/**
 * Wraps a hook that Hocuspocus does not await (`onStateless`, `onChange`, `onAwarenessUpdate`, `onDisconnect`,
 * `beforeBroadcastStateless`, `afterUnloadDocument`): a rejection there would be nobody's.
 */
export function safely<Payload>(
	hook: string,
	work: (payload: Payload) => Promise<void>,
	{ metrics, log }: { readonly metrics: Metrics; readonly log: Log }
): (payload: Payload) => Promise<void> {
	return async (payload) => {
		try {
			await work(payload);
		} catch (error) {
			metrics.count('veche_hook_failures_total', { hook });
			log('error', 'hook failed', { hook, ...faultOf(error) });
		}
	};
}

/** Waits for work, but not longer; what is not done by then goes on unobserved. */
export async function within(milliseconds: number, work: Promise<unknown>): Promise<void> {
	const late = Promise.withResolvers<void>();
	const timer = setTimeout(late.resolve, milliseconds);
	await Promise.race([work, late.promise]);
	clearTimeout(timer);
}
