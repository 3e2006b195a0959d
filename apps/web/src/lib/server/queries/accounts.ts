import { ok, type PersonId } from '@veche/schema/kernel';
import {
	accountState,
	canPeople,
	GIVEN_ROLES,
	mayGive,
	mayKeepAccount,
	type AccountState,
	type Actor,
	type GivenRole
} from '@veche/schema/people';
import {
	accountById,
	listAccounts,
	rolesOf,
	sessionsOf,
	type AccountCard,
	type HeldPlace
} from '@veche/schema/store';
import { REFUSALS, SERVER } from '../../messages/server.ts';
import type { Deps } from '../commands/deps.ts';
import { refuse, type Outcome } from '../commands/rejection.ts';
import { sessionName } from '../commands/session-name.ts';
import { deviceOf } from '../device-of.ts';

type Reading = Pick<Deps, 'sql' | 'clock'>;

/** A person as the office sees him. */
export interface FoundAccount extends Omit<AccountCard, 'sessions'> {
	readonly state: AccountState;
	readonly roles: readonly HeldPlace[];
	/** The reader may keep this account. */
	readonly keep: boolean;
	/** Roles of the office and the system that the reader may give to and withdraw from this person. */
	readonly gives: readonly GivenRole[];
	/** null for a reader who keeps no accounts; `seenAt` and `linkUntil` as well. */
	readonly sessions: number | null;
}

export interface AccountSearch {
	/** Words that all occur in name, post, unit or e-mail. */
	readonly text: string;
	readonly state: AccountState | null;
}

/** Everybody who fits, by name. */
export async function findAccounts(
	{ sql, clock }: Reading,
	actor: Actor,
	search: AccountSearch
): Promise<Outcome<readonly FoundAccount[]>> {
	if (!canPeople(actor, 'view_people')) return refuse('forbidden', SERVER.forbidden);
	const now = clock();
	const words = plain(search.text).split(/\s+/).filter(Boolean);
	const found = (await listAccounts(sql, now)).filter(
		(card) =>
			words.every((word) => haystack(card).includes(word)) &&
			(search.state === null || accountState(card, now) === search.state)
	);
	const roles = await rolesOf(
		sql,
		found.map(({ id }) => id),
		now
	);
	return ok(found.map((card) => shown(actor, card, { roles, now })));
}

export async function readAccount(
	{ sql, clock }: Reading,
	actor: Actor,
	id: PersonId
): Promise<Outcome<FoundAccount>> {
	if (!canPeople(actor, 'view_people')) return refuse('forbidden', SERVER.forbidden);
	const now = clock();
	const card = await accountById(sql, id, now);
	if (card === null) return refuse('not_found', REFUSALS.unknownPerson);
	return ok(shown(actor, card, { roles: await rolesOf(sql, [id], now), now }));
}

/** A session as its own person sees it. */
export interface OwnSession {
	readonly name: string;
	/** The one in which the question is asked. */
	readonly current: boolean;
	readonly createdAt: Date;
	readonly seenAt: Date | null;
	readonly address: string;
	readonly device: string;
}

export async function ownSessions(
	{ sql, clock }: Reading,
	actor: Actor,
	sessionId: string
): Promise<readonly OwnSession[]> {
	const sessions = await sessionsOf(sql, actor.personId, clock());
	return sessions
		.map(({ id, createdAt, seenAt, address, userAgent }) => ({
			name: sessionName(id),
			current: id === sessionId,
			createdAt,
			seenAt,
			address,
			device: deviceOf(userAgent)
		}))
		.toSorted((a, b) => Number(b.current) - Number(a.current));
}

function shown(
	actor: Actor,
	card: AccountCard,
	{ roles, now }: { readonly roles: readonly HeldPlace[]; readonly now: Date }
): FoundAccount {
	const keeps = canPeople(actor, 'manage_accounts');
	const keep = mayKeepAccount(actor, card);
	return {
		...card,
		state: accountState(card, now),
		roles: roles.filter(({ personId }) => personId === card.id),
		keep,
		gives: keep ? GIVEN_ROLES.filter((role) => mayGive(actor, role)) : [],
		...(keeps ? {} : { sessions: null, seenAt: null, linkUntil: null })
	};
}

function haystack({ fullName, post, unit, email }: AccountCard): string {
	return plain([fullName, post, unit, email ?? ''].join(' '));
}

function plain(text: string): string {
	return text.toLowerCase().replaceAll('ё', 'е');
}
