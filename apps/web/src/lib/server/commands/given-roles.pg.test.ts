import { asId, type GrantId, type PersonId } from '@veche/schema/kernel';
import { GIVEN_ROLES, type GivenRole } from '@veche/schema/people';
import {
	actorOf,
	givenRoles,
	listAudit,
	listNotices,
	listen,
	setBlocked,
	type StoreEvent
} from '@veche/schema/store';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { footprint } from '../testing/footprint.ts';
import {
	EVERYBODY,
	idOf,
	NOW,
	openOffice,
	TODAY,
	TOMORROW,
	type Name,
	type Office
} from '../testing/office.ts';
import { result, UNKNOWN, words } from '../testing/outcomes.ts';
import { blockAccount } from './block-account.ts';
import { endGivenRole, giveRole } from './given-roles.ts';

let office: Office;
beforeEach(async () => {
	office = await openOffice();
});
afterEach(() => office.drop());

const newRole = (role: GivenRole, personId: PersonId, change: { validTo?: string } = {}) => ({
	...{ role, personId, validFrom: TODAY, validTo: null },
	...change
});

async function give(by: Name, role: GivenRole, to: Name = 'nobody') {
	return giveRole(office.deps(), await office.actor(by), newRole(role, idOf(to)));
}

async function end(by: Name, role: GivenRole, of: Name, on = TODAY) {
	const held = (await givenRoles(office.sql)).findLast(
		(one) => one.personId === idOf(of) && one.role === role
	);
	const roleId = held?.id ?? asId<GrantId>(UNKNOWN);
	return endGivenRole(office.deps(), await office.actor(by), { personId: idOf(of), roleId, on });
}

async function rolesOf(name: Name, at = NOW) {
	return (await actorOf(office.sql, idOf(name), at))?.grants.map(({ role }) => role);
}

describe('who gives and withdraws', () => {
	const MAY: Partial<Record<Name, readonly GivenRole[]>> = {
		administrator: GIVEN_ROLES,
		office_head: GIVEN_ROLES.filter((role) => role !== 'administrator')
	};

	test.each(EVERYBODY)('[AC-07] %s', async (name) => {
		const head = await office.actor('office_head');
		const to = name === 'nobody' ? 'lead' : 'nobody';
		for (const role of GIVEN_ROLES.filter((one) => one !== 'office_head')) {
			const may = MAY[name]?.includes(role) === true;
			const before = await footprint(office.sql);
			expect.soft(result(await give(name, role, to)), role).toBe(may ? 'done' : 'forbidden');
			if (!may) {
				const given = newRole(role, idOf(to));
				const by = role === 'administrator' ? await office.actor('administrator') : head;
				expect(await footprint(office.sql)).toEqual(before);
				expect(words(await giveRole(office.deps(), by, given))).toBe('');
			}
			const ended = result(await end(name, role, to));
			// Only administrators keep the account of one, so nobody else ends his roles.
			expect.soft(ended, role).toBe(may ? 'done' : 'forbidden');
		}
	});

	test('[AC-07] [N-04] a new role counts at once, is told and written down; a withdrawn one is gone at once', async () => {
		const heard: StoreEvent[] = [];
		const { stop } = await listen(office.sql, {
			onEvent: (event) => heard.push(event),
			onListening: () => undefined
		});
		expect(words(await give('administrator', 'office_specialist'))).toBe('');
		expect(await rolesOf('nobody')).toEqual(['office_specialist']);
		expect(words(await end('administrator', 'office_specialist', 'nobody'))).toBe('');
		expect(await rolesOf('nobody')).toEqual([]);
		const told = { t: 'access', personId: idOf('nobody') };
		await vi.waitFor(() => expect(heard.filter(({ t }) => t === 'access')).toEqual([told, told]));
		const notices = await listNotices(office.sql, { personId: idOf('nobody'), limit: 9 });
		expect(notices).toMatchObject([{ kind: 'role_given', role: 'office_specialist' }]);
		const filter = { objectKind: 'person', objectId: idOf('nobody') };
		const records = await listAudit(office.sql, filter, { beforeSeq: null, limit: 9 });
		expect(records.map(({ action, details }) => [action, details['role']])).toEqual([
			['person.end_role', 'office_specialist'],
			['person.give_role', 'office_specialist']
		]);
		await stop();
	});

	test('[AC-07] what is wrong is refused in words and changes nothing', async () => {
		const administrator = await office.actor('administrator');
		await setBlocked(office.sql, { personId: idOf('expert'), blockedAt: NOW });
		const before = await footprint(office.sql);
		const cases = [
			[newRole('office_head', idOf('nobody')), 'not_now', /есть руководитель/],
			[newRole('office_specialist', idOf('office_specialist')), 'not_now', /уже есть/],
			[newRole('office_curator', idOf('administrator')), 'forbidden', /Себе самому/],
			[newRole('office_curator', idOf('nobody'), { validTo: TODAY }), 'invalid', /раньше/],
			[newRole('office_curator', idOf('expert')), 'invalid', /закрыта/],
			[newRole('office_curator', asId<PersonId>(UNKNOWN)), 'not_found', /Такого человека нет/]
		] as const;
		for (const [input, kind, said] of cases) {
			const outcome = await giveRole(office.deps(), administrator, input);
			expect.soft([result(outcome), words(outcome)]).toEqual([kind, expect.stringMatching(said)]);
		}
		expect(result(await end('administrator', 'office_head', 'nobody'))).toBe('not_found');
		expect(result(await end('administrator', 'office_head', 'office_head', '2026-11-22'))).toBe(
			'invalid'
		);
		expect(await footprint(office.sql)).toEqual(before);
	});

	test('[AC-07] the office changes its head on a day, without a day of two', async () => {
		expect(words(await end('office_head', 'office_head', 'office_head', '2026-11-24'))).toBe('');
		const next = { ...newRole('office_head', idOf('nobody')), validFrom: '2026-11-24' };
		const administrator = await office.actor('administrator');
		expect(words(await giveRole(office.deps(), administrator, next))).toBe('');
		expect([await rolesOf('office_head'), await rolesOf('nobody')]).toEqual([['office_head'], []]);
		expect([await rolesOf('office_head', TOMORROW), await rolesOf('nobody', TOMORROW)]).toEqual([
			[],
			['office_head']
		]);
	});
});

describe('the last administrator', () => {
	test('[AC-08] stays until somebody else who can sign in holds the role without an end', async () => {
		const mine = () => end('administrator', 'administrator', 'administrator');
		expect(words(await mine())).toMatch(/последний администратор/);
		expect(words(await give('administrator', 'administrator', 'lead'))).toBe('');
		await setBlocked(office.sql, { personId: idOf('lead'), blockedAt: NOW });
		expect(words(await mine())).toMatch(/последний администратор/);
		await setBlocked(office.sql, { personId: idOf('lead'), blockedAt: null });
		expect(words(await mine())).toBe('');
		expect(await rolesOf('administrator')).toEqual([]);
	});

	test('[AC-08] is not blocked by one whose own role has a last day', async () => {
		const administrator = await office.actor('administrator');
		const until = newRole('administrator', idOf('lead'), { validTo: '2026-12-31' });
		expect(words(await giveRole(office.deps(), administrator, until))).toBe('');
		const lead = await office.actor('lead');
		const block = () => blockAccount(office.deps(), lead, idOf('administrator'));
		expect(words(await block())).toMatch(/последний администратор/);
		expect(words(await give('administrator', 'administrator', 'nobody'))).toBe('');
		expect(words(await block())).toBe('');
	});

	test('[AC-08] of two who withdraw their roles at once one stays', async () => {
		expect(words(await give('administrator', 'administrator', 'lead'))).toBe('');
		const outcomes = await Promise.all([
			end('administrator', 'administrator', 'administrator'),
			end('lead', 'administrator', 'lead')
		]);
		expect(outcomes.map(result).toSorted()).toEqual(['done', 'not_now']);
	});
});
