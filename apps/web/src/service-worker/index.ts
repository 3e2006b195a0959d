/// <reference lib="webworker" />
declare const self: ServiceWorkerGlobalScope;

import { ASSET, answerAsset, dropOldBuilds, keepBuild } from './builds.ts';
import { answerPage, dropPages } from './pages.ts';

/*
 * The app opens without a connection: the files of its build lie here from the first visit on, and the pages that
 * a signed-in person may need are put into his cache by themselves (lib/offline/kept-pages.ts). Here they are only
 * answered from, and only when the network gives nothing; signing out takes them away.
 *
 * A worker of a new build waits until the last tab under the former one is closed. Taking over at once
 * (`skipWaiting`) can end the former worker while it answers a navigation, and Chromium then opens nothing for minutes.
 * So a worker has to understand what pages of later builds put into the caches.
 */
self.addEventListener('install', (event) => event.waitUntil(keepBuild()));
self.addEventListener('activate', (event) => {
	event.waitUntil(Promise.all([self.clients.claim(), dropOldBuilds()]));
});

self.addEventListener('fetch', (event) => {
	const { request } = event;
	const url = new URL(request.url);
	if (url.origin !== self.location.origin) return;
	// The way out works before any script has loaded, and takes the kept pages along then, too.
	if (request.method === 'POST' && url.pathname === '/sign-out') event.waitUntil(dropPages());
	if (request.method !== 'GET') return;
	if (ASSET.test(url.pathname)) event.respondWith(answerAsset(request));
	else if (request.mode === 'navigate') event.respondWith(answerPage(request, url));
});
