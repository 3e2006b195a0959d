import type { DocumentKind } from '@veche/schema/document';
import type { NoticeKind } from '@veche/schema/notice';
import * as v from 'valibot';
import { DOCUMENT_NOTICES, NOTICE_WORDS } from '#lib/messages/notices.ts';

// By the words that this page has: the tables of the kinds themselves are no part of every page.
const noticeKind = v.custom<NoticeKind>((word) => isKey(word, NOTICE_WORDS));
const documentKind = v.custom<DocumentKind>((word) => isKey(word, DOCUMENT_NOTICES));

const notice = v.object({
	id: v.number(),
	kind: noticeKind,
	by: v.string(),
	role: v.string(),
	at: v.string(),
	read: v.boolean(),
	document: v.nullable(v.object({ id: v.string(), kind: documentKind, title: v.string() })),
	meeting: v.nullable(v.object({ id: v.string(), no: v.number(), date: v.string() })),
	project: v.nullable(v.object({ id: v.string(), title: v.string() })),
	body: v.nullable(v.object({ id: v.string(), name: v.string() })),
	office: v.nullable(v.object({ id: v.string(), name: v.string() }))
});
const notices = v.object({
	items: v.array(notice),
	next: v.nullable(v.string()),
	unread: v.number()
});

export type Notice = v.InferOutput<typeof notice>;
/** The newest notices, and how many are not read. */
export type Notices = v.InferOutput<typeof notices>;

/** How many the bell shows; the rest has a page. */
export const BELL_SHOWS = 8;

/** Which notices were read. */
export type Which =
	| { readonly id: number }
	| { readonly upTo: number }
	| { readonly documentId: string }
	| { readonly meetingId: string }
	| { readonly projectId: string }
	| { readonly bodyId: string }
	| { readonly officeId: string };

type Fetch = (url: string, init?: RequestInit) => Promise<Response>;

/** The newest notices as the server has them, or why there are none. Never throws. */
export async function askNotices(fetch: Fetch): Promise<Notices | 'signed out' | 'away'> {
	try {
		const response = await fetch(`/api/v1/notices?limit=${BELL_SHOWS}`);
		if (response.status === 401) return 'signed out';
		const parsed = response.ok ? v.safeParse(notices, await response.json()) : null;
		return parsed?.success === true ? parsed.output : 'away';
	} catch {
		return 'away';
	}
}

/** Says that these were read; false when the server did not take it. Never throws. */
export async function markRead(fetch: Fetch, which: Which): Promise<boolean> {
	try {
		const response = await fetch('/api/v1/notices/read', {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify(which)
		});
		return response.ok;
	} catch {
		return false;
	}
}

const OPEN = /^\/(documents|meetings|projects|bodies)\/([0-9a-f-]{36})$/;
const EXTRACT = /^\/documents\/([0-9a-f-]{36})\/extract$/;

/**
 * What the page at an address is about, so that looking at it reads its notices; null for other pages. One's profile
 * shows one's roles in the office.
 */
export function aboutPage(pathname: string, notices: Pick<Notices, 'items'> | null): Which | null {
	if (pathname === '/me') {
		const told = notices?.items.find(({ office, read }) => office !== null && !read);
		return told?.office ? { officeId: told.office.id } : null;
	}
	const [, ofDocument] = EXTRACT.exec(pathname) ?? [];
	if (ofDocument !== undefined) return { documentId: ofDocument };
	const [, kind, id] = OPEN.exec(pathname) ?? [];
	if (id === undefined) return null;
	if (kind === 'documents') return { documentId: id };
	if (kind === 'meetings') return { meetingId: id };
	return kind === 'bodies' ? { bodyId: id } : { projectId: id };
}

/** Where a notice leads; null when the person may no longer read what it is about. */
export function addressOf(notice: Notice): string | null {
	const { document, meeting, project, body, office } = notice;
	if (document !== null) {
		return `/documents/${document.id}${notice.kind === 'own_extract' ? '/extract' : ''}`;
	}
	if (meeting !== null) return `/meetings/${meeting.id}`;
	if (project !== null) return `/projects/${project.id}`;
	if (body !== null) return `/bodies/${body.id}`;
	return office === null ? null : '/me';
}

function isKey(word: unknown, table: object): boolean {
	return typeof word === 'string' && Object.hasOwn(table, word);
}
