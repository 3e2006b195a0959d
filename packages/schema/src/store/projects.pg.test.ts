import { afterAll, beforeAll, expect, it } from 'vitest';
import type { BodyId, ProjectId } from '../kernel/index.ts';
import { transaction } from './connection.ts';
import { bodyById, citySettings, firstBody, firstOffice, saveCitySettings } from './offices.ts';
import { createProject, listProjects, lockProject, nextRegNo, projectById } from './projects.ts';
import { DAY, newId, openOffice, type TestOffice } from './testing-office.ts';

let office: TestOffice;
beforeAll(async () => {
	office = await openOffice();
});
afterAll(() => office.db.drop());

const project = (regNo: string) => ({
	...{
		id: newId<ProjectId>(),
		regNo,
		title: regNo,
		shortTitle: regNo,
		level: 'municipal' as const
	},
	...{ phase: 'initiation' as const, bodyId: office.bodyId, officeId: office.officeId }
});

it('the next number of a year follows the highest, whoever gave it and however many ask at once', async () => {
	const at = new Date('2027-02-01T00:00:00Z');
	await createProject(office.sql, { ...project('МП-07-2027'), at });
	await createProject(office.sql, { ...project('МП-99999999999-2027'), at });
	await createProject(office.sql, { ...project(`МП-'--2027`), at });
	const numbers = await Promise.all(
		Array.from({ length: 6 }, () =>
			transaction(office.sql, async (tx) => {
				const regNo = await nextRegNo(tx, { level: 'municipal', at });
				await createProject(tx, { ...project(regNo), at });
				return regNo;
			})
		)
	);
	expect(numbers.toSorted()).toEqual(
		[8, 9, 10, 11, 12, 13].map((n) => `МП-${String(n).padStart(2, '0')}-2027`)
	);
	const other = (level: 'regional' | 'federal', moment: Date) =>
		transaction(office.sql, (tx) => nextRegNo(tx, { level, at: moment }));
	expect(await other('regional', at)).toBe('РП-01-2027');
	expect(await other('federal', new Date('2027-12-31T21:30:00Z'))).toBe('ФП-01-2028');
});

it('a project comes back as it was entered; an unknown one is null; a taken number is refused', async () => {
	const mine = project('ПИ-007-2025');
	await createProject(office.sql, { ...mine, at: DAY });
	expect(await projectById(office.sql, mine.id)).toEqual(mine);
	expect(await projectById(office.sql, newId<ProjectId>())).toBeNull();
	const twin = createProject(office.sql, { ...project('ПИ-007-2025'), at: DAY });
	await expect(twin).rejects.toMatchObject({ code: '23505' });
	expect((await listProjects(office.sql))[0]).toEqual(mine);
});

it('a locked project makes the next one wait', async () => {
	const order: string[] = [];
	const second = await transaction(office.sql, async (tx) => {
		await lockProject(tx, office.projectId);
		const waiting = transaction(office.sql, (other) => lockProject(other, office.projectId)).then(
			() => order.push('second')
		);
		await tx`select pg_sleep(0.1)`;
		order.push('first');
		return { waiting };
	});
	await second.waiting;
	expect(order).toEqual(['first', 'second']);
});

it('the city, its body and its office are read as they were saved', async () => {
	expect(await citySettings(office.sql)).toEqual({ city: '', officeName: '', demo: false });
	await saveCitySettings(office.sql, { city: 'Светлореченск', officeName: 'Офис', demo: true });
	await saveCitySettings(office.sql, { city: 'Светлореченск', officeName: 'Отдел', demo: true });
	expect(await citySettings(office.sql)).toEqual({
		city: 'Светлореченск',
		officeName: 'Отдел',
		demo: true
	});
	const body = await bodyById(office.sql, office.bodyId);
	expect(body?.settings).toEqual({
		route: 'chair',
		membersWrite: { agenda: true, minutes: false }
	});
	expect(await firstBody(office.sql)).toEqual(body);
	expect(await firstOffice(office.sql)).toEqual({ id: office.officeId, name: 'Проектный офис' });
	expect(await bodyById(office.sql, newId<BodyId>())).toBeNull();
});
