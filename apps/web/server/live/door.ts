import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Auth } from '../../src/lib/server/auth.ts';
import type { Hub } from './hub.ts';
import { LiveStream } from './live-stream.ts';

export interface DoorDeps {
	readonly hub: Hub;
	readonly auth: Pick<Auth, 'cookieName' | 'validate' | 'renewed'>;
	readonly report: (error: unknown) => void;
}

/** Buffers on the way would hold the words back until there are many. */
const HEADERS = {
	'content-type': 'text/event-stream; charset=utf-8',
	'cache-control': 'no-store, no-transform',
	'x-accel-buffering': 'no'
} as const;

/**
 * Opens `GET /live` for a page of somebody who is signed in, by the cookie that came with it. A foreign page is refused
 * (its browser says where it is), as is whoever has too many open already.
 */
export async function openLive(
	{ hub, auth, report }: DoorDeps,
	request: IncomingMessage,
	response: ServerResponse
): Promise<void> {
	if (request.method !== 'GET') return refuse(response, 405, { allow: 'GET' });
	if (!fromOwnPage(request)) return refuse(response, 403);
	const secret = cookieOf(request, auth.cookieName);
	if (secret === null) return refuse(response, 401);
	let session: Awaited<ReturnType<Auth['validate']>>;
	try {
		session = await auth.validate(secret);
	} catch (error) {
		report(error);
		return refuse(response, 503);
	}
	if (session === null) return refuse(response, 401);
	const stream = new LiveStream(session, response);
	if (!hub.hasRoom(stream)) return refuse(response, 429);
	if (response.destroyed) return;
	const renewed = session.fresh ? { 'set-cookie': auth.renewed(secret).serialize() } : {};
	response.writeHead(200, { ...HEADERS, ...renewed });
	response.once('close', () => hub.remove(stream));
	stream.beat();
	hub.add(stream, sinceOf(request));
}

function fromOwnPage({ headers }: IncomingMessage): boolean {
	const site = headers['sec-fetch-site'];
	if (site !== undefined && site !== 'same-origin') return false;
	// A page of our own says no origin for a GET, or the one that it was asked by.
	const { origin, host } = headers;
	return origin === undefined || (URL.canParse(origin) && new URL(origin).host === host);
}

function cookieOf({ headers }: IncomingMessage, name: string): string | null {
	const pairs = (headers.cookie ?? '').split(';').map((pair) => pair.trim().split('='));
	return pairs.find(([key]) => key === name)?.[1] ?? null;
}

/** When the page was made, as it says itself; null when it does not. */
function sinceOf({ url }: IncomingMessage): Date | null {
	const said = new URL(url ?? '/', 'http://localhost').searchParams.get('since');
	const since = new Date(said ?? '');
	return Number.isNaN(since.getTime()) ? null : since;
}

function refuse(
	response: ServerResponse,
	status: number,
	headers: { readonly [name: string]: string } = {}
): void {
	response.writeHead(status, { 'cache-control': 'no-store', ...headers });
	response.end();
}
