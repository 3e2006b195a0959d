const SAFE_METHODS: readonly string[] = ['GET', 'HEAD', 'OPTIONS'];

export interface OriginCase {
	readonly request: Request;
	readonly url: URL;
	/** Addresses by which people open the system. */
	readonly origins: readonly string[];
}

/**
 * May this request change anything? A browser says where a request comes from; what comes from elsewhere is
 * refused, whatever its content type. A caller without `Origin` is no browser form: it may use the API with JSON.
 */
export function originAllowed({ request, url, origins }: OriginCase): boolean {
	if (SAFE_METHODS.includes(request.method)) return true;
	const origin = request.headers.get('origin');
	if (origin !== null) return isOwn(origin, url, origins);
	const site = request.headers.get('sec-fetch-site');
	if (site !== null && site !== 'same-origin') return false;
	return url.pathname.startsWith('/api/');
}

/**
 * A listed address; or the very host of the request when it is written as an address, not as a name: no foreign
 * site can make its name resolve to it, so tablets in the network reach us without a setting.
 */
function isOwn(origin: string, url: URL, origins: readonly string[]): boolean {
	if (origins.includes(origin)) return true;
	return origin === url.origin && (url.hostname === 'localhost' || isIpLiteral(url.hostname));
}

function isIpLiteral(hostname: string): boolean {
	return hostname.startsWith('[') || /^\d{1,3}(\.\d{1,3}){3}$/.test(hostname);
}

/** True for an address of this computer. */
export function isLoopbackAddress(address: string): boolean {
	return address === '::1' || /^(::ffff:)?127(\.\d{1,3}){3}$/.test(address);
}
