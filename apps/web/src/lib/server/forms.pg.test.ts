import { coAuthors, listProjects, peopleOfProject } from '@veche/schema/store';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openApi, type Api } from './testing/api.ts';
import type { Answer } from './testing/client.ts';
import { footprint } from './testing/footprint.ts';
import { kindOf, sendForm, type Fields } from './testing/forms.ts';
import { idOf, type Name } from './testing/office.ts';

let api: Api;
beforeAll(async () => {
	api = await openApi();
}, 60_000);
afterAll(() => api.close());

const send = (who: Name, path: string, fields: Fields | BodyInit, type?: string): Promise<Answer> =>
	sendForm(api, who, path, { fields, ...(type === undefined ? {} : { type }) });

test('the office enters a project by the form and lands on its page', async () => {
	const title = '<b>Двор</b> "; drop table project; --';
	const answer = await send('office_head', '/projects?/create', {
		title,
		shortTitle: 'Двор',
		level: 'municipal'
	});
	expect(answer.body).toMatchObject({
		type: 'redirect',
		location: expect.stringMatching(/^\/projects\/[0-9a-f-]{36}$/)
	});
	expect((await listProjects(api.office.sql)).map((project) => project.title)).toContain(title);
});

test('the lead opens the passport once; the second time the form says that it is there', async () => {
	const projectId = await api.office.project();
	const path = `/projects/${projectId}?/passport`;
	expect(kindOf(await send('lead', path, {}))).toBe('redirect');
	expect(kindOf(await send('lead', path, {}))).toBe('failure 409');
});

test('roles and co-authors are given and taken by the forms of the people page', async () => {
	const { projectId, documentId } = await api.office.passport('draft');
	const path = `/projects/${projectId}/people`;
	const role = { personId: idOf('member'), role: 'participant' };
	const guest = { personId: idOf('member'), documentId };
	const roles = async () => {
		const members = await peopleOfProject(api.office.sql, projectId, new Date());
		return members.filter(({ person }) => person.id === role.personId).map((member) => member.role);
	};
	expect(kindOf(await send('lead', `${path}?/grant`, role))).toBe('success');
	expect(await roles()).toEqual(['participant']);
	expect(kindOf(await send('lead', `${path}?/end`, role))).toBe('success');
	expect(await roles()).toEqual([]);
	expect(kindOf(await send('lead', `${path}?/invite`, guest))).toBe('success');
	expect((await coAuthors(api.office.sql, documentId)).map(({ id }) => id)).toEqual([
		guest.personId
	]);
	expect(kindOf(await send('lead', `${path}?/uninvite`, guest))).toBe('success');
	expect(await coAuthors(api.office.sql, documentId)).toEqual([]);
});

test('forms with wrong, missing and foreign values are refused in words and change nothing', async () => {
	const { projectId, documentId } = await api.office.passport('draft');
	const people = `/projects/${projectId}/people`;
	const member = idOf('member');
	const before = await footprint(api.office.sql);
	const cases: readonly (readonly [Name, string, Fields, string])[] = [
		['office_head', '/projects?/create', {}, 'failure 400'],
		[
			'office_head',
			'/projects?/create',
			{ title: ' ', shortTitle: 'К', level: 'municipal' },
			'failure 400'
		],
		[
			'office_head',
			'/projects?/create',
			{ title: 'Т', shortTitle: 'К', level: 'galactic' },
			'failure 400'
		],
		[
			'office_head',
			'/projects?/create',
			{ title: 'я'.repeat(501), shortTitle: 'К', level: 'municipal' },
			'failure 400'
		],
		[
			'office_head',
			'/projects?/create',
			{ title: 'Т\u0000', shortTitle: 'К', level: 'municipal' },
			'failure 400'
		],
		[
			'member',
			'/projects?/create',
			{ title: 'Т', shortTitle: 'К', level: 'municipal' },
			'failure 403'
		],
		['lead', `${people}?/grant`, {}, 'failure 400'],
		['lead', `${people}?/grant`, { personId: member, role: 'chair' }, 'failure 400'],
		['lead', `${people}?/grant`, { personId: "' or 1=1", role: 'participant' }, 'failure 400'],
		['lead', `${people}?/grant`, { personId: documentId, role: 'participant' }, 'failure 404'],
		['member', `${people}?/grant`, { personId: member, role: 'lead' }, 'failure 403'],
		['lead', `${people}?/end`, { personId: member, role: 'participant' }, 'failure 409'],
		['lead', `${people}?/invite`, { personId: member, documentId: 'x' }, 'failure 400'],
		['lead', `${people}?/invite`, { personId: idOf('nobody'), documentId }, 'failure 400'],
		['lead', `${people}?/invite`, { personId: member, documentId: member }, 'failure 404'],
		['member', `${people}?/invite`, { personId: member, documentId }, 'failure 403'],
		['member', `/projects/${projectId}?/passport`, {}, 'failure 403'],
		['lead', `/projects/${documentId}?/passport`, {}, 'failure 404'],
		['lead', '/projects/x?/passport', {}, 'error 404'],
		['lead', '/projects?/destroy', {}, 'error 404']
	];
	for (const [who, path, fields, expected] of cases) {
		const answer = await send(who, path, fields);
		expect
			.soft(kindOf(answer), `${who} ${path} ${JSON.stringify(fields).slice(0, 80)}`)
			.toBe(expected);
		expect.soft(answer.text, path).toMatch(/[А-ЯЁ][а-яё ]+.*\./);
		expect.soft(answer.text, path).not.toMatch(/node_modules|\.ts:|PostgresError/);
	}
	expect(await footprint(api.office.sql)).toEqual(before);
});

test('a body that is no form is refused in words', async () => {
	const before = await footprint(api.office.sql);
	const answer = await send('office_head', '/projects?/create', 'x=1', 'multipart/form-data');
	expect(kindOf(answer)).toBe('error 400');
	expect(answer.text).toContain('Запрос не понят');
	expect(await footprint(api.office.sql)).toEqual(before);
});

test('leaving by the form ends the session', async () => {
	const answer = await send('expert', '/sign-out', {});
	expect(answer).toMatchObject({ status: 303 });
	expect(answer.headers.get('set-cookie')).toMatch(/^veche_session=;.*Max-Age=0/);
	expect((await api.call('expert', 'GET', '/people/me')).status).toBe(401);
});
