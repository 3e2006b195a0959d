import {
	BODY_ACTIONS,
	canBody,
	wholeSettings,
	type BodyAction,
	type BodyMember,
	type BodyPost,
	type BodySubstitution,
	type WholeSettings
} from '@veche/schema/body';
import { officeDate, ok, whenOf, type BodyId, type Period } from '@veche/schema/kernel';
import type { Actor, Body } from '@veche/schema/people';
import {
	bodiesOn,
	bodyById,
	bodyMembers,
	bodyPosts,
	bodySubstitutions,
	firstOffice,
	listBodies,
	listPeople,
	peopleByIds,
	type Sql
} from '@veche/schema/store';
import { REFUSALS, SERVER } from '../../messages/server.ts';
import { refuse, type Outcome } from '../commands/rejection.ts';
import { personOf, seatsOn } from './body-seats.ts';
import { personJson } from './document-page.ts';
import { periodJson } from './period.ts';

interface Reading {
	readonly sql: Sql;
	readonly clock: () => Date;
}

/** A body as lists show it. */
export interface BodyLine {
	readonly id: BodyId;
	readonly name: string;
	readonly kind: Body['kind'];
	/** Who chairs it today, or ''. */
	readonly chair: string;
	readonly members: number;
	readonly voting: number;
}

/** Bodies that this person may see, with who is in them today. */
export async function visibleBodies(
	{ sql, clock }: Reading,
	actor: Actor
): Promise<readonly BodyLine[]> {
	const [bodies, office, held] = await Promise.all([
		listBodies(sql),
		firstOffice(sql),
		bodiesOn(sql, officeDate(clock()))
	]);
	if (office === null) return [];
	const chairs = held.filter(({ role }) => role === 'chair');
	const people = await peopleByIds(
		sql,
		chairs.map(({ personId }) => personId)
	);
	return bodies
		.filter(({ id }) => canBody(actor, 'view', { bodyId: id, officeId: office.id }))
		.map(({ id, name, kind }) => {
			const here = held.filter(({ bodyId }) => bodyId === id);
			const chair = chairs.find(({ bodyId }) => bodyId === id)?.personId;
			return {
				...{ id, name, kind },
				chair: people.find((person) => person.id === chair)?.fullName ?? '',
				members: new Set(here.map(({ personId }) => personId)).size,
				voting: here.filter(({ voting }) => voting).length
			};
		});
}

/** A body with everybody who is, was or will be in it, and who acts for whom. */
export interface ReadBody {
	readonly body: Pick<Body, 'id' | 'name' | 'kind'>;
	readonly settings: WholeSettings;
	readonly members: readonly BodyMember[];
	readonly posts: readonly BodyPost[];
	readonly substitutions: readonly BodySubstitution[];
	/** What the asking person may do with it. */
	readonly actions: readonly BodyAction[];
	readonly today: string;
}

export async function readBody(
	{ sql, clock }: Reading,
	actor: Actor,
	id: BodyId
): Promise<Outcome<ReadBody>> {
	const [body, office] = await Promise.all([bodyById(sql, id), firstOffice(sql)]);
	if (body === null || office === null) return refuse('not_found', REFUSALS.unknownBody);
	const place = { bodyId: id, officeId: office.id };
	const actions = BODY_ACTIONS.filter((action) => canBody(actor, action, place));
	if (!actions.includes('view')) return refuse('forbidden', SERVER.cannotView);
	const [members, posts, substitutions] = await Promise.all([
		bodyMembers(sql, id),
		bodyPosts(sql, id),
		bodySubstitutions(sql, id)
	]);
	const { name, kind } = body;
	return ok({
		body: { id, name, kind },
		settings: wholeSettings(body.settings),
		members: members.filter(wasEver),
		posts: posts.filter(wasEver),
		substitutions: substitutions.filter(wasEver),
		actions,
		today: officeDate(clock())
	});
}

/**
 * The page of a body: its composition on a day, what comes, what was, and who acts for whom.
 * @param on a day as asked for; today when it is none
 */
export async function bodyPage(deps: Reading, actor: Actor, id: BodyId, on: string | null) {
	const read = await readBody(deps, actor, id);
	return read.ok ? ok(await pageOf(deps.sql, read.value, on ?? read.value.today)) : read;
}

async function pageOf(sql: Sql, read: ReadBody, day: string) {
	const { body, today, actions } = read;
	const people = await peopleByIds(sql, [
		...read.members.map(({ personId }) => personId),
		...read.substitutions.flatMap(({ substituteId, absentId }) => [substituteId, absentId])
	]);
	const manages = actions.includes('manage');
	return {
		body,
		today,
		day,
		actions,
		...seatsOn(read, { people, day }),
		substitutions: read.substitutions.map((one) => ({
			...periodJson(one, today),
			...{ id: one.id, basis: one.basis },
			substitute: personOf(people, one.substituteId),
			absent: personOf(people, one.absentId)
		})),
		people: manages ? (await listPeople(sql)).map(personJson) : []
	};
}

function wasEver(period: Period): boolean {
	return whenOf(period, period.validFrom) !== 'never';
}
