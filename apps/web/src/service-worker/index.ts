/// <reference lib="webworker" />
declare const self: ServiceWorkerGlobalScope;

/*
 * Without a connection a document that was opened on this device can be opened again. The pages themselves put
 * what they need into the caches (lib/collab/offline-page.ts) and sign-out takes it away; here it is only
 * answered from, and only when the network gives nothing.
 */
const DOCUMENT = /^\/documents\/[0-9a-f-]{36}$/;
const ASSET = /^\/_app\/immutable\//;

self.addEventListener('install', () => void self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('fetch', (event) => {
	const { request } = event;
	const url = new URL(request.url);
	if (request.method !== 'GET' || url.origin !== self.location.origin) return;
	const page = request.mode === 'navigate' && DOCUMENT.test(url.pathname);
	if (page || ASSET.test(url.pathname)) event.respondWith(fromNetworkOrCache(request, url));
});

async function fromNetworkOrCache(request: Request, url: URL): Promise<Response> {
	try {
		return await fetch(request);
	} catch (error) {
		const kept = await caches.match(url.pathname, { ignoreVary: true });
		if (kept !== undefined) return kept;
		throw error;
	}
}
