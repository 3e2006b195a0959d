import { formatDate, say, type Locale } from '@veche/schema/kernel';
import type { Actor, Role, RoleGrant } from '@veche/schema/people';
import {
	bodyById,
	firstOffice,
	meetingById,
	peopleByIds,
	projectById,
	type Sql
} from '@veche/schema/store';
import { ME } from '../../messages/people.ts';

/** A role as its own person sees it. */
export interface OwnRole {
	readonly role: Role;
	/** Where it bears; null for the whole system. */
	readonly place: OwnPlace | null;
	/** «И. о.»: the name of whom he acts for, or null. */
	readonly actingFor: string | null;
}

interface OwnPlace {
	readonly name: string;
	readonly href: string | null;
}

export async function ownRoles(
	sql: Sql,
	{ grants }: Actor,
	locale: Locale
): Promise<readonly OwnRole[]> {
	const absent = await peopleByIds(
		sql,
		grants.flatMap(({ actingFor }) => actingFor ?? [])
	);
	return Promise.all(
		grants.map(async ({ role, scope, actingFor }) => ({
			role,
			place: await placeOf(sql, scope, locale),
			actingFor: absent.find(({ id }) => id === actingFor)?.fullName ?? null
		}))
	);
}

async function placeOf(
	sql: Sql,
	scope: RoleGrant['scope'],
	locale: Locale
): Promise<OwnPlace | null> {
	switch (scope.kind) {
		case 'system':
			return null;
		case 'body': {
			const body = await bodyById(sql, scope.id);
			return { name: body?.name ?? '', href: null };
		}
		case 'office': {
			const office = await firstOffice(sql);
			return { name: office?.id === scope.id ? office.name : '', href: null };
		}
		case 'project': {
			const project = await projectById(sql, scope.id);
			return { name: project?.shortTitle ?? '', href: `/projects/${scope.id}` };
		}
		case 'meeting': {
			const meeting = await meetingById(sql, scope.id);
			const date = formatDate(meeting?.date ?? '', locale);
			const name = say(ME.meeting, locale, { no: meeting?.no ?? '', date });
			return { name, href: `/meetings/${scope.id}` };
		}
	}
}
