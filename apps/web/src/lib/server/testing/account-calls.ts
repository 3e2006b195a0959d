import { officeDate } from '@veche/schema/kernel';
import { givenRoles, setPasswordHash } from '@veche/schema/store';
import * as v from 'valibot';
import { hashPassword } from '../passwords.ts';
import type { Api } from './api.ts';
import type { ApiCall } from './body-calls.ts';
import { cookieOf } from './client.ts';
import { idOf } from './office.ts';

const OLD_PASSWORD = 'прежний пароль человека';

/** The operations on people and their accounts, and on one's own sessions. */
export async function accountCalls(api: Api): Promise<readonly ApiCall[]> {
	const { office } = api;
	const [person, own] = ['/people/{id}', '/people/me/sessions'];
	const at = `/people/${idOf('guest')}`;
	const passwordHash = await hashPassword(OLD_PASSWORD);
	await setPasswordHash(office.sql, { personId: idOf('endorser'), passwordHash });
	await cookieOf(office, 'endorser');
	const sessions = v.parse(
		v.object({ items: v.array(v.object({ id: v.string(), current: v.boolean() })) }),
		(await api.call('endorser', 'GET', own)).body
	);
	const other = sessions.items.find(({ current }) => !current)?.id ?? '';
	const on = officeDate(new Date());
	const given = { role: 'office_curator', from: on };
	const specialist = { ...given, role: 'office_specialist' };
	await api.call('office_head', 'POST', `${at}/roles`, { json: specialist });
	const roleId = (await givenRoles(office.sql)).at(-1)?.id ?? '';
	const passwords = { current: OLD_PASSWORD, next: 'у старой мельницы тихо' };
	return [
		['chair', 'GET', '/people', `/people?q=${encodeURIComponent('проверкин')}&state=active`],
		['administrator', 'GET', '/people', '/people'],
		[
			'administrator',
			'POST',
			'/people',
			'/people',
			{ fullName: 'Новый', email: 'n@office.example' }
		],
		['office_head', 'GET', person, at],
		['office_head', 'PATCH', person, at, { post: 'эксперт', external: true }],
		['office_head', 'POST', `${person}/roles`, `${at}/roles`, given],
		['office_head', 'POST', `${person}/roles/{roleId}/end`, `${at}/roles/${roleId}/end`, { on }],
		['office_head', 'POST', `${person}/link`, `${at}/link`],
		['office_head', 'DELETE', `${person}/sessions`, `${at}/sessions`],
		['office_head', 'POST', `${person}/block`, `${at}/block`],
		['office_head', 'DELETE', `${person}/block`, `${at}/block`],
		['endorser', 'GET', own, own],
		['endorser', 'DELETE', `${own}/{name}`, `${own}/${other}`],
		['endorser', 'PUT', '/people/me/password', '/people/me/password', passwords],
		['endorser', 'DELETE', own, own],
		['chair', 'GET', '/audit', '/audit?thing=person&from=2020-01-01'],
		['secretary', 'GET', '/audit', '/audit'],
		['administrator', 'GET', '/audit/check', '/audit/check']
	];
}
