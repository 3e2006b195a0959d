import { expect, test } from 'vitest';
import { aboutPage, addressOf, askNotices, markRead, type Notice } from './notices.ts';

const ID = '00000000-0000-4000-8000-000000000001';
const NOTICE: Notice = {
	id: 7,
	kind: 'submitted',
	by: 'Донникова Полина Эриковна',
	role: '',
	at: '2026-11-23T07:00:00.000Z',
	read: false,
	document: { id: ID, kind: 'passport', title: 'Мастер города' },
	meeting: null,
	project: null,
	body: null,
	office: null
};

const answers =
	(body: unknown, status = 200) =>
	() =>
		Promise.resolve(new Response(JSON.stringify(body), { status }));

const NONE = null;

test('looking at a document, a meeting, a project or a body reads what was told of it, other pages nothing', () => {
	expect(aboutPage(`/documents/${ID}`, NONE)).toEqual({ documentId: ID });
	expect(aboutPage(`/documents/${ID}/extract`, NONE)).toEqual({ documentId: ID });
	expect(aboutPage(`/meetings/${ID}`, NONE)).toEqual({ meetingId: ID });
	expect(aboutPage(`/projects/${ID}`, NONE)).toEqual({ projectId: ID });
	expect(aboutPage(`/bodies/${ID}`, NONE)).toEqual({ bodyId: ID });
	for (const other of ['/', '/notices', '/documents', `/documents/${ID}/print`, '/projects/new']) {
		expect(aboutPage(other, NONE)).toBeNull();
	}
	const office = { id: ID, name: 'Проектный офис' };
	const told = { ...NOTICE, document: null, office, read: false };
	expect(aboutPage('/me', { items: [NOTICE, told] })).toEqual({ officeId: ID });
	expect(aboutPage('/me', { items: [{ ...told, read: true }] })).toBeNull();
	expect(aboutPage('/me', { items: [NOTICE] })).toBeNull();
});

test('a notice leads to what it is about, or nowhere', () => {
	expect(addressOf({ ...NOTICE, kind: 'own_extract' })).toBe(`/documents/${ID}/extract`);
	const meeting = { id: ID, no: 4, date: '2026-11-23' };
	expect(addressOf(NOTICE)).toBe(`/documents/${ID}`);
	expect(addressOf({ ...NOTICE, document: null, meeting })).toBe(`/meetings/${ID}`);
	const office = { id: ID, name: 'Проектный офис' };
	expect(addressOf({ ...NOTICE, document: null, office })).toBe('/me');
	expect(addressOf({ ...NOTICE, document: null })).toBeNull();
});

test('what the server does not answer, or answers oddly, is no list', async () => {
	const list = { items: [NOTICE], next: null, unread: 1 };
	expect(await askNotices(answers(list))).toEqual(list);
	expect(await askNotices(answers({ items: [{}] }))).toBe('away');
	const unknown = { ...list, items: [{ ...NOTICE, kind: 'toString' }] };
	expect(await askNotices(answers(unknown))).toBe('away');
	expect(await askNotices(answers(list, 503))).toBe('away');
	expect(await askNotices(answers(list, 401))).toBe('signed out');
	expect(await askNotices(() => Promise.reject(new TypeError('away')))).toBe('away');
	expect(await markRead(answers({ read: 1 }), { id: 7 })).toBe(true);
	expect(await markRead(answers({}, 401), { id: 7 })).toBe(false);
	expect(await markRead(() => Promise.reject(new TypeError('away')), { id: 7 })).toBe(false);
});
