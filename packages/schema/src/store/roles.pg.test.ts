import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PersonId } from '../kernel/index.ts';
import type { GivenScope } from '../people/index.ts';
import { setBlocked } from './people.ts';
import { actorOf, addSubstitution, endRole, grantRole, peopleOfProject } from './roles.ts';
import { newId, openOffice, person, type TestOffice } from './testing-office.ts';

let office: TestOffice;
let project: GivenScope;
let body: GivenScope;
beforeAll(async () => {
	office = await openOffice();
	project = { kind: 'project', id: office.projectId };
	body = { kind: 'body', id: office.bodyId };
});
afterAll(() => office.db.drop());

/** Noon in the office on that day. */
const on = (day: string) => new Date(`${day}T12:00:00+03:00`);
const always = { voting: false, validFrom: '2026-01-01', validTo: null };

async function rolesOn(id: PersonId, day: string) {
	const actor = await actorOf(office.sql, id, on(day));
	return actor?.grants.map(({ role, actingFor }) => (actingFor === null ? role : `и. о. ${role}`));
}

describe('a role', () => {
	it('is in force from its first day up to the day before its end', async () => {
		const who = await person(office.sql, 'Иванова Ольга');
		const held = { personId: who, role: 'member', scope: body } as const;
		await grantRole(office.sql, {
			...{ ...held, voting: true, validFrom: '2026-03-01', validTo: '2026-06-01' }
		});
		const days = ['2026-02-28', '2026-03-01', '2026-05-31', '2026-06-01'];
		expect(await Promise.all(days.map((day) => rolesOn(who, day)))).toEqual([
			...[[], ['member'], ['member'], []]
		]);
	});

	it('begins with the midnight of the office, not of Greenwich', async () => {
		const who = await person(office.sql, 'Петрова Нина');
		await grantRole(office.sql, { personId: who, role: 'lead', scope: project, ...always });
		const before = await actorOf(office.sql, who, new Date('2025-12-31T20:59:59Z'));
		const after = await actorOf(office.sql, who, new Date('2025-12-31T21:00:00Z'));
		expect([before?.grants.length, after?.grants.length]).toEqual([0, 1]);
	});

	it('ended today is not in force today, can be given again, and the past stays', async () => {
		const who = await person(office.sql, 'Сидоров Пётр');
		const held = { personId: who, role: 'participant', scope: project } as const;
		await grantRole(office.sql, { ...held, ...always });
		await grantRole(office.sql, { ...held, ...always });
		await endRole(office.sql, { ...held, on: '2026-05-10' });
		expect(await rolesOn(who, '2026-05-09')).toEqual(['participant']);
		expect(await rolesOn(who, '2026-05-10')).toEqual([]);
		await grantRole(office.sql, { ...held, ...always, validFrom: '2026-05-10' });
		expect(await rolesOn(who, '2026-05-10')).toEqual(['participant']);
		await endRole(office.sql, { ...held, scope: body, on: '2026-05-11' });
		expect(await rolesOn(who, '2026-05-11')).toEqual(['participant']);
	});

	it('carries its scope', async () => {
		const who = await person(office.sql, 'Орлова Вера');
		const scopes: GivenScope[] = [
			{ kind: 'system' },
			body,
			project,
			{ kind: 'office', id: office.officeId }
		];
		for (const scope of scopes) {
			await grantRole(office.sql, { personId: who, role: 'endorser', scope, ...always });
		}
		const actor = await actorOf(office.sql, who, on('2026-04-01'));
		expect(actor?.grants.map(({ scope }) => scope)).toEqual(expect.arrayContaining(scopes));
		expect(actor?.grants).toHaveLength(4);
	});

	it('means nothing for somebody who is unknown or blocked', async () => {
		const who = await person(office.sql, 'Уволенный Семён');
		await grantRole(office.sql, { personId: who, role: 'chair', scope: body, ...always });
		await setBlocked(office.sql, { personId: who, blockedAt: on('2026-04-01') });
		expect(await actorOf(office.sql, who, on('2026-04-02'))).toBeNull();
		expect(await actorOf(office.sql, newId<PersonId>(), on('2026-04-02'))).toBeNull();
		await setBlocked(office.sql, { personId: who, blockedAt: null });
		expect(await rolesOn(who, '2026-04-02')).toEqual(['chair']);
	});
});

describe('a substitution', () => {
	it('gives the roles of the absent person in its period, named as acting for him', async () => {
		const [absent, substitute] = [
			await person(office.sql, 'Председатель'),
			await person(office.sql, 'Заместитель')
		];
		await grantRole(office.sql, { personId: absent, role: 'chair', scope: body, ...always });
		await grantRole(office.sql, {
			personId: substitute,
			role: 'deputy_chair',
			scope: body,
			...always
		});
		await addSubstitution(office.sql, {
			...{ substituteId: substitute, absentId: absent, role: null, scope: null },
			...{ validFrom: '2026-07-01', validTo: '2026-07-15' }
		});
		const days = ['2026-06-30', '2026-07-01', '2026-07-14', '2026-07-15'];
		expect(await Promise.all(days.map((day) => rolesOn(substitute, day)))).toEqual([
			['deputy_chair'],
			['и. о. chair', 'deputy_chair'],
			['и. о. chair', 'deputy_chair'],
			['deputy_chair']
		]);
		const actor = await actorOf(office.sql, substitute, on('2026-07-01'));
		expect(actor?.grants[0]).toEqual({ role: 'chair', scope: body, actingFor: absent });
		expect(await rolesOn(absent, '2026-07-01')).toEqual(['chair']);
	});

	it('can be bound to a role or a scope, and never passes administration or itself on', async () => {
		const [absent, second, third] = [
			await person(office.sql, 'Первый'),
			await person(office.sql, 'Второй'),
			await person(office.sql, 'Третий')
		];
		for (const [role, scope] of [
			['secretary', body],
			['lead', project],
			['administrator', { kind: 'system' }]
		] as const) {
			await grantRole(office.sql, { personId: absent, role, scope, ...always });
		}
		const period = { validFrom: '2026-08-01', validTo: '2026-08-10' };
		const of = { substituteId: second, absentId: absent };
		await addSubstitution(office.sql, { ...of, role: 'secretary', scope: null, ...period });
		await addSubstitution(office.sql, {
			...{ substituteId: third, absentId: second, role: null, scope: null, ...period }
		});
		expect(await rolesOn(second, '2026-08-05')).toEqual(['и. о. secretary']);
		expect(await rolesOn(third, '2026-08-05')).toEqual([]);
		await addSubstitution(office.sql, { ...of, role: null, scope: project, ...period });
		expect(await rolesOn(second, '2026-08-05')).toEqual(['и. о. lead', 'и. о. secretary']);
		await addSubstitution(office.sql, { ...of, role: null, scope: null, ...period });
		expect(await rolesOn(second, '2026-08-05')).not.toContain('и. о. administrator');
	});
});

it('the people of a project are those of the day, in the order of their roles', async () => {
	const scope: GivenScope = { kind: 'project', id: office.projectId };
	const [curator, lead, next] = [
		await person(office.sql, 'Куратор'),
		await person(office.sql, 'Руководитель'),
		await person(office.sql, 'Преемник')
	];
	const of = (personId: PersonId, role: 'curator' | 'lead') => ({
		personId,
		role,
		scope,
		...always
	});
	await grantRole(office.sql, { ...of(lead, 'lead'), validTo: '2026-09-01' });
	await grantRole(office.sql, { ...of(next, 'lead'), validFrom: '2026-09-01' });
	await grantRole(office.sql, of(curator, 'curator'));
	await grantRole(office.sql, { ...of(lead, 'lead'), role: 'endorser' });
	const mine = [curator, lead, next];
	const members = async (day: string) =>
		(await peopleOfProject(office.sql, office.projectId, on(day)))
			.filter((member) => mine.includes(member.person.id))
			.map((member) => `${member.role} ${member.person.fullName}`);
	expect(await members('2026-08-31')).toEqual(['curator Куратор', 'lead Руководитель']);
	expect(await members('2026-09-01')).toEqual(['curator Куратор', 'lead Преемник']);
	expect(await members('2025-12-31')).toEqual([]);
});
