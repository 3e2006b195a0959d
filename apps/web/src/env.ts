import { defineEnvVars } from '@sveltejs/kit/env';
import { SETTINGS } from '../server/settings.ts';

/** What the pages and the API need of the settings; declared once in `server/settings.ts`. */
export const variables = defineEnvVars({
	DATABASE_URL: SETTINGS.DATABASE_URL,
	ORIGIN: SETTINGS.ORIGIN,
	TLS_CERT: SETTINGS.TLS_CERT,
	VECHE_DEMO: SETTINGS.VECHE_DEMO
});
