import { SERVER } from '#lib/messages/server.ts';
import { said } from '#lib/server/api/problem.ts';

/** Whatever is no address of the API, or has an id that is none. */
export const fallback = (): Response => said(404, SERVER.notFound);
