import { listMeetings, meetingById } from '@veche/schema/store';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openApi, type Api } from './testing/api.ts';
import type { Answer } from './testing/client.ts';
import { footprint } from './testing/footprint.ts';
import { kindOf, sendForm, type Fields } from './testing/forms.ts';
import { meetingIn, planMeeting } from './testing/meetings.ts';
import { BODY_ID, idOf, type Name } from './testing/office.ts';

let api: Api;
beforeAll(async () => {
	api = await openApi();
}, 60_000);
afterAll(() => api.close());

const send = (who: Name, path: string, fields: Fields): Promise<Answer> =>
	sendForm(api, who, path, { fields });

const PLANNED: Fields = {
	bodyId: BODY_ID,
	date: '2026-12-07',
	time: '10:00',
	place: 'Малый зал',
	form: 'mixed',
	link: 'https://vks.example/1'
};

test('[VLAD-7d] [KOG-17v] the secretary plans a meeting by the form and lands on its page', async () => {
	const answer = await send('secretary', '/meetings?/plan', PLANNED);
	expect(answer.body).toMatchObject({
		type: 'redirect',
		location: expect.stringMatching(/^\/meetings\/[0-9a-f-]{36}$/)
	});
	const meetings = await listMeetings(api.office.sql, { year: 2026 });
	expect(meetings.map(({ place }) => place)).toContain('Малый зал');
});

test('[KOG-17v] a meeting is moved by the form, and its agenda is written from its page, once', async () => {
	const { id } = await planMeeting(api.office);
	const moved = { ...PLANNED, date: '2026-12-15', time: '' };
	expect(kindOf(await send('chair', `/meetings/${id}?/change`, moved))).toBe('redirect');
	expect(await meetingById(api.office.sql, id)).toMatchObject({ date: '2026-12-15', time: '' });
	expect(kindOf(await send('secretary', `/meetings/${id}?/agenda`, {}))).toBe('redirect');
	expect(kindOf(await send('secretary', `/meetings/${id}?/agenda`, {}))).toBe('failure 409');
});

test('guests come and go by the form, and a meeting is cancelled by it with a reason', async () => {
	const { id } = await planMeeting(api.office);
	const at = `/meetings/${id}`;
	const guest = { personId: idOf('expert') };
	expect(kindOf(await send('secretary', `${at}?/invite`, guest))).toBe('success');
	expect((await api.page('secretary', 'GET', at)).text).toContain('Проверкин expert');
	expect(kindOf(await send('secretary', `${at}?/uninvite`, guest))).toBe('success');
	const outside = { fullName: 'Берегова Юлия', post: 'директор музея' };
	expect(kindOf(await send('chair', `${at}?/invite`, outside))).toBe('success');
	expect((await api.page('member', 'GET', at)).text).toContain('директор музея');
	expect(kindOf(await send('chair', `${at}?/cancel`, { reason: '' }))).toBe('failure 400');
	expect(kindOf(await send('chair', `${at}?/cancel`, { reason: 'Карантин' }))).toBe('redirect');
	const page = (await api.page('member', 'GET', at)).text;
	for (const word of ['Отменено', 'Карантин', 'протокола не будет|повестки не будет']) {
		expect(page).toMatch(new RegExp(word));
	}
	expect((await api.page('member', 'GET', '/meetings?year=2026')).text).toContain('Отменено');
});

test('[MT-07] [MT-08] a meeting is moved by the form; its pages say so, and the agenda what was approved', async () => {
	const { meeting, agenda } = await meetingIn(api.office, 'minutes');
	const at = `/meetings/${meeting.id}`;
	const moved = { ...PLANNED, date: '2026-12-18', time: '14:30', reason: 'Ремонт зала' };
	expect(kindOf(await send('chair', `${at}?/move`, { ...moved, reason: '' }))).toBe('failure 400');
	expect(kindOf(await send('chair', `${at}?/move`, moved))).toBe('redirect');
	const text = async (path: string) => (await api.page('member', 'GET', path)).text;
	const page = await text(at);
	for (const word of [
		'перенесено на 18.12.2026, 14:30',
		'Было: 14.12.2026, 10:00',
		'Ремонт зала'
	]) {
		expect.soft(page).toContain(word);
	}
	expect(await text('/meetings?year=2026')).toContain('перенесено с 14.12.2026, 10:00');
	for (const path of ['', '/versions/1', '/print']) {
		const paper = await text(`/documents/${agenda}${path}`);
		expect.soft(paper, path).toContain('Заседание перенесено: 18.12.2026, 14:30, Малый зал');
		expect.soft(paper, path).toMatch(/14\.12\.2026|14 декабря 2026/);
	}
});

test('pages of meetings: whoever takes part reads them, others are told that they may not', async () => {
	// Whoever leads a project of the body takes part in its meetings.
	await api.office.project();
	const { meeting } = await meetingIn(api.office, 'signed');
	const statusFor = async (who: Name, path: string) => (await api.page(who, 'GET', path)).status;
	for (const who of ['chair', 'secretary', 'member', 'lead', 'office_head'] as const) {
		const page = await api.page(who, 'GET', `/meetings/${meeting.id}`);
		expect.soft([who, page.status]).toEqual([who, 200]);
		expect.soft(page.text).toContain('Протокол подписан');
	}
	expect(await statusFor('nobody', `/meetings/${meeting.id}`)).toBe(403);
	expect(await statusFor('nobody', '/meetings')).toBe(200);
	expect(await statusFor('secretary', '/meetings?year=1')).toBe(200);
	expect(await statusFor('secretary', '/meetings/x')).toBe(404);
	const unknown = '00000000-0000-4000-8000-000000000000';
	expect(await statusFor('secretary', `/meetings/${unknown}`)).toBe(404);
	expect((await api.page('nobody', 'GET', '/meetings?year=2026')).text).not.toContain(meeting.id);
});

test('forms of meetings with wrong, missing and foreign values are refused in words and change nothing', async () => {
	const { id } = await planMeeting(api.office);
	const { meeting: held } = await meetingIn(api.office, 'minutes');
	const before = await footprint(api.office.sql);
	const at = `/meetings/${id}`;
	const cases: readonly (readonly [Name, string, Fields, string])[] = [
		['secretary', '/meetings?/plan', {}, 'failure 400'],
		['secretary', '/meetings?/plan', { ...PLANNED, date: '2026-02-30' }, 'failure 400'],
		['secretary', '/meetings?/plan', { ...PLANNED, time: '25:00' }, 'failure 400'],
		['secretary', '/meetings?/plan', { ...PLANNED, form: 'party' }, 'failure 400'],
		['secretary', '/meetings?/plan', { ...PLANNED, place: 'я'.repeat(501) }, 'failure 400'],
		['secretary', '/meetings?/plan', { ...PLANNED, place: 'З\u0000' }, 'failure 400'],
		['secretary', '/meetings?/plan', { ...PLANNED, bodyId: "' or 1=1" }, 'failure 400'],
		['secretary', '/meetings?/plan', { ...PLANNED, bodyId: id }, 'failure 404'],
		['secretary', '/meetings?/plan', { ...PLANNED, link: 'javascript:alert(1)' }, 'failure 400'],
		['member', '/meetings?/plan', PLANNED, 'failure 403'],
		['secretary', `${at}?/change`, { ...PLANNED, date: '' }, 'failure 400'],
		['secretary', `${at}?/change`, { ...PLANNED, date: '2027-01-18' }, 'failure 400'],
		['member', `${at}?/change`, PLANNED, 'failure 403'],
		['chair', `/meetings/${held.id}?/change`, PLANNED, 'failure 409'],
		['chair', `${at}?/move`, { ...PLANNED, reason: 'Нет' }, 'failure 409'],
		['secretary', `/meetings/${held.id}?/move`, { ...PLANNED, reason: 'Нет' }, 'failure 403'],
		['chair', `/meetings/${held.id}?/move`, PLANNED, 'failure 400'],
		['chair', `/meetings/${held.id}?/move`, { ...PLANNED, date: '', reason: 'Н' }, 'failure 400'],
		['chair', `/meetings/${held.id}?/move`, { ...PLANNED, reason: 'Н\u0000' }, 'failure 400'],
		['member', `${at}?/agenda`, {}, 'failure 403'],
		['member', `${at}?/cancel`, { reason: 'Нет' }, 'failure 403'],
		['secretary', `${at}?/cancel`, { reason: 'Нет' }, 'failure 403'],
		['chair', `${at}?/cancel`, { reason: 'я'.repeat(1001) }, 'failure 400'],
		['chair', `${at}?/cancel`, { reason: 'Н\u0000' }, 'failure 400'],
		['member', `${at}?/invite`, { personId: idOf('expert') }, 'failure 403'],
		['secretary', `${at}?/invite`, {}, 'failure 400'],
		['secretary', `${at}?/invite`, { personId: "' or 1=1" }, 'failure 400'],
		['secretary', `${at}?/invite`, { personId: id }, 'failure 404'],
		['secretary', `${at}?/invite`, { fullName: 'я'.repeat(201), post: 'к' }, 'failure 400'],
		['secretary', `${at}?/uninvite`, { personId: idOf('expert') }, 'failure 404'],
		['secretary', `${at}?/uninvite`, { personId: '' }, 'failure 400'],
		['secretary', '/meetings/x?/agenda', {}, 'error 404'],
		['secretary', `${at}?/destroy`, {}, 'error 404']
	];
	for (const [who, path, fields, expected] of cases) {
		const answer = await send(who, path, fields);
		const what = `${who} ${path} ${JSON.stringify(fields).slice(0, 80)}`;
		expect.soft(kindOf(answer), what).toBe(expected);
		expect.soft(answer.text, path).toMatch(/[А-ЯЁ][а-яё ]+.*\./);
		expect.soft(answer.text, path).not.toMatch(/node_modules|\.ts:|PostgresError/);
	}
	expect(await footprint(api.office.sql)).toEqual(before);
});
