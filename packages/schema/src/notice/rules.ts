import { KINDS, type DocumentKind } from '../document/index.ts';
import type { PersonId } from '../kernel/index.ts';
import { rolesIn, type Actor, type Place, type Role } from '../people/index.ts';
import type { NoticeKind } from './view.ts';

/** Who is meant by a notice, before it is asked who of them may read what it is about. */
export interface Audience {
	/** Whoever holds one of these roles where it happened, himself or as a substitute. */
	readonly roles: readonly Role[];
	/** Co-authors of the document. */
	readonly coAuthors: boolean;
	/** Whom the act itself names: who takes part in the meeting, or is given something. */
	readonly named: boolean;
}

export interface Telling {
	readonly kind: NoticeKind;
	readonly audience: Audience;
}

const NOBODY: Audience = { roles: [], coAuthors: false, named: false };
const NAMED: Audience = { ...NOBODY, named: true };
/** Who wrote a passport hears what became of it. */
const AUTHORS: Audience = { ...NOBODY, roles: ['lead', 'project_admin'], coAuthors: true };

/** What a step is told as, for the state that it led to. */
type Rule = (state: string) => Telling | null;

const next =
	(of: DocumentKind, kind: NoticeKind, event?: string): Rule =>
	(state) => ({ kind, audience: { ...NOBODY, roles: rolesOfNext(of, state, event) } });

const tell =
	(kind: NoticeKind, audience: Audience): Rule =>
	() => ({ kind, audience });

const RULES: Readonly<Record<DocumentKind, Readonly<Record<string, Rule>>>> = {
	passport: {
		submit: next('passport', 'submitted'),
		return: next('passport', 'returned', 'submit'),
		approve: tell('approved', AUTHORS),
		reject: tell('rejected', AUTHORS)
	},
	agenda: { approve: tell('approved', NAMED) },
	minutes: {
		submit: next('minutes', 'submitted'),
		return: next('minutes', 'returned', 'submit'),
		// Before the last signature nothing has happened to the minutes: both signers know already.
		sign: (state) => (state === 'signed' ? { kind: 'signed', audience: NAMED } : null)
	}
};

/**
 * What a step of a document is told as, and to whom; null: to nobody.
 * @param state the state after the step
 */
export function tellingOf(kind: DocumentKind, event: string, state: string): Telling | null {
	return RULES[kind][event]?.(state) ?? null;
}

/**
 * The same for those who may read a part of the text only; null: nothing.
 * @param state the state after the step
 */
export function tellingOfPart(kind: DocumentKind, event: string, state: string): Telling | null {
	if (kind === 'agenda' && event === 'approve') return { kind: 'own_items', audience: NAMED };
	if (kind === 'minutes' && state === 'signed') return { kind: 'own_extract', audience: NAMED };
	return null;
}

/** What becomes of a meeting concerns whoever takes part. */
export function tellingOfMeeting(what: 'planned' | 'moved' | 'rescheduled' | 'cancelled'): Telling {
	return { kind: `meeting_${what}`, audience: NAMED };
}

/** Whoever is given a role or a substitution, is invited, or may write a document from now on hears it himself. */
export function tellingOfGift(
	what: 'role_given' | 'substitution_given' | 'co_author_added' | 'meeting_invited'
): Telling {
	return { kind: what, audience: NAMED };
}

/** What the audience is made of in one case. */
export interface Hearers {
	/** Everybody with a role where it happened, with the roles in force now. */
	readonly people: readonly Actor[];
	readonly place: Place;
	readonly coAuthors: readonly PersonId[];
	readonly named: readonly PersonId[];
	/** Who did it. */
	readonly by: PersonId;
	/** May this person read what the notice is about, as it is now? */
	readonly mayRead: (actor: Actor) => boolean;
}

/** Who is told: each once, never of his own act, never of what he may not read. */
export function toldOf(audience: Audience, hearers: Hearers): readonly PersonId[] {
	const { people, place, coAuthors, by, mayRead } = hearers;
	const named = new Set([
		...(audience.coAuthors ? coAuthors : []),
		...(audience.named ? hearers.named : [])
	]);
	const meant = people.filter(({ personId, grants }) => {
		if (named.has(personId)) return true;
		const held = rolesIn({ personId, grants }, place);
		return audience.roles.some((role) => held.has(role));
	});
	const told = meant.filter((actor) => actor.personId !== by && mayRead(actor));
	return [...new Set(told.map(({ personId }) => personId))];
}

/** The roles that may take the next step of a document, or the one that is named. */
function rolesOfNext(kind: DocumentKind, state: string, event?: string): readonly Role[] {
	const { events, step } = KINDS[kind];
	const wanted = event === undefined ? events : [event];
	return [...new Set(wanted.flatMap((one) => step(state, one)?.by ?? []))];
}
