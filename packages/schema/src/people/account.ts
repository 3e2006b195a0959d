/** How one can sign in: `invited` has a link that still opens, `waiting` needs one, `none` has no e-mail. */
export type AccountState = 'active' | 'blocked' | 'invited' | 'waiting' | 'none';

export const ACCOUNT_STATES: readonly AccountState[] = [
	'active',
	'invited',
	'waiting',
	'blocked',
	'none'
];

/** Hours for which a one-time link opens: long enough for a first weekend, short for a forgotten password. */
export const LINK_HOURS = { first: 72, reset: 24 } as const;

export interface AccountFacts {
	readonly email: string | null;
	readonly blockedAt: Date | null;
	readonly hasPassword: boolean;
	/** Until when an unused link opens, or null. */
	readonly linkUntil: Date | null;
}

export function accountState(facts: AccountFacts, now: Date): AccountState {
	if (facts.blockedAt !== null) return 'blocked';
	if (facts.email === null) return 'none';
	if (facts.hasPassword) return 'active';
	return facts.linkUntil !== null && facts.linkUntil > now ? 'invited' : 'waiting';
}

/** An address as people write it; what is certainly none is refused, the rest shows when a letter is sent. */
export function isEmail(text: string): boolean {
	return (
		text.length <= 200 &&
		/^[^\s@<>"'(),:;\\[\]\p{Cc}]+@[^\s@<>"'(),:;\\[\]\p{Cc}]+\.[^\s@<>"'(),:;\\[\]\p{Cc}]+$/u.test(
			text
		)
	);
}
