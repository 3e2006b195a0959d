import { endFault, overlap, periodFault, type Period, type PersonId } from '../kernel/index.ts';
import { memberFault, type Change, type CompositionFault } from './composition.ts';
import type { BodyMember, BodyPost, BodyRole } from './view.ts';

const SINGLE: readonly BodyRole[] = ['chair', 'secretary'];

/** BD-08: what stands against a new post beside those that are there; null when nothing does. */
export function postFault(
	next: Omit<BodyPost, 'id'>,
	others: readonly BodyPost[],
	today: string
): CompositionFault | null {
	const dates = periodFault(next, today);
	if (dates !== null) return dates;
	if (next.title.trim() === '') return 'noTitle';
	const again = others.some((one) => one.role === next.role && overlap(one, next));
	return again && SINGLE.includes(next.role) ? 'singlePost' : null;
}

/** Somebody who is to hold a post in a period. */
export interface NewHolder extends Period {
	readonly personId: PersonId;
}

/**
 * BD-08: what stands against somebody holding a post.
 * @param others memberships that stay as they are
 */
export function holderFault(
	next: NewHolder,
	{ post, others }: { readonly post: BodyPost; readonly others: readonly BodyMember[] },
	change: Change
): CompositionFault | null {
	const dates = periodFault(next, change.today);
	if (dates !== null) return dates;
	if (!isWithin(next, post)) return 'outsidePost';
	if (others.some((one) => one.postId === post.id && overlap(one, next))) return 'postTaken';
	return memberFault({ ...next, role: post.role, voting: post.voting }, others, change);
}

/** BD-08: what stands against removing a post on a day, its first one without force. */
export function endPostFault(
	post: BodyPost,
	members: readonly BodyMember[],
	{ on, today }: { readonly on: string; readonly today: string }
): CompositionFault | null {
	const fault = endFault(post, on, today);
	if (fault !== null) return fault;
	const after = { validFrom: on, validTo: null };
	const held = members.some((one) => one.postId === post.id && overlap(one, after));
	return held ? 'postHeld' : null;
}

function isWithin(inner: Period, outer: Period): boolean {
	if (inner.validFrom < outer.validFrom) return false;
	return outer.validTo === null || (inner.validTo !== null && inner.validTo <= outer.validTo);
}
