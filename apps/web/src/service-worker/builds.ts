import { immutable } from '$app/manifest';
import { everyKeptPage } from './pages.ts';

/** Files whose names are hashes of what is in them: they never change. */
export const ASSET = /^\/_app\/immutable\//;

const BUILD = 'veche-build-';

/** Few, so that on a weak network the page that is being opened does not wait for the rest of the build. */
const AT_ONCE = 2;

/** Where the files lived before each build had a cache of its own. */
const FORMER = 'veche-assets';

/**
 * Fetches every file of this build, so that each page of it opens here without a connection and a tab that stays
 * open over an upgrade finds the parts that it has not loaded yet. What fails now is kept when it is first used.
 */
export async function keepBuild(): Promise<void> {
	const build = await caches.open(await buildName());
	const waiting = [...paths()];
	const work = async (): Promise<void> => {
		for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
			await keepFile(build, path);
		}
	};
	await Promise.all(Array.from({ length: AT_ONCE }, work));
}

async function keepFile(build: Cache, path: string): Promise<void> {
	if ((await build.match(path)) !== undefined) return;
	try {
		await build.add(path);
	} catch {
		// A file that does not come, or a full device: the page asks for it again when it needs it.
	}
}

/** From the device first: what is under this name cannot be out of date. */
export async function answerAsset(request: Request): Promise<Response> {
	const kept = await caches.match(request.url, { ignoreVary: true });
	if (kept !== undefined) return kept;
	const response = await fetch(request);
	if (response.ok) {
		const copy = response.clone();
		const build = await caches.open(await buildName());
		await build.put(request.url, copy).catch(() => undefined);
	}
	return response;
}

/** Files of an earlier build go when no kept page needs them any more; an open tab has them until then. */
export async function dropOldBuilds(): Promise<void> {
	const current = await buildName();
	const pages = await everyKeptPage();
	for (const name of await caches.keys()) {
		if (name === FORMER) await caches.delete(name);
		if (!name.startsWith(BUILD) || name === current) continue;
		const files = (await (await caches.open(name)).keys()).map(({ url }) => new URL(url).pathname);
		const isNeeded = pages.some((page) => files.some((file) => page.includes(file)));
		if (!isNeeded) await caches.delete(name);
	}
}

function paths(): readonly string[] {
	return immutable.map(({ path }) => (path.startsWith('/') ? path : `/${path}`));
}

/** The cache of this build: other files, another name. */
async function buildName(): Promise<string> {
	const list = new TextEncoder().encode(paths().toSorted().join('\n'));
	const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', list));
	const hex = [...digest.slice(0, 8)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
	return `${BUILD}${hex}`;
}
