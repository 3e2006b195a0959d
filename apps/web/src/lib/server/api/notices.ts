import {
	isId,
	type BodyId,
	type DocumentId,
	type MeetingId,
	type OfficeId,
	type ProjectId
} from '@veche/schema/kernel';
import * as v from 'valibot';
import type { Notices } from '../queries/notices.ts';

/** The number of a notice in an address or a form. */
export const noticeId = v.pipe(v.string(), v.regex(/^[1-9]\d{0,14}$/), v.transform(Number));

const number = v.pipe(v.number(), v.safeInteger(), v.minValue(1));

/** Which notices were read, as a body says it. */
export const whichNotices = v.union([
	v.strictObject({ id: number }),
	v.strictObject({ upTo: number }),
	v.strictObject({ documentId: v.custom<DocumentId>(isId) }),
	v.strictObject({ meetingId: v.custom<MeetingId>(isId) }),
	v.strictObject({ projectId: v.custom<ProjectId>(isId) }),
	v.strictObject({ bodyId: v.custom<BodyId>(isId) }),
	v.strictObject({ officeId: v.custom<OfficeId>(isId) })
]);

/** A page of notices; `next` is the cursor of the page after it. */
export function noticePage({ items, next, unread }: Notices) {
	return { items, next: next === null ? null : String(next), unread };
}
