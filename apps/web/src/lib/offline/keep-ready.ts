import { browserTools } from '#lib/collab/browser-tools.ts';
import { openDevice } from '#lib/collab/device.ts';
import { clearOthers, whenSigningOut } from '#lib/collab/sign-out.ts';
import { belongTo, offlineIsPossible } from './kept-pages.ts';

/** The page that was opened comes first, with everything that it needs. */
const FIRST_AFTER_MS = 8000;
const AGAIN_AFTER_MS = 10 * 60_000;
const IDLE_WITHIN_MS = 10_000;
/** Where the browser does not say when it is idle (Safari), a breath between two fetches. */
const BETWEEN_MS = 50;

/**
 * While a signed-in person has the app open, his device is made ready for the next meeting in quiet moments: not
 * in a hidden tab, not without a connection, not where the person asked to save data.
 * @returns ends it
 */
export function keepReady(personId: string): () => void {
	let stopped = false;
	const end = (): void => {
		stopped = true;
	};
	const mayFetch = (): boolean =>
		!stopped && document.visibilityState === 'visible' && navigator.onLine && !savesData();
	const pause = async (): Promise<boolean> => {
		await idle();
		return mayFetch();
	};
	const run = async (): Promise<void> => {
		if (!offlineIsPossible() || !(await pause())) return;
		const device = await openDevice();
		await device.ready();
		// Only here: the pages need none of it to be drawn.
		const { fetchAhead } = await import('./fetch-ahead.ts');
		await fetchAhead({ tools: browserTools(device), personId, pause });
	};
	// What does not come on a weak network, or finds no room, is tried again in the next round.
	const round = (): void => void run().catch(() => undefined);
	void takeOver(personId);
	const first = setTimeout(round, FIRST_AFTER_MS);
	const again = setInterval(round, AGAIN_AFTER_MS);
	const forget = whenSigningOut(end);
	return () => {
		end();
		forget();
		clearTimeout(first);
		clearInterval(again);
	};
}

/** A device that several share holds what the one of now may see, and nothing of those before. */
async function takeOver(personId: string): Promise<void> {
	try {
		await belongTo(personId);
		await clearOthers(await openDevice(), personId);
	} catch {
		// The storage gave out: the next page tries again.
	}
}

function savesData(): boolean {
	const connection: unknown = 'connection' in navigator ? navigator.connection : null;
	return (
		typeof connection === 'object' &&
		connection !== null &&
		'saveData' in connection &&
		connection.saveData === true
	);
}

/** Resolves when the browser has nothing better to do, or soon. */
function idle(): Promise<void> {
	return new Promise((resolve) => {
		if ('requestIdleCallback' in globalThis)
			requestIdleCallback(() => resolve(), { timeout: IDLE_WITHIN_MS });
		else setTimeout(resolve, BETWEEN_MS);
	});
}
