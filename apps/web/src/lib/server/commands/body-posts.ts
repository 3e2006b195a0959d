import {
	endPostFault,
	holderFault,
	postFault,
	type BodyMember,
	type BodyPost,
	type NewHolder
} from '@veche/schema/body';
import {
	endDay,
	officeDate,
	ok,
	whenOf,
	type BodyId,
	type Json,
	type MembershipId,
	type PersonId,
	type PostId
} from '@veche/schema/kernel';
import type { Actor } from '@veche/schema/people';
import {
	addBodyMember,
	addBodyPost,
	bodyMembers,
	bodyPosts,
	endBodyMember,
	endBodyPost,
	type Tx
} from '@veche/schema/store';
import { REFUSALS } from '../../messages/server.ts';
import { activePerson, changeBody, refuseFault, type Done } from './body-case.ts';
import type { Deps } from './deps.ts';
import { makeOnce, type Keyed } from './make-once.ts';
import { refuse, type Outcome } from './rejection.ts';
import { tellOfMembership } from './tell.ts';

export type NewPost = Omit<BodyPost, 'id'> &
	Keyed & {
		readonly bodyId: BodyId;
		/** Who holds it from its first day on; null: it is vacant. */
		readonly personId: PersonId | null;
	};

interface OnePost {
	readonly bodyId: BodyId;
	readonly postId: PostId;
}

/** Adds a post to the composition of a body, with somebody who holds it or vacant. */
export function addPost(deps: Deps, actor: Actor, input: NewPost): Promise<Outcome<PostId | null>> {
	const { bodyId } = input;
	const act = actOf(deps, actor);
	return changeBody(deps, actor, { bodyId, action: 'manage' }, async (tx) => {
		const asked = { by: actor.personId, action: 'body.add_post', input };
		const once = await makeOnce(deps, tx, asked, (id: PostId) => place(tx, { ...input, id }, act));
		return once.ok ? ok(once.value.made) : once;
	});
}

async function place(
	tx: Tx,
	{ bodyId, personId, ...wished }: NewPost & Pick<BodyPost, 'id'>,
	act: Act
): Promise<Outcome<Done<PostId>>> {
	const post = { ...wished, title: wished.title.trim() };
	const { id: value, validFrom, validTo } = post;
	const fault = postFault(post, await bodyPosts(tx, bodyId), act.today);
	if (fault !== null) return refuseFault(fault);
	const next = personId === null ? null : { personId, validFrom, validTo };
	// Judged before anything is written: a refusal leaves no post behind.
	const judged = next === null ? null : await judge(tx, { bodyId, post, next }, act);
	if (judged?.ok === false) return judged;
	await addBodyPost(tx, { ...post, bodyId });
	const [action, details] = ['body.add_post', { id: value, ...detailsOf(post) }];
	if (judged === null) return ok({ value, action, details, people: [] });
	const memberId = await seat(tx, judged.value, act);
	const holder = judged.value.next.personId;
	const whole = { ...details, personId: holder, memberId };
	return ok({ value, action, details: whole, people: [holder] });
}

/**
 * Names somebody for a vacant post, from a day on. Who is a member by name already becomes one by this post on that
 * day; who holds another post leaves it first.
 */
export function namePost(
	deps: Deps,
	actor: Actor,
	{ bodyId, postId, ...next }: OnePost & NewHolder
): Promise<Outcome<MembershipId | null>> {
	return changeBody(deps, actor, { bodyId, action: 'manage' }, async (tx) => {
		const post = (await bodyPosts(tx, bodyId)).find(({ id }) => id === postId);
		if (post === undefined) return refuse('not_found', REFUSALS.unknownPost);
		// Without a last day of his own he holds it as long as it is there.
		const holder = { ...next, validTo: next.validTo ?? post.validTo };
		const act = actOf(deps, actor);
		const judged = await judge(tx, { bodyId, post, next: holder }, act);
		if (!judged.ok) return judged;
		const value = await seat(tx, judged.value, act);
		const { personId, validFrom, validTo } = holder;
		const details = { id: value, postId, personId, validFrom, validTo };
		return ok({ value, action: 'body.name_post', details, people: [personId] });
	});
}

/** Removes a vacant post from a day on; one that has not begun yet is taken back. */
export function endPost(
	deps: Deps,
	actor: Actor,
	{ bodyId, postId, on }: OnePost & { readonly on: string }
): Promise<Outcome<PostId | null>> {
	const today = officeDate(deps.clock());
	return changeBody(deps, actor, { bodyId, action: 'manage' }, async (tx) => {
		const post = (await bodyPosts(tx, bodyId)).find(({ id }) => id === postId);
		if (post === undefined) return refuse('not_found', REFUSALS.unknownPost);
		const day = endDay(post, on, today);
		const fault = endPostFault(post, await bodyMembers(tx, bodyId), { on: day, today });
		if (fault !== null) return refuseFault(fault);
		await endBodyPost(tx, postId, day);
		const details = { id: postId, title: post.title, on: day };
		return ok({ value: postId, action: 'body.end_post', details, people: [] });
	});
}

interface Act {
	readonly by: PersonId;
	readonly at: Date;
	readonly today: string;
}

function actOf(deps: Deps, { personId: by }: Actor): Act {
	const at = deps.clock();
	return { by, at, today: officeDate(at) };
}

interface Seating {
	readonly bodyId: BodyId;
	readonly post: BodyPost;
	readonly next: NewHolder;
}

interface JudgedSeating extends Seating {
	/** His membership by name, which ends when that by the post begins. */
	readonly before: BodyMember | undefined;
}

/** May this person hold the post? Reads only. */
async function judge(tx: Tx, seating: Seating, act: Act): Promise<Outcome<JudgedSeating>> {
	const { bodyId, post, next } = seating;
	const person = await activePerson(tx, next.personId);
	if (!person.ok) return person;
	const members = await bodyMembers(tx, bodyId);
	const before = members.find((one) => isByName(one, next));
	const others = members.filter((one) => one !== before);
	const fault = holderFault(next, { post, others }, act);
	return fault === null ? ok({ ...seating, before }) : refuseFault(fault);
}

async function seat(
	tx: Tx,
	{ bodyId, post, next, before }: JudgedSeating,
	act: Act
): Promise<MembershipId> {
	if (before !== undefined) await endBodyMember(tx, before.id, next.validFrom);
	const { role, voting, id: postId } = post;
	const member = { ...next, role, voting, postId, bodyId };
	const id = await addBodyMember(tx, member);
	if (before?.role !== role) await tellOfMembership(tx, member, act);
	return id;
}

/** He is a member by name on the day on which he is to hold the post. */
function isByName(one: BodyMember, { personId, validFrom }: NewHolder): boolean {
	return one.personId === personId && one.postId === null && whenOf(one, validFrom) === 'now';
}

function detailsOf(post: Omit<BodyPost, 'id'>): { readonly [key: string]: Json } {
	const { title, role, voting, validFrom, validTo } = post;
	return { title, role, voting, validFrom, validTo };
}
