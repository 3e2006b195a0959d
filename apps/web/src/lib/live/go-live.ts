import { invalidate, refreshAll } from '$app/navigation';
import { navigating, page } from '$app/state';
import { listenToDevice } from '#lib/collab/device-signals.ts';
import { BROWSER_TOOLS } from './browser-tools.ts';
import { LiveChannel } from './live-channel.ts';
import { isWanted } from './live-key.ts';
import { Refresher, type Wanted } from './refresher.ts';
import { unansweredLoads } from './shown-page.ts';

/** A load that broke off on a weak network is tried again while nothing else asks for it. */
const AGAIN_AFTER_MS = 5000;

export type Asked = 'answered' | 'signed out' | 'away';

export interface LivePage {
	/** When the page was made, by the server's clock. */
	readonly since: string;
	/** Asks for the notices again, and says how it went. */
	readonly askNotices: () => Promise<Asked>;
}

/**
 * Listens to what changes and loads again just that, until the returned function is called. A document is told by the
 * connection on which it is written, so its page is never loaded anew under somebody's hands.
 */
export function goLive({ since, askNotices }: LivePage): () => void {
	let over = false;
	const ended = (): void => {
		if (over) return;
		stop();
		// What is written on this device stays before its author; the document says itself that he has to sign in.
		if (page.route.id !== '/documents/[documentId]') void refreshAll();
	};
	const ask = async (): Promise<Asked> => {
		const asked = await askNotices();
		if (asked === 'signed out') ended();
		return asked;
	};
	const load = async (wanted: Wanted): Promise<void> => {
		if (wanted === 'all' || wanted.has('notices')) {
			const asked = await ask();
			// A load that fails would put the page of the failure in the place of this one.
			if (wanted === 'all' && asked !== 'answered') return;
		}
		if (over) return;
		const before = unansweredLoads();
		await invalidate((url) => isWanted(url, wanted), true);
		if (unansweredLoads() > before) setTimeout(loadAll, AGAIN_AFTER_MS);
	};
	const loadAll = (): void => {
		if (!over) refresher.all();
	};
	const refresher = new Refresher({
		load: (wanted) => load(wanted).catch(() => undefined),
		busy: () => navigating.to !== null,
		random: () => BROWSER_TOOLS.random()
	});
	const channel = new LiveChannel(BROWSER_TOOLS, since, {
		changed: (topics) => refresher.changed(topics),
		missed: () => refresher.all(),
		// An end of the session and a server that is away look alike here.
		lost: () => void ask(),
		ended
	});
	const hide = (): void => {
		if (!BROWSER_TOOLS.visible()) channel.hidden();
	};
	const deaf = listenToDevice({
		gone: () => undefined,
		back: () => channel.seen(),
		seen: () => channel.seen()
	});
	document.addEventListener('visibilitychange', hide);
	const stop = (): void => {
		over = true;
		document.removeEventListener('visibilitychange', hide);
		deaf();
		refresher.stop();
		channel.stop();
	};
	return stop;
}
