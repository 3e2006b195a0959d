import type { RoleGrant } from '@veche/schema/people';
import { firstBody, firstOffice, peopleByIds, projectById, type Sql } from '@veche/schema/store';
import { wiring } from '#lib/server/deps.ts';
import { chooseLanguage } from '#lib/server/language.ts';
import { formOf, whoIs } from '#lib/server/page.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	const { actor, person } = whoIs(locals);
	const { sql } = wiring();
	const substituted = actor.grants.flatMap(({ actingFor }) => actingFor ?? []);
	const people = await peopleByIds(sql, substituted);
	return {
		person: { fullName: person.fullName, post: person.post, unit: person.unit },
		roles: await Promise.all(
			actor.grants.map(async (grant) => ({
				role: grant.role,
				place: await placeOf(sql, grant.scope),
				actingFor: people.find(({ id }) => id === grant.actingFor)?.fullName ?? null
			}))
		)
	};
};

export const actions: Actions = {
	language: async (event) => {
		const form = await formOf(event);
		chooseLanguage(event.cookies, form.get('locale'), '/me');
	}
};

/** Where a role bears, in words; null for the whole system. */
async function placeOf(
	sql: Sql,
	scope: RoleGrant['scope']
): Promise<{ readonly name: string; readonly href: string | null } | null> {
	switch (scope.kind) {
		case 'system':
			return null;
		case 'body': {
			const body = await firstBody(sql);
			return { name: body?.id === scope.id ? body.name : '', href: null };
		}
		case 'office': {
			const office = await firstOffice(sql);
			return { name: office?.id === scope.id ? office.name : '', href: null };
		}
		case 'project': {
			const project = await projectById(sql, scope.id);
			return { name: project?.shortTitle ?? '', href: `/projects/${scope.id}` };
		}
	}
}
