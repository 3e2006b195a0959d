/// <reference lib="webworker" />
declare const self: ServiceWorkerGlobalScope;

import { LOCALES } from '@veche/schema/kernel';
import { OFFLINE } from '#lib/messages/offline.ts';

/*
 * Without a connection a document that was opened on this device can be opened again. The pages themselves put
 * what they need into the caches (lib/collab/offline-page.ts) and sign-out takes it away; here it is only
 * answered from, and only when the network gives nothing. A page that is not kept says so in our own words.
 */
const DOCUMENT = /^\/documents\/[0-9a-f-]{36}$/;
const ASSET = /^\/_app\/immutable\//;

self.addEventListener('install', () => void self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('fetch', (event) => {
	const { request } = event;
	const url = new URL(request.url);
	if (request.method !== 'GET' || url.origin !== self.location.origin) return;
	if (request.mode === 'navigate' || ASSET.test(url.pathname)) {
		event.respondWith(fromNetworkOrCache(request, url));
	}
});

async function fromNetworkOrCache(request: Request, url: URL): Promise<Response> {
	try {
		return await fetch(request);
	} catch (error) {
		const keeps = DOCUMENT.test(url.pathname) || ASSET.test(url.pathname);
		const kept = keeps ? await caches.match(url.pathname, { ignoreVary: true }) : undefined;
		if (kept !== undefined) return kept;
		if (request.mode === 'navigate') return notKept();
		throw error;
	}
}

/** In both languages: which one a person reads is not known here. */
function notKept(): Response {
	const parts = LOCALES.map(
		(locale) => `<section lang="${locale}">
<h1>${OFFLINE.title[locale]}</h1>
<p>${OFFLINE.text[locale]}</p>
<p><a href="">${OFFLINE.retry[locale]}</a></p>
</section>`
	);
	const body = `<!doctype html>
<html lang="ru">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${OFFLINE.title.ru}</title>
<style>body { max-width: 34em; margin: 4em auto; padding: 0 1em; font: 1rem/1.5 sans-serif; }</style>
${parts.join('')}`;
	const headers = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' };
	return new Response(body, { status: 503, headers });
}
