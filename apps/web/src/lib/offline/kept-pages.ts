/** One cache of pages for each person: what one may see, another must not find here. The service worker reads it. */
const PAGES = 'veche-pages-';

/** Service workers and caches exist on HTTPS and loopback only; elsewhere a closed tab needs the network. */
export function offlineIsPossible(): boolean {
	return 'serviceWorker' in navigator && 'caches' in globalThis;
}

/** This device is a person's now: kept pages of anybody else go. */
export async function belongTo(personId: string): Promise<void> {
	if (!offlineIsPossible()) return;
	for (const name of await pageCaches()) if (name !== PAGES + personId) await caches.delete(name);
}

/**
 * Keeps a page as it is now, so that it opens on this device without a connection. False when it could not be
 * kept, or when the server made it for somebody else, who has signed in meanwhile.
 */
export async function keepPage(personId: string, path: string): Promise<boolean> {
	if (!offlineIsPossible()) return false;
	try {
		const page = await fetch(path, { headers: { accept: 'text/html' } });
		const isHis = page.headers.get('veche-person') === personId;
		if (!page.ok || page.redirected || !isHis) return false;
		await (await caches.open(PAGES + personId)).put(path, page);
		return true;
	} catch {
		// The network or the storage gave out meanwhile: the page is as it was, only not kept.
		return false;
	}
}

/** When the server made the kept page of an address, milliseconds; null when none is kept. */
export async function keptAt(personId: string, path: string): Promise<number | null> {
	if (!offlineIsPossible()) return null;
	const kept = await (await caches.open(PAGES + personId)).match(path, { ignoreVary: true });
	return kept === undefined ? null : Date.parse(kept.headers.get('date') ?? '');
}

export async function dropPage(personId: string, path: string): Promise<void> {
	if (offlineIsPossible()) await (await caches.open(PAGES + personId)).delete(path);
}

/** Takes every kept page off this device: nobody who opens the browser next finds them. */
export async function dropPages(): Promise<void> {
	if (!offlineIsPossible()) return;
	for (const name of await pageCaches()) await caches.delete(name);
}

async function pageCaches(): Promise<readonly string[]> {
	return (await caches.keys()).filter((name) => name.startsWith(PAGES));
}
