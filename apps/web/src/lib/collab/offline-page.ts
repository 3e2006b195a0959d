/** One cache of pages for each person: what one may see, another must not find here. */
const PAGES = 'veche-pages-';
const ASSETS = 'veche-assets';

/** Service workers and caches exist on HTTPS and loopback only; elsewhere a closed tab needs the network. */
export function offlineIsPossible(): boolean {
	return 'serviceWorker' in navigator && 'caches' in globalThis;
}

/**
 * Keeps the open page with its scripts and styles, so that it opens on this device without a connection. Pages
 * of anybody else go. Resolves when done; what cannot be kept is left out.
 * @param whole resolves when everything that this person needs here has been loaded: what comes later is not kept
 */
export async function keepPage(personId: string, whole: () => Promise<void>): Promise<void> {
	if (!offlineIsPossible()) return;
	try {
		for (const name of await pageCaches()) if (name !== PAGES + personId) await caches.delete(name);
		const page = await fetch(location.pathname, { headers: { accept: 'text/html' } });
		if (!page.ok || page.redirected) return;
		await whole();
		await keepAssets();
		// Last: a page that is found kept has everything that it needs.
		const pages = await caches.open(PAGES + personId);
		await pages.put(location.pathname, page);
	} catch {
		// The network or the storage gave out meanwhile: the page is as it was, only not kept.
	}
}

/** Takes every kept page off this device: nobody who opens the browser next finds them. */
export async function dropPages(): Promise<void> {
	if (!offlineIsPossible()) return;
	for (const name of await pageCaches()) await caches.delete(name);
}

async function pageCaches(): Promise<readonly string[]> {
	return (await caches.keys()).filter((name) => name.startsWith(PAGES));
}

/** The files of the build that this page has loaded: their names are hashes, so they never change. */
async function keepAssets(): Promise<void> {
	const assets = await caches.open(ASSETS);
	const kept = new Set((await assets.keys()).map(({ url }) => new URL(url).pathname));
	const loaded = performance
		.getEntriesByType('resource')
		.map(({ name }) => new URL(name))
		.filter(
			({ origin, pathname }) =>
				origin === location.origin && pathname.startsWith('/_app/immutable/')
		)
		.map(({ pathname }) => pathname);
	for (const pathname of new Set(loaded)) if (!kept.has(pathname)) await assets.add(pathname);
}
