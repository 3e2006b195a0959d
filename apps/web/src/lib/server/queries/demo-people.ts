import type { Role } from '@veche/schema/people';
import { actorsOf, listPeople, type Sql } from '@veche/schema/store';
import { personJson } from './document-page.ts';

/** Roles that the sign-in page of a demo offers, in its order. */
const OFFERED: readonly Role[] = [
	'chair',
	'deputy_chair',
	'secretary',
	'member',
	'curator',
	'lead',
	'project_admin',
	'participant',
	'office_head',
	'office_specialist',
	'regional_office',
	'administrator'
];

/** The people of the demo by role: «Войти как председатель …». Everybody once, under his first role. */
export async function demoPeople(sql: Sql, on: Date) {
	const people = await listPeople(sql);
	const actors = await actorsOf(
		sql,
		people.map(({ id }) => id),
		on
	);
	return people
		.flatMap((person) => {
			const grants = actors.find(({ personId }) => personId === person.id)?.grants ?? [];
			const role = OFFERED.find((offered) => grants.some((grant) => grant.role === offered));
			return role === undefined ? [] : [{ person: personJson(person), role }];
		})
		.toSorted((a, b) => OFFERED.indexOf(a.role) - OFFERED.indexOf(b.role));
}
