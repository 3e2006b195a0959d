import { isId, type PersonId } from '@veche/schema/kernel';
import { MEETING_FORMS } from '@veche/schema/meeting';
import * as v from 'valibot';
import { line } from './body.ts';

/** What the API takes of a meeting: when, where and how it is held. */
export const meetingDetails = v.object({
	date: v.pipe(v.string(), v.isoDate()),
	time: v.optional(v.pipe(v.string(), v.regex(/^(|([01]\d|2[0-3]):[0-5]\d)$/)), ''),
	place: v.optional(line(500), ''),
	form: v.picklist(MEETING_FORMS),
	link: v.optional(v.pipe(line(2000), v.regex(/^(|https?:\/\/.+)$/i)), '')
});

/** The same, of which only what changes is sent. */
export const meetingChange = v.partial(
	v.object({
		...meetingDetails.entries,
		time: meetingDetails.entries.time.wrapped,
		place: meetingDetails.entries.place.wrapped,
		link: meetingDetails.entries.link.wrapped
	})
);

/** Where an approved meeting is moved, and why: without a reason the command says that it wants one. */
export const meetingMoving = v.object({ ...meetingChange.entries, reason: line(1000) });

/** Why a meeting does not take place. */
export const cancellation = v.object({ reason: v.pipe(line(1000), v.nonEmpty()) });

/** Somebody known by his id, or somebody from outside by name and post. */
export const newGuest = v.union([
	v.object({ personId: v.custom<PersonId>(isId) }),
	v.object({
		fullName: v.pipe(line(200), v.nonEmpty()),
		post: v.pipe(line(300), v.nonEmpty())
	})
]);
