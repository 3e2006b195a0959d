import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { DocumentHead } from '@veche/schema/document';
import type { ProjectId } from '@veche/schema/kernel';
import {
	actorOf,
	bodyMembers,
	bodyPosts,
	citySettings,
	createPerson,
	history,
	listDocuments,
	listNotices,
	listPeople,
	listProjects,
	personByEmail,
	verifyAudit,
	verifyChain,
	type Sql
} from '@veche/schema/store';
import { createTestDatabase, type TestDatabase } from '@veche/schema/store/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { passwordMatches } from '../src/lib/server/passwords.ts';
import { readDocument, type ReadDocument } from '../src/lib/server/queries/document.ts';
import { footprint } from '../src/lib/server/testing/footprint.ts';
import { readCity } from './city.ts';
import { BODY_ID } from './load-people.ts';
import { cityState, loadCity } from './load.ts';
import { demoId, personId } from './names.ts';

const MAIN = fileURLToPath(new URL('./main.ts', import.meta.url));
const STORY_END = new Date('2026-11-23T21:00:00Z');
const PASSWORD = 'пароль города';
const city = readCity();
let database: TestDatabase;
let sql: Sql;

beforeAll(async () => {
	database = await createTestDatabase();
	({ sql } = database);
	await loadCity(sql, { city, password: PASSWORD, progress: () => undefined });
});
afterAll(() => database.drop());

const projectId = (id: string): ProjectId => demoId<ProjectId>('project', id);

/** The revisions of a project's passport, the oldest first. */
async function revisions(id: string): Promise<readonly DocumentHead[]> {
	const { items } = await listDocuments(sql, {
		kind: 'passport',
		projectId: projectId(id),
		limit: 50
	});
	return items.toSorted((a, b) => a.revision - b.revision);
}

async function newest(id: string): Promise<ReadDocument> {
	const head = (await revisions(id)).at(-1);
	const chair = await actorOf(sql, personId('vetlugin'), STORY_END);
	if (head === undefined || chair === null) throw new Error(`no passport of ${id}`);
	const read = await readDocument({ sql, clock: () => STORY_END }, chair, head.id);
	if (!read.ok) throw new Error(read.error.message.ru);
	return read.value;
}

test('everybody of the file is there and signs in with the one password', async () => {
	expect((await listPeople(sql)).map(({ id }) => id).toSorted()).toEqual(
		Object.keys(city.people)
			.map((name) => personId(name))
			.toSorted()
	);
	const chair = await personByEmail(sql, 'vetlugin@svetlorechensk.example');
	expect(await passwordMatches(chair?.passwordHash ?? null, PASSWORD)).toBe(true);
	expect(await citySettings(sql)).toMatchObject({ city: 'Светлоречск', demo: true });
});

test('the committee has thirteen members, the office three people', async () => {
	const roles = await Promise.all(
		Object.keys(city.people).map(
			async (name) => (await actorOf(sql, personId(name), STORY_END))?.grants ?? []
		)
	);
	const count = (kind: string, among: readonly string[]) =>
		roles.filter((grants) =>
			grants.some(({ role, scope }) => scope.kind === kind && among.includes(role))
		).length;
	expect(count('body', ['chair', 'deputy_chair', 'secretary', 'member'])).toBe(13);
	expect(count('office', ['office_head', 'office_specialist'])).toBe(3);
	expect(count('system', ['administrator'])).toBe(1);
	const [posts, members] = [await bodyPosts(sql, BODY_ID), await bodyMembers(sql, BODY_ID)];
	expect(new Set(members.map(({ postId }) => postId))).toEqual(new Set(posts.map(({ id }) => id)));
	expect(posts.map(({ title }) => title)).toContain('Глава города Светлоречска');
});

test.each([
	['P1', ['superseded 1', 'superseded 2', 'approved 3']],
	['P2', ['approved 1']],
	['P3', ['superseded 1', 'approved 2']],
	['P4', ['approved 1']],
	['P5', ['approved 1']],
	['P6', ['review null']],
	['P7', ['rework null']],
	['P8', []]
])('the passport of %s went through %j', async (id, expected) => {
	const heads = await revisions(id);
	expect(heads.map(({ state, version }) => `${state} ${version}`)).toEqual(expected);
	const series = heads[0]?.seriesId;
	if (series !== undefined) expect(await verifyChain(sql, series)).toMatchObject({ ok: true });
});

test('the register holds the eight projects with their numbers and phases', async () => {
	const projects = await listProjects(sql);
	const numbers = city.projects.map(({ regNo }) => regNo);
	expect(projects.map(({ regNo }) => regNo).toSorted()).toEqual(numbers.toSorted());
	expect(projects.find(({ regNo }) => regNo === 'МП-03-2026')?.phase).toBe('suspended');
	expect(projects.find(({ regNo }) => regNo === 'МП-01-2026')?.phase).toBe('completion');
});

test('«Мастер города» waits for the committee without a finding of severity О', async () => {
	const { findings, reading, events } = await newest('P6');
	expect(findings.filter(({ severity }) => severity === 'blocking')).toEqual([]);
	expect(reading.completeness().percent).toBe(100);
	expect(events).toEqual(['return', 'approve', 'reject']);
});

test('«Чистый частный сектор» is reworked with the faults that the committee named', async () => {
	const { findings, head } = await newest('P7');
	const rules = new Set(findings.map(({ rule }) => rule));
	for (const rule of ['P-02', 'P-03', 'P-07', 'P-09', 'P-14']) expect(rules, rule).toContain(rule);
	const difference = findings.find(({ rule }) => rule === 'P-09');
	expect(difference?.message.ru.replaceAll(/\s/g, ' ')).toContain('250 000,00');
	expect(head.open).toBe('written');
});

test('what was written carries the days of the story and the hands of the lead and the administrator', async () => {
	const [first] = await revisions('P1');
	if (first === undefined) throw new Error('no passport');
	const entries = await history(sql, first.id, { limit: 100 });
	const hands = new Set(entries.map((entry) => entry.personId));
	expect(hands).toEqual(new Set([personId('khvoscheva'), personId('ivnyakov')]));
	for (const { at } of entries) expect(at.toISOString()).toMatch(/^2025-02-10T/);
	for (const head of (await listDocuments(sql, { limit: 100 })).items) {
		expect(head.updatedAt.getTime()).toBeLessThan(STORY_END.getTime());
	}
});

test('the audit log of the story is whole', async () => {
	expect(await verifyAudit(sql)).toMatchObject({ ok: true });
});

const run = promisify(execFile);

async function demo(url: string, ownerUrl: string, ...args: string[]) {
	const env = {
		...process.env,
		DATABASE_URL: url,
		DATABASE_OWNER_URL: ownerUrl,
		VECHE_DEMO_PASSWORD: ''
	};
	try {
		return { code: 0, ...(await run(process.execPath, [MAIN, ...args], { env })) };
	} catch (error) {
		const failed =
			error instanceof Error && 'stderr' in error ? String(error.stderr) : String(error);
		return { code: 1, stdout: '', stderr: failed };
	}
}

test('loading again says that it is there and changes nothing; reset tells the story anew', async () => {
	const own = await createTestDatabase();
	try {
		const first = await demo(own.url, own.ownerUrl);
		expect(first.stdout).toMatch(/Пароль для всех: [a-z0-9-]{20,}/);
		const before = await footprint(own.sql, { without: [] });
		const again = await demo(own.url, own.ownerUrl, 'load');
		expect(again).toMatchObject({ code: 0, stdout: expect.stringContaining('уже загружен') });
		expect(await footprint(own.sql, { without: [] })).toEqual(before);
		expect(await demo(own.url, own.ownerUrl, 'reset')).toMatchObject({ code: 0 });
		expect(await cityState(own.sql)).toBe('loaded');
	} finally {
		await own.drop();
	}
});

test('a database with real work is left alone by load and reset', async () => {
	const own = await createTestDatabase();
	try {
		const person = {
			id: personId('real'),
			fullName: 'Настоящев Н. Н.',
			post: '',
			unit: '',
			external: false
		};
		await createPerson(own.sql, { ...person, email: null, passwordHash: null, at: STORY_END });
		const before = await footprint(own.sql, { without: [] });
		for (const command of ['load', 'reset']) {
			const answer = await demo(own.url, own.ownerUrl, command);
			expect(answer).toMatchObject({ code: 1, stderr: expect.stringContaining('рабочие данные') });
		}
		expect(await footprint(own.sql, { without: [] })).toEqual(before);
	} finally {
		await own.drop();
	}
});

test('a loading that was broken off is begun anew', async () => {
	const own = await createTestDatabase();
	try {
		const broken = { ...city, projects: city.projects.slice(0, 2) };
		await loadCity(own.sql, { city: broken, password: PASSWORD, progress: () => undefined });
		expect(await cityState(own.sql)).toBe('broken');
		expect(await demo(own.url, own.ownerUrl)).toMatchObject({ code: 0 });
		expect(await cityState(own.sql)).toBe('loaded');
	} finally {
		await own.drop();
	}
});

test('people have read what they were told before the last weeks, and the chair has some left', async () => {
	const unread = await Promise.all(
		(await listPeople(sql)).map(async ({ id, fullName }) => {
			const notices = await listNotices(sql, { personId: id, limit: 1000 });
			const left = notices.filter(({ readAt }) => readAt === null);
			expect(left.every(({ at }) => at > new Date('2026-11-08T20:00:00Z'))).toBe(true);
			return { fullName, told: notices.length, left: left.length };
		})
	);
	const chair = unread.find(({ fullName }) => fullName.startsWith('Ветлугин'));
	expect(chair?.told).toBeGreaterThan(5);
	expect(chair?.left).toBeGreaterThan(0);
	expect(Math.max(...unread.map(({ left }) => left))).toBeLessThan(10);
});
