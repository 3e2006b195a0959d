import type { ChannelTools } from './live-channel.ts';

/** The channel over the browser's own reader of event streams; it is never left to come back by itself. */
export const BROWSER_TOOLS: ChannelTools = {
	open(since, events) {
		const query = since === null ? '' : `?since=${encodeURIComponent(since)}`;
		const source = new EventSource(`/live${query}`);
		source.addEventListener('open', () => events.opened());
		source.addEventListener('message', ({ data }) => events.message(String(data)));
		source.addEventListener('error', () => events.failed());
		return source;
	},
	now: () => new Date().getTime(),
	random: () => crypto.getRandomValues(new Uint32Array(1)).reduce((_, n) => n / 2 ** 32, 0),
	visible: () => document.visibilityState === 'visible'
};
