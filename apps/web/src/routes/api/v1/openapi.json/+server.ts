import { json, open } from '#lib/server/api/endpoint.ts';
import { OPENAPI } from '#lib/server/api/openapi.ts';

export const GET = open(() => json(OPENAPI));
