import { isId } from '@veche/schema/kernel';
import type { IncomingMessage } from 'node:http';

/** By which door a socket comes in. */
export type Entrance =
	| { readonly door: 'collab' }
	| { readonly door: 'yjs'; readonly document: string; readonly ticket: string };

export const CLIENT_ADDRESS_HEADER = 'x-veche-client-address';

/** The door of a request target such as `/yjs/<document>?ticket=…`, or null. */
export function entranceOf(target: string): Entrance | null {
	const [path = '', query = ''] = target.split('?', 2);
	if (path === '/collab') return { door: 'collab' };
	const document = path.startsWith('/yjs/') ? path.slice('/yjs/'.length) : '';
	if (!isId(document)) return null;
	return { door: 'yjs', document, ticket: new URLSearchParams(query).get('ticket') ?? '' };
}

/**
 * May a page of this origin open sockets here? A browser always says its origin; programs without one have no
 * cookies or pages to be misused. Without a list only pages of the host that was asked are let in.
 */
export function isOriginAllowed(
	{ origin, host }: IncomingMessage['headers'],
	allowed: readonly string[]
): boolean {
	if (origin === undefined) return true;
	if (allowed.length > 0) return allowed.includes(origin);
	return URL.canParse(origin) && new URL(origin).host === host;
}

/** The client's address: what a proxy on this machine says, else the peer itself. */
export function clientAddress(peer: string | undefined, said: string | undefined): string {
	const plain = (peer ?? '').replace(/^::ffff:(?=\d)/i, '');
	const isLoopback = plain === '::1' || plain.startsWith('127.');
	return isLoopback && said !== undefined && said !== '' ? said : plain;
}
