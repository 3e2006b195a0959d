import { describe, expect, it } from 'vitest';
import { uuid as id } from '../kernel/fixture.ts';
import {
	asId,
	type BodyId,
	type OfficeId,
	type PersonId,
	type ProjectId
} from '../kernel/index.ts';
import { KINDS, type DocumentKind } from '../document/index.ts';
import type { Actor, Role, Scope } from '../people/index.ts';
import {
	tellingOf,
	tellingOfGift,
	tellingOfMeeting,
	tellingOfPart,
	toldOf,
	type Hearers
} from './rules.ts';

const person = (n: number) => asId<PersonId>(id(n));
const PLACE = {
	projectId: asId<ProjectId>(id(101)),
	bodyId: asId<BodyId>(id(102)),
	officeId: asId<OfficeId>(id(103))
};
const IN_PROJECT: Scope = { kind: 'project', id: PLACE.projectId };
const IN_BODY: Scope = { kind: 'body', id: PLACE.bodyId };

function actor(n: number, role: Role, scope: Scope, actingFor: PersonId | null = null): Actor {
	return { personId: person(n), grants: [{ role, scope, actingFor }] };
}

const [LEAD, ADMIN, CHAIR, MEMBER, SUBSTITUTE] = [
	actor(1, 'lead', IN_PROJECT),
	actor(2, 'project_admin', IN_PROJECT),
	actor(3, 'chair', IN_BODY),
	actor(4, 'member', IN_BODY),
	actor(5, 'chair', IN_BODY, person(3))
];

function hearers(wished: Partial<Hearers> = {}): Hearers {
	return {
		people: [LEAD, ADMIN, CHAIR, MEMBER, SUBSTITUTE],
		place: PLACE,
		coAuthors: [],
		named: [],
		by: person(9),
		mayRead: () => true,
		...wished
	};
}

const NOBODY = { roles: [], coAuthors: false, named: false };

describe('the steps that are told', () => {
	it.each([
		['passport', 'submit', 'review', 'submitted', ['chair', 'office_head']],
		['passport', 'return', 'rework', 'returned', ['lead']],
		['minutes', 'submit', 'review', 'submitted', ['chair', 'secretary']],
		['minutes', 'return', 'draft', 'returned', ['secretary']]
	] as const)('[N-01] %s, %s: whoever takes the next step', (kind, event, state, what, roles) => {
		const telling = tellingOf(kind, event, state);
		expect(telling?.kind).toBe(what);
		expect(telling?.audience).toMatchObject({ coAuthors: false, named: false });
		expect(telling?.audience.roles.toSorted()).toEqual(roles);
	});

	it.each([
		['approve', 'approved', 'approved'],
		['reject', 'rejected', 'rejected']
	] as const)('[N-02] a passport, %s: those who wrote it', (event, state, what) => {
		expect(tellingOf('passport', event, state)).toEqual({
			kind: what,
			audience: { roles: ['lead', 'project_admin'], coAuthors: true, named: false }
		});
	});

	it('[N-03] an approved agenda, signed minutes, a meeting planned, moved or cancelled: who takes part', () => {
		const audience = { ...NOBODY, named: true };
		expect(tellingOf('agenda', 'approve', 'approved')).toEqual({ kind: 'approved', audience });
		expect(tellingOf('minutes', 'sign', 'signed')).toEqual({ kind: 'signed', audience });
		expect(tellingOf('minutes', 'sign', 'review')).toBeNull();
		expect(tellingOfPart('agenda', 'approve', 'approved')).toEqual({ kind: 'own_items', audience });
		expect(tellingOfPart('minutes', 'sign', 'signed')).toEqual({ kind: 'own_extract', audience });
		expect(tellingOfPart('minutes', 'sign', 'review')).toBeNull();
		expect(tellingOfPart('passport', 'approve', 'approved')).toBeNull();
		expect(tellingOfMeeting('planned')).toEqual({ kind: 'meeting_planned', audience });
		expect(tellingOfMeeting('moved')).toEqual({ kind: 'meeting_moved', audience });
		expect(tellingOfMeeting('rescheduled')).toEqual({ kind: 'meeting_rescheduled', audience });
		expect(tellingOfMeeting('cancelled')).toEqual({ kind: 'meeting_cancelled', audience });
	});

	it('[N-04] a role, an invitation, a co-author: the person alone', () => {
		const audience = { ...NOBODY, named: true };
		expect(tellingOfGift('role_given')).toEqual({ kind: 'role_given', audience });
		const substitution = { kind: 'substitution_given', audience };
		expect(tellingOfGift('substitution_given')).toEqual(substitution);
		expect(tellingOfGift('meeting_invited')).toEqual({ kind: 'meeting_invited', audience });
		expect(tellingOfGift('co_author_added')).toEqual({ kind: 'co_author_added', audience });
	});

	it('tells of every event of every kind but the opening of a revision', () => {
		const silent = Object.entries(KINDS).flatMap(([kind, { events, statuses, step }]) =>
			events
				.filter((event) => {
					const after = statuses.flatMap((status) => step(status, event)?.to ?? []);
					return after.every((state) => tellingOf(kindOf(kind), event, state) === null);
				})
				.map((event) => `${kind}.${event}`)
		);
		expect(silent).toEqual(['passport.revise']);
	});
});

describe('who is told', () => {
	it('[N-01] a substitute hears what the absent one would', () => {
		const audience = { ...NOBODY, roles: ['chair'] as const };
		expect(toldOf(audience, hearers())).toEqual([person(3), person(5)]);
	});

	it('[N-05] nobody of his own act, and each once', () => {
		const audience = { roles: ['lead'] as const, coAuthors: true, named: true };
		const twice = { coAuthors: [person(1), person(4)], named: [person(1), person(4)] };
		expect(toldOf(audience, hearers(twice))).toEqual([person(1), person(4)]);
		expect(toldOf(audience, hearers({ ...twice, by: person(4) }))).toEqual([person(1)]);
	});

	it('[N-06] nobody of what he may not read, whoever names him', () => {
		const audience = { ...NOBODY, named: true };
		const all = [1, 2, 3, 4, 5, 77].map(person);
		const mayRead = ({ personId }: Actor) => personId !== person(4);
		// Who holds no role where it happened is not even among the people.
		expect(toldOf(audience, hearers({ named: all, mayRead }))).toEqual([1, 2, 3, 5].map(person));
	});

	it('a role elsewhere counts for nothing', () => {
		const other = actor(6, 'lead', { kind: 'project', id: asId<ProjectId>(id(999)) });
		const audience = { ...NOBODY, roles: ['lead'] as const };
		expect(toldOf(audience, hearers({ people: [LEAD, other] }))).toEqual([person(1)]);
	});
});

function kindOf(word: string): DocumentKind {
	if (word === 'passport' || word === 'agenda' || word === 'minutes') return word;
	throw new Error(word);
}
