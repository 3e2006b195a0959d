import { building } from '$app/env';
import { defineEnvVars } from '@sveltejs/kit/env';
import * as v from 'valibot';
import { SETTINGS } from '../server/settings.ts';

const { DATABASE_URL } = SETTINGS;

/** What the pages and the API need of the settings; declared once in `server/settings.ts`. */
export const variables = defineEnvVars({
	// A build looks at the routes and reaches no database.
	DATABASE_URL: {
		...DATABASE_URL,
		schema: building ? v.fallback(DATABASE_URL.schema, '') : DATABASE_URL.schema
	},
	ORIGIN: SETTINGS.ORIGIN,
	TLS_CERT: SETTINGS.TLS_CERT,
	VECHE_DEMO: SETTINGS.VECHE_DEMO
});
