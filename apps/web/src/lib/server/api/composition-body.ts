import { BODY_ROLES } from '@veche/schema/body';
import { addDays, isId, isIsoDate, type PersonId } from '@veche/schema/kernel';
import { GIVEN_ROLES } from '@veche/schema/people';
import * as v from 'valibot';
import { line } from './body.ts';

const date = v.pipe(v.string(), v.check(isIsoDate));
/** A box of a form is `on` or absent; the API sends true and false. */
const yes = v.pipe(
	v.optional(v.union([v.boolean(), v.picklist(['on', 'true', 'false'])]), false),
	v.transform((value) => value === true || value === 'on' || value === 'true')
);
/** The last day in force, '' or nothing: without an end. Stored is the day after. */
const dayAfter = v.pipe(
	v.nullish(v.union([v.literal(''), date]), null),
	v.transform((value) => (value === null || value === '' ? null : addDays(value, 1)))
);

/** Somebody gets a role in the office or over the system. */
export const newRole = v.pipe(
	v.object({ role: v.picklist(GIVEN_ROLES), from: date, lastDay: dayAfter }),
	v.transform(({ role, from, lastDay }) => ({ role, validFrom: from, validTo: lastDay }))
);

/** Somebody enters a body. */
export const newMember = v.pipe(
	v.object({
		personId: v.custom<PersonId>(isId),
		role: v.picklist(BODY_ROLES),
		voting: yes,
		from: date,
		lastDay: dayAfter
	}),
	v.transform(({ from, lastDay, ...member }) => ({
		...member,
		validFrom: from,
		validTo: lastDay
	}))
);

/** '' or nothing: nobody. */
const somebody = v.pipe(
	v.nullish(v.union([v.literal(''), v.custom<PersonId>(isId)]), null),
	v.transform((value): PersonId | null => (value === '' ? null : value))
);

/** A post is added to a body. */
export const newPost = v.pipe(
	v.object({
		title: v.pipe(line(300), v.nonEmpty()),
		role: v.picklist(BODY_ROLES),
		voting: yes,
		from: date,
		lastDay: dayAfter,
		personId: somebody
	}),
	v.transform(({ from, lastDay, ...post }) => ({ ...post, validFrom: from, validTo: lastDay }))
);

/** Somebody is named for a post. */
export const postHolder = v.pipe(
	v.object({ personId: v.custom<PersonId>(isId), from: date, lastDay: dayAfter }),
	v.transform(({ personId, from, lastDay }) => ({ personId, validFrom: from, validTo: lastDay }))
);

/** A member gets another role, or gets or loses the vote, from a day on. */
export const memberChange = v.object({ role: v.picklist(BODY_ROLES), voting: yes, from: date });

/** The first day on which a role, a membership or a substitution is no longer in force. */
export const ending = v.object({ on: date });

/** Somebody acts for an absent member. */
export const newSubstitution = v.pipe(
	v.object({
		substituteId: v.custom<PersonId>(isId),
		absentId: v.custom<PersonId>(isId),
		from: date,
		lastDay: v.pipe(
			date,
			v.transform((value) => addDays(value, 1))
		),
		basis: v.pipe(line(500), v.nonEmpty())
	}),
	v.transform(({ from, lastDay, ...rest }) => ({ ...rest, validFrom: from, validTo: lastDay }))
);
