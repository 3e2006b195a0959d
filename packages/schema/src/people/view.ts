import type { BodyId, MeetingId, OfficeId, PersonId, ProjectId } from '../kernel/index.ts';

/** A role code of the office. Source: domain, section 2.1. */
export type Role =
	| 'chair'
	| 'deputy_chair'
	| 'secretary'
	| 'member'
	| 'guest'
	| 'curator'
	| 'lead'
	| 'project_admin'
	| 'participant'
	| 'office_head'
	| 'office_specialist'
	| 'office_curator'
	| 'endorser'
	| 'regional_office'
	| 'expert'
	| 'administrator';

/** Where a role bears. Nobody is given one in a meeting: an invitation makes its person a guest there. */
export type Scope =
	| { readonly kind: 'system' }
	| { readonly kind: 'body'; readonly id: BodyId }
	| { readonly kind: 'office'; readonly id: OfficeId }
	| { readonly kind: 'project'; readonly id: ProjectId }
	| { readonly kind: 'meeting'; readonly id: MeetingId };

/** A scope in which roles are given. */
export type GivenScope = Exclude<Scope, { readonly kind: 'meeting' }>;

/** A role that a person holds today in a scope, himself or as the substitute (и. о.) of another. */
export interface RoleGrant {
	readonly role: Role;
	readonly scope: Scope;
	readonly actingFor: PersonId | null;
}

/** Who acts: the session's person with the roles that are in force at that moment. */
export interface Actor {
	readonly personId: PersonId;
	readonly grants: readonly RoleGrant[];
}

export interface Person {
	readonly id: PersonId;
	readonly fullName: string;
	readonly post: string;
	readonly unit: string;
	readonly external: boolean;
}

/** What the rules of a text need to know of a person. */
export interface KnownPerson {
	readonly fullName: string;
	readonly external: boolean;
	readonly active: boolean;
}

export type KnownPeople = ReadonlyMap<string, KnownPerson>;

/** How a body decides about passports: `chair` (утверждает председатель). More routes come with sessions. */
export const ROUTES = ['chair'] as const;
export type Route = (typeof ROUTES)[number];

/** How many voting members have to be there, domain Q-1. */
export const QUORUM_FORMULAS = ['more_than_half', 'at_least_half', 'two_thirds'] as const;
export type QuorumFormula = (typeof QUORUM_FORMULAS)[number];

/** Terms by which a body works; settings that differ between cities. */
export interface BodyTerms {
	/** Working days before a meeting by which its agenda is approved and its materials are ready. */
	readonly agendaDays: number;
	readonly materialsDays: number;
	/** Longest meeting, in minutes. */
	readonly meetingMinutes: number;
	/** Working days after a meeting in which its minutes are written. */
	readonly minutesDays: number;
}

export interface BodySettings {
	readonly route: Route;
	/** More than half where the body says nothing else. */
	readonly quorum?: QuorumFormula;
	readonly membersWrite: { readonly agenda: boolean; readonly minutes: boolean };
	/** The usual ones where the body says nothing else. */
	readonly terms?: BodyTerms;
}

export const BODY_KINDS = ['committee', 'council', 'office_body'] as const;
/** What the body is called in the regulation of its city. */
export type BodyKind = (typeof BODY_KINDS)[number];

export interface Body {
	readonly id: BodyId;
	readonly name: string;
	readonly kind: BodyKind;
	readonly settings: BodySettings;
}
