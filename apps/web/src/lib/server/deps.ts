import { randomBytes, randomUUID } from 'node:crypto';
import { connect, type Sql } from '@veche/schema/store';
import { DATABASE_URL, ORIGIN, TLS_CERT, VECHE_DEMO } from '$app/env/private';
import { createAuth, overHttps, type Auth } from './auth.ts';
import type { Deps } from './commands/deps.ts';
import { paperRenderer, type RenderPaper } from './paper/renderer.ts';
import { passportSummaries, type PassportSummaries } from './queries/passport-summary.ts';

/** The server's parts, wired once; every request uses them. */
export interface Wiring extends Deps {
	readonly auth: Auth;
	/** Addresses by which people open the system, as set. */
	readonly origins: readonly string[];
	readonly demo: boolean;
	readonly summaries: PassportSummaries;
	readonly renderPaper: RenderPaper;
}

let wired: Wiring | undefined;

export function wiring(): Wiring {
	wired ??= wire();
	return wired;
}

function wire(): Wiring {
	const sql: Sql = connect(DATABASE_URL, { max: 10, applicationName: 'veche-web' });
	return {
		sql,
		clock: () => new Date(),
		newId: () => randomUUID(),
		newSecret: () => randomBytes(32).toString('base64url'),
		auth: createAuth(sql, overHttps({ TLS_CERT, ORIGIN })),
		origins: ORIGIN,
		demo: VECHE_DEMO,
		summaries: passportSummaries(sql),
		renderPaper: paperRenderer()
	};
}
