import { PostgresJsAdapter } from '@lucia-auth/adapter-postgresql';
import { asId, isId } from '@veche/schema/kernel';
import type { Person } from '@veche/schema/people';
import { openSession, type Sql, type Tx } from '@veche/schema/store';
import { Lucia, TimeSpan, type Cookie } from 'lucia';
import { sha256 } from './sha256.ts';

/*
 * The only file that knows lucia (ADR 0003). By itself lucia keeps the bearer value as the row's id, so who reads
 * the table can be anybody; here the row's id is the SHA-256 of a secret that only the cookie holds.
 */

/** `__Host-` binds the cookie to this very host, but browsers take it over https only. */
const COOKIE = { secure: '__Host-veche_session', plain: 'veche_session' } as const;
const SESSION_DAYS = 14;

export interface SessionOrigin {
	readonly address: string;
	readonly userAgent: string;
	readonly at: Date;
}

export interface ValidSession {
	/** Row id of the session: the hash of the cookie's value. */
	readonly sessionId: string;
	readonly personId: Person['id'];
	/** Last request that was noted; null before the first. */
	readonly seenAt: Date | null;
	/** Its life was just made longer: the cookie should be set again. */
	readonly fresh: boolean;
}

export interface Auth {
	readonly cookieName: string;
	/**
	 * Opens a session and gives the cookie that carries its secret; rows of sessions that are over are cleared away.
	 * @param tx the transaction in which it is opened, where something else depends on it
	 */
	open(personId: Person['id'], secret: string, origin: SessionOrigin, tx?: Tx): Promise<Cookie>;
	/** The session of a cookie's value, or null when there is none, it is over, or it was tampered with. */
	validate(secret: string): Promise<ValidSession | null>;
	/** The same secret again, with its full life. */
	renewed(secret: string): Cookie;
	/** Ends one session. */
	close(sessionId: string): Promise<void>;
	readonly blank: Cookie;
}

/** Do people reach the system by https? */
export function overHttps(settings: {
	readonly TLS_CERT?: string | undefined;
	readonly ORIGIN: readonly string[];
}): boolean {
	return (
		settings.TLS_CERT !== undefined || settings.ORIGIN.some((origin) => origin.startsWith('https:'))
	);
}

/** @param https whether people reach the system by https; the cookie is then never sent otherwise */
export function createAuth(sql: Sql, https: boolean): Auth {
	const lucia = new Lucia(new PostgresJsAdapter(sql, { user: 'person', session: 'session' }), {
		sessionExpiresIn: new TimeSpan(SESSION_DAYS, 'd'),
		sessionCookie: {
			name: https ? COOKIE.secure : COOKIE.plain,
			attributes: { secure: https, sameSite: 'lax', path: '/' }
		},
		getSessionAttributes: ({ seen_at }) => ({ seenAt: seen_at })
	});
	return {
		cookieName: lucia.sessionCookieName,
		async open(personId, secret, origin, tx = sql) {
			// Lucia knows its own connections only, and the record of this stands in the same transaction.
			const row = { id: sha256(secret), personId, days: SESSION_DAYS };
			await openSession(tx, { ...row, ...origin, userAgent: origin.userAgent.slice(0, 300) });
			return lucia.createSessionCookie(secret);
		},
		async validate(secret) {
			if (!isSecret(secret)) return null;
			const sessionId = sha256(secret);
			const { session } = await lucia.validateSession(sessionId);
			if (session === null || !isId(session.userId)) return null;
			const { seenAt, fresh } = session;
			return { sessionId, personId: asId(session.userId), seenAt, fresh };
		},
		renewed: (secret) => lucia.createSessionCookie(secret),
		close: (sessionId) => lucia.invalidateSession(sessionId),
		blank: lucia.createBlankSessionCookie()
	};
}

/** 32 random bytes as base64url; anything else is not looked up at all. */
function isSecret(value: string): boolean {
	return /^[\w-]{43}$/.test(value);
}

declare module 'lucia' {
	interface Register {
		Lucia: Lucia<{ readonly seenAt: Date | null }>;
		DatabaseSessionAttributes: {
			readonly seen_at: Date | null;
		};
	}
}
