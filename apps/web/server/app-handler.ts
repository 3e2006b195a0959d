import type { IncomingMessage, ServerResponse } from 'node:http';
import { CLIENT_ADDRESS_HEADER, PROTOCOL_HEADER } from './addresses.ts';

export type AppHandler = (
	request: IncomingMessage,
	response: ServerResponse,
	next: () => void
) => unknown;

/** Largest request body that the pages take; the API has a smaller limit of its own. */
const BODY_LIMIT = '512K';

/**
 * Loads the built pages and API. The adapter reads its own settings from the environment while it loads:
 * which headers, set by this server alone, name the client's address and protocol.
 */
export async function loadAppHandler(build: URL): Promise<AppHandler> {
	process.env['PROTOCOL_HEADER'] = PROTOCOL_HEADER;
	process.env['ADDRESS_HEADER'] = CLIENT_ADDRESS_HEADER;
	process.env['BODY_SIZE_LIMIT'] = BODY_LIMIT;
	const built: unknown = await import(build.href);
	if (!hasHandler(built)) throw new Error(`No request handler in ${build.pathname}`);
	return built.handler;
}

function hasHandler(module: unknown): module is { readonly handler: AppHandler } {
	return (
		typeof module === 'object' &&
		module !== null &&
		'handler' in module &&
		typeof module.handler === 'function'
	);
}
