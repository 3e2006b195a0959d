import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';

/** Headers by which this server tells the ones behind it what it knows; never taken from a client. */
export const CLIENT_ADDRESS_HEADER = 'x-veche-client-address';
export const PROTOCOL_HEADER = 'x-veche-proto';

/**
 * The client's address: the peer of the socket, or what a trusted proxy says last in X-Forwarded-For.
 * @param trusted addresses of proxies whose word counts
 */
export function clientAddress(request: IncomingMessage, trusted: readonly string[]): string {
	const peer = plainAddress(request.socket.remoteAddress ?? '');
	if (!trusted.includes(peer)) return peer;
	const said = String(request.headers['x-forwarded-for'] ?? '');
	const last = plainAddress(said.split(',').at(-1)?.trim() ?? '');
	return isIP(last) === 0 ? peer : last;
}

/** The protocol by which the person reached us: our own TLS, or the listed origin of that host. */
export function clientProtocol(
	request: IncomingMessage,
	tls: boolean,
	origins: readonly string[]
): 'http' | 'https' {
	if (tls) return 'https';
	const listed = origins.find((origin) => new URL(origin).host === request.headers.host);
	return listed?.startsWith('https:') === true ? 'https' : 'http';
}

/** IPv4 inside IPv6 is the same address. */
function plainAddress(address: string): string {
	return address.replace(/^::ffff:(?=\d)/i, '');
}
