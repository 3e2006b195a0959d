import { asId, type PersonId } from '@veche/schema/kernel';
import { coAuthors, peopleOfProject, setBlocked } from '@veche/schema/store';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { footprint } from '../testing/footprint.ts';
import { idOf, NOW, openOffice, type Name, type Office } from '../testing/office.ts';
import { result, UNKNOWN } from '../testing/outcomes.ts';
import { addCoAuthor, removeCoAuthor } from './co-authors.ts';
import { createPassport } from './create-passport.ts';
import { createProject } from './create-project.ts';
import { endProjectRole, grantProjectRole } from './project-roles.ts';

let office: Office;
beforeAll(async () => {
	office = await openOffice();
});
afterAll(() => office.drop());

const NOBODY = asId<PersonId>(UNKNOWN);

test.each([
	['lead', 'done'],
	['project_admin', 'done'],
	['curator', 'done'],
	['secretary', 'done'],
	['chair', 'forbidden'],
	['office_head', 'forbidden'],
	['participant', 'forbidden'],
	['member', 'forbidden'],
	['administrator', 'forbidden'],
	['nobody', 'forbidden']
] as const)('co-authors are invited by %s: %s', async (name, expected) => {
	const { documentId } = await office.passport('draft');
	const input = { documentId, personId: idOf('member') };
	const actor = await office.actor(name);
	expect(result(await addCoAuthor(office.deps(), actor, input))).toBe(expected);
	expect((await coAuthors(office.sql, documentId)).length).toBe(expected === 'done' ? 1 : 0);
	expect(result(await removeCoAuthor(office.deps(), actor, input))).toBe(expected);
	expect(await coAuthors(office.sql, documentId)).toEqual([]);
});

test('only somebody who may read the document is invited, and only whom there is', async () => {
	const { documentId } = await office.passport('draft');
	const lead = await office.actor('lead');
	const before = await footprint(office.sql);
	for (const [personId, expected] of [
		[idOf('nobody'), 'invalid'],
		[idOf('administrator'), 'invalid'],
		[NOBODY, 'not_found']
	] as const) {
		expect(result(await addCoAuthor(office.deps(), lead, { documentId, personId }))).toBe(expected);
	}
	expect(result(await removeCoAuthor(office.deps(), lead, { documentId, personId: NOBODY }))).toBe(
		'not_found'
	);
	expect(await footprint(office.sql)).toEqual(before);
});

test('inviting somebody twice is no fault and leaves him once', async () => {
	const { documentId } = await office.passport('draft');
	const input = { documentId, personId: idOf('member') };
	const lead = await office.actor('lead');
	await addCoAuthor(office.deps(), lead, input);
	const once = await footprint(office.sql);
	expect(result(await addCoAuthor(office.deps(), lead, input))).toBe('done');
	expect(await footprint(office.sql)).toEqual(once);
	expect((await coAuthors(office.sql, documentId)).map(({ id }) => id)).toEqual([input.personId]);
});

test('co-authors of a locked text are not changed any more', async () => {
	const { documentId } = await office.passport('approved');
	const input = { documentId, personId: idOf('member') };
	expect(result(await addCoAuthor(office.deps(), await office.actor('lead'), input))).toBe(
		'forbidden'
	);
});

test.each([
	['office_head', 'done'],
	['secretary', 'done'],
	['curator', 'done'],
	['lead', 'done'],
	['chair', 'forbidden'],
	['participant', 'forbidden'],
	['administrator', 'forbidden'],
	['nobody', 'forbidden']
] as const)('roles of a project are given and ended by %s: %s', async (name, expected) => {
	const projectId = await office.project();
	const change = { projectId, personId: idOf('nobody'), role: 'participant' } as const;
	const actor = await office.actor(name);
	expect(result(await grantProjectRole(office.deps(), actor, change))).toBe(expected);
	expect(await rolesOf(projectId, 'nobody')).toEqual(expected === 'done' ? ['participant'] : []);
	expect(result(await endProjectRole(office.deps(), actor, change))).toBe(expected);
	expect(await rolesOf(projectId, 'nobody')).toEqual([]);
});

test('a project has one lead at a time; the next comes after the first has ended', async () => {
	const projectId = await office.project();
	const head = await office.actor('office_head');
	const next = { projectId, personId: idOf('member'), role: 'lead' } as const;
	expect(result(await grantProjectRole(office.deps(), head, next))).toBe('not_now');
	const first = { ...next, personId: idOf('lead') };
	expect(result(await endProjectRole(office.deps(), head, first))).toBe('done');
	expect(result(await endProjectRole(office.deps(), head, first))).toBe('not_now');
	expect(result(await grantProjectRole(office.deps(), head, next))).toBe('done');
	expect(await rolesOf(projectId, 'member')).toEqual(['lead']);
});

test('whoever is blocked gets no role', async () => {
	const projectId = await office.project();
	const change = { projectId, personId: idOf('guest'), role: 'participant' } as const;
	await setBlocked(office.sql, { personId: change.personId, blockedAt: NOW });
	const outcome = await grantProjectRole(office.deps(), await office.actor('office_head'), change);
	expect(result(outcome)).toBe('invalid');
	expect(await rolesOf(projectId, 'guest')).toEqual([]);
});

test('two leads given at once are one lead', async () => {
	const projectId = await office.project();
	const head = await office.actor('office_head');
	await endProjectRole(office.deps(), head, { projectId, personId: idOf('lead'), role: 'lead' });
	const outcomes = await Promise.all(
		(['member', 'chair'] as const).map((name) =>
			grantProjectRole(office.deps(), head, { projectId, personId: idOf(name), role: 'lead' })
		)
	);
	expect(outcomes.map(result).toSorted()).toEqual(['done', 'not_now']);
});

test.each([
	['office_head', 'done'],
	['office_specialist', 'done'],
	['secretary', 'done'],
	['chair', 'forbidden'],
	['lead', 'forbidden'],
	['administrator', 'forbidden']
] as const)('a project is entered by %s: %s', async (name, expected) => {
	const input = { title: 'Новый проект', shortTitle: 'Новый', level: 'municipal' } as const;
	const outcome = await createProject(office.deps(), await office.actor(name), input);
	expect(result(outcome)).toBe(expected);
	if (outcome.ok) expect(outcome.value.regNo).toMatch(/^МП-\d{2,}-2026$/);
});

test('projects entered at once get different numbers, and a taken number is refused', async () => {
	const head = await office.actor('office_head');
	const input = { title: 'Проект', shortTitle: 'Проект', level: 'regional' } as const;
	const outcomes = await Promise.all(
		[1, 2, 3, 4].map(() => createProject(office.deps(), head, input))
	);
	const numbers = outcomes.flatMap((outcome) => (outcome.ok ? [outcome.value.regNo] : []));
	expect(new Set(numbers).size).toBe(4);
	const again = await createProject(office.deps(), head, { ...input, regNo: numbers[0] ?? '' });
	expect(result(again)).toBe('not_now');
});

test.each([
	['lead', 'done'],
	['project_admin', 'done'],
	['office_head', 'forbidden'],
	['chair', 'forbidden'],
	['nobody', 'forbidden']
] as const)('the passport of a project is opened by %s: %s', async (name, expected) => {
	const projectId = await office.project();
	const actor = await office.actor(name);
	expect(result(await createPassport(office.deps(), actor, { projectId }))).toBe(expected);
});

test('a project has one passport, however many open it at once', async () => {
	const projectId = await office.project();
	const lead = await office.actor('lead');
	const outcomes = await Promise.all(
		[1, 2, 3].map(() => createPassport(office.deps(), lead, { projectId }))
	);
	expect(outcomes.map(result).toSorted()).toEqual(['done', 'not_now', 'not_now']);
});

async function rolesOf(
	projectId: Parameters<typeof peopleOfProject>[1],
	name: Name
): Promise<string[]> {
	const members = await peopleOfProject(office.sql, projectId, NOW);
	return members.filter(({ person }) => person.id === idOf(name)).map(({ role }) => role);
}
