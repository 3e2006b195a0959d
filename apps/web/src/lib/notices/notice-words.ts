import { formatDate } from '@veche/schema/kernel';
import { ROLE_NAMES, type Role } from '@veche/schema/people';
import { DOCUMENT_NOTICES, NOTICES, NOTICE_WORDS } from '#lib/messages/notices.ts';
import type { Speak } from '#lib/shell/speak.ts';
import type { Notice } from './notices.ts';

/** What happened, in a few words. */
export function whatOf({ kind, document, role }: Notice, t: Speak): string {
	const words = (document && DOCUMENT_NOTICES[document.kind][kind]) ?? NOTICE_WORDS[kind];
	return t(words, { role: isRole(role) ? t(ROLE_NAMES[role]) : role });
}

/** The name of what it is about, as of today. */
export function nameOf({ document, meeting, project, body, office }: Notice, t: Speak): string {
	if (document !== null) return document.title;
	if (meeting !== null)
		return t(NOTICES.meeting, { no: meeting.no, date: formatDate(meeting.date, t.locale) });
	return project?.title ?? body?.name ?? office?.name ?? t(NOTICES.gone);
}

function isRole(word: string): word is Role {
	return word in ROLE_NAMES;
}
