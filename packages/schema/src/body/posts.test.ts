import { describe, expect, it } from 'vitest';
import { uuid as id } from '../kernel/fixture.ts';
import { asId, type MembershipId, type PersonId, type PostId } from '../kernel/index.ts';
import type { CompositionFault } from './composition.ts';
import { endPostFault, holderFault, postFault } from './posts.ts';
import type { BodyMember, BodyPost } from './view.ts';

const person = (n: number): PersonId => asId<PersonId>(id(n));
const TODAY = '2026-11-28';
const BY = { by: person(99), today: TODAY };

const post = (n: number, change: Partial<BodyPost> = {}): BodyPost => ({
	...{ id: asId<PostId>(id(n)), title: `Должность ${n}`, role: 'member', voting: true },
	...{ validFrom: '2024-01-09', validTo: null },
	...change
});
const member = (n: number, change: Partial<BodyMember> = {}): BodyMember => ({
	...{ id: asId<MembershipId>(id(n)), personId: person(n), role: 'member', voting: true },
	...{ postId: null, validFrom: '2024-01-09', validTo: null },
	...change
});

describe('a post', () => {
	const there = [post(1, { role: 'chair' }), post(2), post(3, { role: 'deputy_chair' })];
	it.each<readonly [Partial<BodyPost>, CompositionFault | null]>([
		[{ role: 'member' }, null],
		[{ role: 'deputy_chair' }, null],
		[{ role: 'secretary' }, null],
		[{ role: 'chair' }, 'singlePost'],
		[{ title: ' ' }, 'noTitle'],
		[{ validFrom: '2026-11-27' }, 'past'],
		[{ validTo: TODAY }, 'endsBeforeItBegins']
	])('[BD-08] %j beside a chair, a deputy and a member: %s', (change, expected) => {
		const next = post(9, { title: 'Юрист', validFrom: TODAY, ...change });
		expect(postFault(next, there, TODAY)).toBe(expected);
	});
});

describe('its holder', () => {
	const seat = post(1, { validTo: '2027-01-01' });
	const next = { personId: person(5), validFrom: TODAY, validTo: '2027-01-01' };
	const fault = (change: Partial<typeof next>, others: readonly BodyMember[] = [], of = seat) =>
		holderFault({ ...next, ...change }, { post: of, others }, BY);

	it('[BD-08] holds it within its days, one at a time; a vacancy is no fault', () => {
		const holder = member(1, { postId: seat.id, validTo: '2026-12-10' });
		expect(fault({})).toBeNull();
		expect(fault({ validTo: '2027-01-02' })).toBe('outsidePost');
		expect(fault({}, [holder])).toBe('postTaken');
		expect(fault({ validFrom: '2026-12-10' }, [holder])).toBeNull();
		expect(fault({}, [], post(1, { validFrom: '2026-12-01' }))).toBe('outsidePost');
	});

	it('[BD-01] [BD-03] [BD-04] is bound by the rules of any membership', () => {
		expect(fault({ personId: person(99) })).toBe('oneself');
		expect(fault({}, [member(5)])).toBe('alreadyMember');
		const chair = post(1, { role: 'chair' });
		expect(fault({}, [member(2, { role: 'chair' })], chair)).toBe('chairTaken');
		expect(fault({ validFrom: '2026-11-27' })).toBe('past');
	});
});

it.each([
	[TODAY, null, null],
	['2026-12-10', '2026-12-10', null],
	['2026-12-09', '2026-12-10', 'postHeld'],
	['2026-11-27', null, 'past'],
	['2026-11-31', null, 'noSuchDate']
] as const)('[BD-08] a post is ended on %s, held until %s: %s', (on, heldUntil, expected) => {
	const seat = post(1);
	const members = heldUntil === null ? [] : [member(1, { postId: seat.id, validTo: heldUntil })];
	expect(endPostFault(seat, members, { on, today: TODAY })).toBe(expected);
});
