import type { Sql } from '@veche/schema/store';

/** What a command needs from outside. A story of the past is told by passing the clock of that day. */
export interface Deps {
	readonly sql: Sql;
	readonly clock: () => Date;
	/** A new random UUID. */
	readonly newId: () => string;
	/** Unguessable bytes as base64url, for tickets and session tokens. */
	readonly newSecret: () => string;
}
