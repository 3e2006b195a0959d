import { offlineIsPossible } from './kept-pages.ts';

/** The page that is being opened comes first: the worker begins by fetching every file of the build. */
const AFTER_MS = 4000;

/** Puts the service worker to work, by which the app opens without a connection. */
export function startWorker(): () => void {
	if (!offlineIsPossible()) return () => undefined;
	const timer = setTimeout(() => void register(), AFTER_MS);
	return () => clearTimeout(timer);
}

async function register(): Promise<void> {
	try {
		await navigator.serviceWorker.register('/service-worker.js', { type: 'module' });
	} catch {
		// No network, or a browser that keeps nothing: the next page tries again.
	}
}
