import { BODY_ROLES } from '../body/index.ts';
import {
	assert,
	officeDate,
	type BodyId,
	type MeetingId,
	type OfficeId,
	type Period,
	type PersonId,
	type ProjectId,
	type SubstitutionId
} from '../kernel/index.ts';
import {
	PROJECT_ROLES,
	type Actor,
	type GivenScope,
	type Place,
	type ProjectRole,
	type Role,
	type RoleGrant,
	type Scope
} from '../people/index.ts';
import { ARRAY_OF } from './arrays.ts';
import type { Tx } from './connection.ts';
import { byName, columns, type StoredPerson } from './people.ts';

/*
 * Days of a role and of a substitution are the office's calendar days; `validTo` is the first day on which it is no
 * longer in force, so a role that ends today ends now.
 */

export interface HeldRole {
	readonly personId: PersonId;
	readonly role: Role;
	readonly scope: GivenScope;
}

export interface NewGrant extends HeldRole {
	/** Has a vote in the body. */
	readonly voting: boolean;
	readonly validFrom: string;
	readonly validTo: string | null;
}

export interface NewSubstitution {
	/** Who acts («и. о.»), and for whom. */
	readonly substituteId: PersonId;
	readonly absentId: PersonId;
	/** Only this role, or only this scope; null: all that the absent person has. */
	readonly role: Role | null;
	readonly scope: GivenScope | null;
	readonly validFrom: string;
	readonly validTo: string;
	/** The order or decision on which it rests, or ''. */
	readonly basis?: string;
}

export interface ProjectMember extends Period {
	readonly person: StoredPerson;
	readonly role: ProjectRole;
}

/** Days after a meeting on which its guests still read. Source: domain, section 2.1: the end and 24 hours. */
const GUEST_DAYS = 1;

interface GrantRow {
	readonly id: PersonId;
	readonly role: Role | null;
	readonly bodyId: BodyId | null;
	readonly officeId: OfficeId | null;
	readonly projectId: ProjectId | null;
	readonly meetingId: MeetingId | null;
	readonly actingFor: PersonId | null;
}

/**
 * A person with the roles that are in force at a moment, his own and those he has as a substitute. Substitution does
 * not pass on (nobody acts for somebody who acts), and never covers the administration of the system. Whoever is
 * invited to a meeting and is no member of its body is a guest there, until the day after it.
 * @returns null for an unknown or blocked person
 */
export async function actorOf(sql: Tx, id: PersonId, at: Date): Promise<Actor | null> {
	const [actor] = await actorsOf(sql, [id], at);
	return actor ?? null;
}

/** The same of several people at once; who is unknown or blocked is not among them. */
export async function actorsOf(
	sql: Tx,
	ids: readonly PersonId[],
	at: Date
): Promise<readonly Actor[]> {
	const day = officeDate(at);
	const rows = await sql<GrantRow[]>`
		select p.id, g.role, g.body_id as "bodyId", g.office_id as "officeId", g.project_id as "projectId",
			g.meeting_id as "meetingId", g.acting_for as "actingFor"
		from person p
		left join lateral (
			select o.role, o.body_id, o.office_id, o.project_id, null::uuid as meeting_id, null::uuid as acting_for
			from role_grant o
			where o.person_id = p.id and o.valid_from <= ${day} and coalesce(o.valid_to > ${day}, true)
			union all
			select o.role, o.body_id, o.office_id, o.project_id, null, s.absent_id
			from substitution s join role_grant o on o.person_id = s.absent_id
			where s.substitute_id = p.id and s.valid_from <= ${day} and s.valid_to > ${day}
				and o.valid_from <= ${day} and coalesce(o.valid_to > ${day}, true)
				and o.role <> 'administrator' and o.role = coalesce(s.role, o.role)
				and (num_nonnulls(s.body_id, s.office_id, s.project_id) = 0
					or (s.body_id, s.office_id, s.project_id) is not distinct from
						(o.body_id, o.office_id, o.project_id))
			union all
			select 'guest', null, null, null, m.id, null
			from meeting_participant i join meeting m on m.id = i.meeting_id
			where i.person_id = p.id and i.invited and m.date + ${GUEST_DAYS}::int >= ${day}
				and not exists (
					select from role_grant o
					where o.person_id = p.id and o.body_id = m.body_id and o.role in ${sql([...BODY_ROLES])}
						and o.valid_from <= m.date and coalesce(o.valid_to > m.date, true)
				)
		) g on true
		where p.id = any(${sql.array([...ids], ARRAY_OF.uuid)}) and p.blocked_at is null
		order by g.role, g.acting_for nulls first`;
	const byPerson = Map.groupBy(rows, ({ id }) => id);
	return [...byPerson].map(([personId, grants]) => ({
		personId,
		grants: grants.flatMap(grantOf)
	}));
}

/**
 * Everybody who may hold a role in a body, an office, a project or one of several, at a moment: whoever was given one
 * there or in no place at all, and their substitutes. The rules say who of them does.
 */
export async function actorsAt(sql: Tx, place: Place, at: Date): Promise<readonly Actor[]> {
	const { bodyId, officeId, projectId } = place;
	const projects = projectId === null ? [...(place.projects ?? [])] : [projectId];
	const rows = await sql<{ readonly id: PersonId }[]>`
		with holder as (
			select person_id from role_grant
			where body_id = ${bodyId} or office_id = ${officeId}
				or project_id = any(${sql.array(projects, ARRAY_OF.uuid)})
				or num_nonnulls(body_id, office_id, project_id) = 0
			union all
			select person_id from meeting_participant
			where meeting_id = ${place.meetingId ?? null} and invited
		)
		select person_id as id from holder
		union
		select s.substitute_id from substitution s join holder on s.absent_id = holder.person_id`;
	return actorsOf(
		sql,
		rows.map(({ id }) => id),
		at
	);
}

/** Gives a role; one that the person has without an end already stays as it is. */
export async function grantRole(sql: Tx, grant: NewGrant): Promise<void> {
	const { bodyId, officeId, projectId } = idsOf(grant.scope);
	await sql`
		insert into role_grant
			(person_id, role, body_id, office_id, project_id, voting, valid_from, valid_to)
		values (${grant.personId}, ${grant.role}, ${bodyId}, ${officeId}, ${projectId},
			${grant.voting}, ${grant.validFrom}, ${grant.validTo})
		on conflict do nothing`;
}

/** Ends a role: from that day on it is no longer in force. The row stays, so that the past can be read. */
export async function endRole(sql: Tx, held: HeldRole & { readonly on: string }): Promise<void> {
	const { bodyId, officeId, projectId } = idsOf(held.scope);
	await sql`
		update role_grant set valid_to = ${held.on}
		where person_id = ${held.personId} and role = ${held.role}
			and (body_id, office_id, project_id)
				is not distinct from (${bodyId}::uuid, ${officeId}::uuid, ${projectId}::uuid)
			and valid_from <= ${held.on} and coalesce(valid_to > ${held.on}, true)`;
}

/** Lets somebody act for an absent person in a period; gives the id. */
export async function addSubstitution(
	sql: Tx,
	substitution: NewSubstitution
): Promise<SubstitutionId> {
	const { bodyId, officeId, projectId } = idsOf(substitution.scope ?? { kind: 'system' });
	const [row] = await sql<{ readonly id: SubstitutionId }[]>`
		insert into substitution
			(substitute_id, absent_id, role, body_id, office_id, project_id, valid_from, valid_to, basis)
		values (${substitution.substituteId}, ${substitution.absentId}, ${substitution.role},
			${bodyId}, ${officeId}, ${projectId}, ${substitution.validFrom}, ${substitution.validTo},
			${substitution.basis ?? ''})
		returning id`;
	assert(row !== undefined, 'the substitution was not entered');
	return row.id;
}

/** Who works in a project at a moment, in the order of the roles, then by name. */
export async function peopleOfProject(
	sql: Tx,
	projectId: ProjectId,
	at: Date
): Promise<readonly ProjectMember[]> {
	return (await peopleByProject(sql, [projectId], at)).get(projectId) ?? [];
}

/** The same of several projects, in one query. */
export async function peopleByProject(
	sql: Tx,
	projects: readonly ProjectId[],
	at: Date
): Promise<ReadonlyMap<ProjectId, readonly ProjectMember[]>> {
	if (projects.length === 0) return new Map();
	const day = officeDate(at);
	const rows = await sql<MemberRow[]>`
		select g.project_id as "projectId", g.role, g.valid_from as "validFrom", g.valid_to as "validTo",
			${columns(sql)}
		from role_grant g join person on person.id = g.person_id
		where g.project_id in ${sql([...projects])} and g.role in ${sql([...PROJECT_ROLES])}
			and g.valid_from <= ${day} and coalesce(g.valid_to > ${day}, true)`;
	const inOrder = rows.toSorted(
		(a, b) => PROJECT_ROLES.indexOf(a.role) - PROJECT_ROLES.indexOf(b.role) || byName(a, b)
	);
	const members = new Map<ProjectId, ProjectMember[]>();
	for (const { projectId, role, validFrom, validTo, ...person } of inOrder) {
		const known = members.get(projectId) ?? [];
		members.set(projectId, [...known, { role, validFrom, validTo, person }]);
	}
	return members;
}

type MemberRow = StoredPerson & Omit<ProjectMember, 'person'> & { readonly projectId: ProjectId };

function grantOf({ role, actingFor, ...ids }: GrantRow): readonly RoleGrant[] {
	return role === null ? [] : [{ role, scope: scopeOf(ids), actingFor }];
}

function scopeOf({
	bodyId,
	officeId,
	projectId,
	meetingId
}: Omit<GrantRow, 'role' | 'actingFor'>): Scope {
	if (meetingId !== null) return { kind: 'meeting', id: meetingId };
	if (bodyId !== null) return { kind: 'body', id: bodyId };
	if (officeId !== null) return { kind: 'office', id: officeId };
	if (projectId !== null) return { kind: 'project', id: projectId };
	return { kind: 'system' };
}

function idsOf(scope: GivenScope): {
	readonly bodyId: BodyId | null;
	readonly officeId: OfficeId | null;
	readonly projectId: ProjectId | null;
} {
	return {
		bodyId: scope.kind === 'body' ? scope.id : null,
		officeId: scope.kind === 'office' ? scope.id : null,
		projectId: scope.kind === 'project' ? scope.id : null
	};
}
