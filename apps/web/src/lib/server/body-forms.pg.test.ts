import { officeDate } from '@veche/schema/kernel';
import {
	bodyById,
	bodyMembers,
	bodyPosts,
	bodySubstitutions,
	listAudit
} from '@veche/schema/store';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openApi, type Api } from './testing/api.ts';
import type { Answer } from './testing/client.ts';
import { footprint } from './testing/footprint.ts';
import { kindOf, sendForm, type Fields } from './testing/forms.ts';
import { BODY_ID, idOf, type Name } from './testing/office.ts';

let api: Api;
beforeAll(async () => {
	api = await openApi();
}, 60_000);
afterAll(() => api.close());

const AT = `/bodies/${BODY_ID}`;
const TODAY = officeDate(new Date());
const send = (who: Name, path: string, fields: Fields): Promise<Answer> =>
	sendForm(api, who, path, { fields });
const ENTERED: Fields = {
	personId: idOf('nobody'),
	role: 'member',
	voting: 'on',
	from: TODAY,
	lastDay: '2199-12-30'
};
const ACTING: Fields = {
	absentId: idOf('chair'),
	substituteId: idOf('deputy_chair'),
	from: TODAY,
	lastDay: '2199-12-30',
	basis: 'распоряжение от 20.11.2026 № 14'
};
const SETTINGS: Fields = {
	kind: 'committee',
	route: 'chair',
	quorum: 'at_least_half',
	writeAgenda: 'on',
	agendaDays: '10',
	materialsDays: '15',
	meetingMinutes: '90',
	minutesDays: '3'
};

test('somebody enters the body by the form, takes part from then on, and leaves by it', async () => {
	expect(kindOf(await send('secretary', `${AT}?/add`, ENTERED))).toBe('success');
	const held = (await bodyMembers(api.office.sql, BODY_ID)).find(
		({ personId }) => personId === idOf('nobody')
	);
	expect(held).toMatchObject({ voting: true, validFrom: TODAY, validTo: '2199-12-31' });
	const page = (await api.page('nobody', 'GET', AT)).text;
	expect(page).toContain('по 30.12.2199');
	const memberId = held?.id ?? '';
	const raised = { memberId, role: 'deputy_chair', from: TODAY };
	expect(kindOf(await send('secretary', `${AT}?/change`, raised))).toBe('success');
	const now = (await bodyMembers(api.office.sql, BODY_ID)).findLast(
		({ personId, validTo }) => personId === idOf('nobody') && validTo === '2199-12-31'
	);
	expect(now).toMatchObject({ role: 'deputy_chair', voting: false });
	const left = { memberId: now?.id ?? '', on: TODAY };
	expect(kindOf(await send('chair', `${AT}?/end`, left))).toBe('success');
	expect((await api.page('nobody', 'GET', AT)).status).toBe(403);
});

test('[VLAD-0b] a post is added by the form, shown as vacant, held by somebody and removed', async () => {
	const post: Fields = { title: 'Главный архитектор', personId: '', role: 'member', from: TODAY };
	expect(kindOf(await send('secretary', `${AT}?/addPost`, { ...post, lastDay: '' }))).toBe(
		'success'
	);
	const [{ id: postId } = { id: '' }] = await bodyPosts(api.office.sql, BODY_ID);
	expect((await api.page('member', 'GET', AT)).text).toMatch(/Главный архитектор[^]*вакантна/);
	const named = { postId, personId: idOf('nobody'), from: TODAY, lastDay: '' };
	expect(kindOf(await send('chair', `${AT}?/namePost`, named))).toBe('success');
	expect((await api.page('nobody', 'GET', AT)).text).toContain('Проверкин nobody');
	const members = await bodyMembers(api.office.sql, BODY_ID);
	const memberId = members.find((one) => one.postId === postId)?.id ?? '';
	expect(kindOf(await send('chair', `${AT}?/endPost`, { postId, on: TODAY }))).toBe('failure 409');
	expect(kindOf(await send('chair', `${AT}?/end`, { memberId, on: TODAY }))).toBe('success');
	expect(kindOf(await send('chair', `${AT}?/endPost`, { postId, on: TODAY }))).toBe('success');
	expect((await api.page('member', 'GET', AT)).text).not.toContain('Главный архитектор');
});

test('a substitution is entered by the form with its basis, shown, and ended early', async () => {
	expect(kindOf(await send('secretary', `${AT}?/substitute`, ACTING))).toBe('success');
	const page = (await api.page('member', 'GET', AT)).text;
	expect(page).toContain('распоряжение от 20.11.2026 № 14');
	const [one] = await bodySubstitutions(api.office.sql, BODY_ID);
	const ended = { substitutionId: one?.id ?? '', on: TODAY };
	expect(kindOf(await send('secretary', `${AT}?/endSubstitution`, ended))).toBe('success');
	expect((await api.page('member', 'GET', AT)).text).not.toContain('№ 14');
});

test('settings are changed by the form and shown with their meaning and clause', async () => {
	expect(kindOf(await send('secretary', `${AT}/settings?/save`, SETTINGS))).toBe('redirect');
	expect((await bodyById(api.office.sql, BODY_ID))?.settings).toEqual({
		...{ route: 'chair', quorum: 'at_least_half' },
		membersWrite: { agenda: true, minutes: false },
		terms: { agendaDays: 10, materialsDays: 15, meetingMinutes: 90, minutesDays: 3 }
	});
	const page = (await api.page('member', 'GET', `${AT}/settings`)).text;
	expect(page).toContain('Положение № 165 (Владикавказ), раздел 7');
	expect(page).toContain('disabled');
});

test('[BD-09] a preset of a city is compared without a change, applied, and written down with its name', async () => {
	const before = await footprint(api.office.sql);
	const compared = (await api.page('chair', 'GET', `${AT}/settings?preset=vladikavkaz`)).text;
	expect(compared).toMatch(/Вид органа[^]*Комитет[^]*Проектный офис \(коллегиальный орган\)/);
	expect(compared).toContain('О кворуме и сроках положение не говорит');
	const read = (await api.page('member', 'GET', `${AT}/settings?preset=vladikavkaz`)).text;
	expect(read).not.toContain('?/preset');
	expect((await api.page('chair', 'GET', `${AT}/settings?preset=x`)).status).toBe(200);
	expect(await footprint(api.office.sql)).toEqual(before);
	const preset: Fields = { preset: 'vladikavkaz' };
	expect(kindOf(await send('chair', `${AT}/settings?/preset`, preset))).toBe('redirect');
	expect(await bodyById(api.office.sql, BODY_ID)).toMatchObject({
		kind: 'office_body',
		settings: { quorum: 'at_least_half', membersWrite: { agenda: false, minutes: false } }
	});
	expect((await api.page('member', 'GET', AT)).text).toContain('участник Проектного офиса');
	const filter = { objectKind: 'body', objectId: BODY_ID };
	const [record] = await listAudit(api.office.sql, filter, { beforeSeq: null, limit: 1 });
	expect(record).toMatchObject({ action: 'body.settings', details: { preset: 'vladikavkaz' } });
	const after = await footprint(api.office.sql);
	expect(kindOf(await send('chair', `${AT}/settings?/preset`, preset))).toBe('redirect');
	expect(await footprint(api.office.sql)).toEqual(after);
});

test('pages of bodies: who may see them reads them, on any day; others are told that they may not', async () => {
	const status = async (who: Name, path: string) => (await api.page(who, 'GET', path)).status;
	for (const who of ['chair', 'secretary', 'member', 'office_head'] as const) {
		expect.soft([who, await status(who, AT)]).toEqual([who, 200]);
	}
	for (const who of ['lead', 'expert', 'nobody', 'administrator'] as const) {
		expect.soft([who, await status(who, AT)]).toEqual([who, 403]);
		expect.soft([who, await status(who, `${AT}/settings`)]).toEqual([who, 403]);
	}
	expect((await api.page('nobody', 'GET', '/bodies')).text).not.toContain(BODY_ID);
	expect((await api.page('member', 'GET', '/bodies')).text).toContain(BODY_ID);
	const past = (await api.page('member', 'GET', `${AT}?on=2019-12-31`)).text;
	expect(past).toContain('В этот день в составе никого нет');
	expect(await status('member', `${AT}?on=x`)).toBe(200);
	expect(await status('member', '/bodies/x')).toBe(404);
	expect(await status('member', '/bodies/00000000-0000-4000-8000-000000000000')).toBe(404);
});

test('forms of bodies with wrong, missing and foreign values are refused in words and change nothing', async () => {
	const before = await footprint(api.office.sql);
	const cases: readonly (readonly [Name, string, Fields, string])[] = [
		['secretary', '?/add', {}, 'failure 400'],
		['secretary', '?/add', { ...ENTERED, role: 'guest' }, 'failure 400'],
		['secretary', '?/add', { ...ENTERED, role: 'chair' }, 'failure 409'],
		['secretary', '?/add', { ...ENTERED, from: '2026-02-30' }, 'failure 400'],
		['secretary', '?/add', { ...ENTERED, from: '2020-01-01' }, 'failure 400'],
		['secretary', '?/add', { ...ENTERED, lastDay: '2020-01-01' }, 'failure 400'],
		['secretary', '?/add', { ...ENTERED, personId: "' or 1=1" }, 'failure 400'],
		['secretary', '?/add', { ...ENTERED, personId: BODY_ID }, 'failure 404'],
		['secretary', '?/add', { ...ENTERED, personId: idOf('member') }, 'failure 409'],
		['member', '?/add', ENTERED, 'failure 403'],
		['secretary', '?/change', { memberId: '', role: 'member', from: TODAY }, 'failure 400'],
		['secretary', '?/end', { memberId: BODY_ID, on: TODAY }, 'failure 404'],
		['member', '?/end', { memberId: BODY_ID, on: TODAY }, 'failure 403'],
		['secretary', '?/addPost', { title: ' ', role: 'member', from: TODAY }, 'failure 400'],
		['secretary', '?/addPost', { title: 'Юрист', role: 'guest', from: TODAY }, 'failure 400'],
		['member', '?/addPost', { title: 'Юрист', role: 'member', from: TODAY }, 'failure 403'],
		[
			'secretary',
			'?/namePost',
			{ postId: BODY_ID, personId: idOf('nobody'), from: TODAY },
			'failure 404'
		],
		['secretary', '?/namePost', { postId: BODY_ID, personId: '', from: TODAY }, 'failure 400'],
		['secretary', '?/endPost', { postId: BODY_ID, on: TODAY }, 'failure 404'],
		['member', '?/endPost', { postId: BODY_ID, on: TODAY }, 'failure 403'],
		['secretary', '?/substitute', { ...ACTING, basis: ' ' }, 'failure 400'],
		['secretary', '?/substitute', { ...ACTING, basis: 'я'.repeat(501) }, 'failure 400'],
		['secretary', '?/substitute', { ...ACTING, basis: 'З\u0000' }, 'failure 400'],
		['secretary', '?/substitute', { ...ACTING, lastDay: '' }, 'failure 400'],
		['secretary', '?/substitute', { ...ACTING, absentId: idOf('lead') }, 'failure 409'],
		['secretary', '?/substitute', { ...ACTING, substituteId: idOf('secretary') }, 'failure 403'],
		['member', '?/substitute', ACTING, 'failure 403'],
		['secretary', '?/endSubstitution', { substitutionId: BODY_ID, on: TODAY }, 'failure 404'],
		['secretary', '/settings?/save', {}, 'failure 400'],
		['secretary', '/settings?/save', { ...SETTINGS, kind: 'office' }, 'failure 400'],
		['secretary', '/settings?/preset', { preset: 'moscow' }, 'failure 400'],
		['member', '/settings?/preset', { preset: 'kogalym' }, 'failure 403'],
		['secretary', '/settings?/save', { ...SETTINGS, quorum: 'all' }, 'failure 400'],
		['secretary', '/settings?/save', { ...SETTINGS, agendaDays: '-1' }, 'failure 400'],
		['secretary', '/settings?/save', { ...SETTINGS, agendaDays: '1e3' }, 'failure 400'],
		['secretary', '/settings?/save', { ...SETTINGS, meetingMinutes: '9999' }, 'failure 400'],
		['member', '/settings?/save', SETTINGS, 'failure 403']
	];
	for (const [who, path, fields, expected] of cases) {
		const answer = await send(who, AT + path, fields);
		const what = `${who} ${path} ${JSON.stringify(fields).slice(0, 90)}`;
		expect.soft(kindOf(answer), what).toBe(expected);
		expect.soft(answer.text, path).toMatch(/[А-ЯЁ][а-яё ]+.*\./);
		expect.soft(answer.text, path).not.toMatch(/node_modules|\.ts:|PostgresError/);
	}
	expect(await footprint(api.office.sql)).toEqual(before);
});
