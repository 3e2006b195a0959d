import type { BodyId, DocumentId, MeetingId, OfficeId, ProjectId } from '../kernel/index.ts';

export const NOTICE_KINDS = [
	'submitted',
	'returned',
	'approved',
	'rejected',
	'signed',
	'own_items',
	'own_extract',
	'meeting_planned',
	'meeting_moved',
	'meeting_rescheduled',
	'meeting_cancelled',
	'meeting_invited',
	'role_given',
	'substitution_given',
	'co_author_added'
] as const;
/** What somebody is told. */
export type NoticeKind = (typeof NOTICE_KINDS)[number];

/** What a notice is about. */
export type NoticeSubject =
	| { readonly documentId: DocumentId }
	| { readonly meetingId: MeetingId }
	| { readonly projectId: ProjectId }
	| { readonly bodyId: BodyId }
	| { readonly officeId: OfficeId };

export function isNoticeKind(value: string): value is NoticeKind {
	return NOTICE_KINDS.some((kind) => kind === value);
}
