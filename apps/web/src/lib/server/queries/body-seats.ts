import { BODY_ROLES, type BodyMember, type BodyPost, type BodyRole } from '@veche/schema/body';
import type { StoredPerson } from '@veche/schema/store';
import { periodJson } from './period.ts';

interface Composition {
	readonly posts: readonly BodyPost[];
	readonly members: readonly BodyMember[];
}

interface On {
	readonly people: readonly StoredPerson[];
	readonly day: string;
}

/**
 * The places of a body on a day: its posts, each with who holds it or vacant, and its members by name; then what
 * comes and what was. A post stands once, with its holder of the day.
 */
export function seatsOn({ posts, members }: Composition, on: On) {
	const held = members.map((member) => {
		const post = posts.find(({ id }) => id === member.postId);
		return seatOf(member, { post: post ?? null, member }, on);
	});
	const now = held.filter(({ when }) => when === 'now');
	const taken = new Set(now.flatMap(({ post }) => (post === null ? [] : [post.id])));
	const vacant = posts
		.filter(({ id }) => !taken.has(id))
		.map((post) => seatOf(post, { post, member: null }, on));
	return {
		seats: [...now, ...vacant.filter(({ when }) => when === 'now')].toSorted(byRole),
		coming: [...held, ...vacant].filter(({ when }) => when === 'coming').toSorted(byDay),
		past: held.filter(({ when }) => when === 'past').toReversed()
	};
}

/** A person as the page of a body names him. */
export function personOf(people: readonly StoredPerson[], id: string) {
	const found = people.find((person) => person.id === id);
	return { id, fullName: found?.fullName ?? '', post: found?.post ?? '' };
}

function seatOf(
	of: BodyPost | BodyMember,
	{ post, member }: { readonly post: BodyPost | null; readonly member: BodyMember | null },
	{ people, day }: On
) {
	return {
		id: of.id,
		role: of.role,
		voting: of.voting,
		...periodJson(of, day),
		post: post === null ? null : { id: post.id, title: post.title },
		memberId: member?.id ?? null,
		person: member === null ? null : personOf(people, member.personId)
	};
}

interface Seat {
	readonly role: BodyRole;
	readonly from: string;
	readonly post: { readonly title: string } | null;
	readonly person: { readonly fullName: string } | null;
}

function byRole(a: Seat, b: Seat): number {
	return (
		BODY_ROLES.indexOf(a.role) - BODY_ROLES.indexOf(b.role) ||
		nameOf(a).localeCompare(nameOf(b), 'ru')
	);
}

function byDay(a: Seat, b: Seat): number {
	return a.from < b.from ? -1 : Number(a.from > b.from);
}

function nameOf({ post, person }: Seat): string {
	return post?.title ?? person?.fullName ?? '';
}
