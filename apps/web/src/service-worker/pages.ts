import { LOCALES } from '@veche/schema/kernel';
import { SHELL } from '#lib/messages/shell.ts';
import { notKept } from './not-kept.ts';

/** One cache of pages for each person; lib/offline/kept-pages.ts fills it. */
const PAGES = 'veche-pages-';
/** A network that has given nothing by then gets a kept page in its place. */
const PATIENCE_MS = 5000;
/** A proxy in front of a server that is being restarted. */
const AWAY: readonly number[] = [502, 503, 504];

/** A page from the network; without one, the page as it was kept; else a page that says what is here. */
export async function answerPage(request: Request, url: URL): Promise<Response> {
	const kept = await keptPage(url);
	try {
		const network = fetch(request);
		const response = await (kept === undefined ? network : withPatience(network));
		if (kept === undefined || !AWAY.includes(response.status)) return response;
	} catch {
		// No network: what is kept is the answer.
	}
	return kept === undefined ? notKept(await titlesOfKept()) : asKept(kept);
}

/** Takes every kept page off this device: nobody who opens the browser next finds them. */
export async function dropPages(): Promise<void> {
	for (const name of await pageCaches()) await caches.delete(name);
}

/** The text of each kept page. */
export async function everyKeptPage(): Promise<readonly string[]> {
	return (await eachKept()).map(({ html }) => html);
}

async function keptPage({ pathname, search }: URL): Promise<Response | undefined> {
	for (const name of await pageCaches()) {
		const kept = await (await caches.open(name)).match(pathname + search, { ignoreVary: true });
		if (kept !== undefined) return kept;
	}
	return undefined;
}

/** The page says by itself that it is old: when the server made it stands at its root. */
async function asKept(kept: Response): Promise<Response> {
	const at = new Date(kept.headers.get('date') ?? 0).toISOString();
	const html = await kept.text();
	const headers = new Headers(kept.headers);
	headers.delete('content-length');
	headers.delete('content-encoding');
	return new Response(html.replace('<html ', `<html data-kept="${at}" `), { headers });
}

const DOCUMENT = /^\/documents\/[0-9a-f-]{36}$/;

/** Documents that open here without a connection, by their addresses and titles (still escaped as in HTML). */
async function titlesOfKept(): Promise<
	readonly { readonly path: string; readonly title: string }[]
> {
	return (await eachKept())
		.filter(({ path }) => DOCUMENT.test(path))
		.map(({ path, html }) => ({ path, title: titleOf(html) ?? path }));
}

/** Without the product's name, which every title ends with. */
function titleOf(html: string): string | undefined {
	const title = /<title>([^<]*)<\/title>/.exec(html)?.[1];
	const endings = LOCALES.map((locale) => SHELL.titled[locale].replace('{title}', ''));
	const ending = endings.find((one) => title?.endsWith(one)) ?? '';
	return title?.slice(0, title.length - ending.length);
}

async function eachKept(): Promise<readonly { readonly path: string; readonly html: string }[]> {
	const found: { readonly path: string; readonly html: string }[] = [];
	for (const name of await pageCaches()) {
		const pages = await caches.open(name);
		for (const request of await pages.keys()) {
			const html = await (await pages.match(request))?.text();
			if (html !== undefined) found.push({ path: new URL(request.url).pathname, html });
		}
	}
	return found;
}

async function pageCaches(): Promise<readonly string[]> {
	return (await caches.keys()).filter((name) => name.startsWith(PAGES));
}

function withPatience(network: Promise<Response>): Promise<Response> {
	return new Promise((resolve, reject) => {
		const timer = setTimeout(() => reject(new Error('The network takes too long')), PATIENCE_MS);
		network.then(resolve, reject).finally(() => clearTimeout(timer));
	});
}
