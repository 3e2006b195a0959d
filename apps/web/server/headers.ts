import type { ServerResponse } from 'node:http';

/** Headers of every answer, pages and files alike; the content security policy comes from the pages. */
const ALWAYS: readonly (readonly [string, string])[] = [
	['X-Content-Type-Options', 'nosniff'],
	['X-Frame-Options', 'DENY'],
	['Referrer-Policy', 'same-origin'],
	['Cross-Origin-Opener-Policy', 'same-origin'],
	['Cross-Origin-Resource-Policy', 'same-origin'],
	['Permissions-Policy', 'camera=(), microphone=(), geolocation=(), payment=()']
];

const TWO_YEARS_SECONDS = 63_072_000;

export function setSecurityHeaders(response: ServerResponse, https: boolean): void {
	for (const [name, value] of ALWAYS) response.setHeader(name, value);
	if (https) response.setHeader('Strict-Transport-Security', `max-age=${TWO_YEARS_SECONDS}`);
}
