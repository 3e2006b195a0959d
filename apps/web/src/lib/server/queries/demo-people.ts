import type { Role } from '@veche/schema/people';
import { actorOf, listPeople, type Sql } from '@veche/schema/store';
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
	const known = await Promise.all(
		people.map(async (person) => {
			const actor = await actorOf(sql, person.id, on);
			const roles = OFFERED.filter((role) => actor?.grants.some((grant) => grant.role === role));
			return { person, roles };
		})
	);
	return known
		.flatMap(({ person, roles }) => {
			const [role] = roles;
			if (role === undefined) return [];
			return [{ person: personJson(person), role }];
		})
		.toSorted((a, b) => OFFERED.indexOf(a.role) - OFFERED.indexOf(b.role));
}
