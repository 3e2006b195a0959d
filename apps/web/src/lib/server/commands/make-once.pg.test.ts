import { randomUUID } from 'node:crypto';
import { asId } from '@veche/schema/kernel';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { footprint } from '../testing/footprint.ts';
import { BODY_ID, openOffice, type Name, type Office } from '../testing/office.ts';
import { result, UNKNOWN, words } from '../testing/outcomes.ts';
import { addPost } from './body-posts.ts';
import { createAccount } from './create-account.ts';
import { createMeeting } from './create-meeting.ts';
import { createProject } from './create-project.ts';
import type { Deps } from './deps.ts';
import type { IdempotencyKey, Keyed } from './make-once.ts';
import type { Outcome } from './rejection.ts';

let office: Office;
beforeAll(async () => {
	office = await openOffice();
});
afterAll(() => office.drop());

const key = () => asId<IdempotencyKey>(randomUUID());

interface Making {
	readonly table: 'meeting' | 'project' | 'person' | 'body_post';
	/** Two who may, and one who may not. */
	readonly who: readonly [Name, Name, Name];
	/** Makes a thing that is told by its words. */
	make(deps: Deps, by: Name, of: Keyed & { readonly said: string }): Promise<Outcome<unknown>>;
}

const MAKINGS: readonly Making[] = [
	{
		table: 'meeting',
		who: ['secretary', 'chair', 'nobody'],
		make: async (deps, by, { said: place, ...keyed }) => {
			const details = { date: '2026-12-21', time: '', form: 'hall', link: '' } as const;
			const input = { bodyId: BODY_ID, ...details, place, ...keyed };
			return createMeeting(deps, await office.actor(by), input);
		}
	},
	{
		table: 'project',
		who: ['office_head', 'secretary', 'lead'],
		make: async (deps, by, { said: title, ...keyed }) => {
			const input = { title, shortTitle: title, level: 'municipal', ...keyed } as const;
			return createProject(deps, await office.actor(by), input);
		}
	},
	{
		table: 'person',
		who: ['administrator', 'office_head', 'chair'],
		make: async (deps, by, { said: fullName, ...keyed }) => {
			const input = { fullName, post: '', unit: '', email: '', external: false, ...keyed };
			return createAccount(deps, await office.actor(by), input);
		}
	},
	{
		table: 'body_post',
		who: ['secretary', 'chair', 'member'],
		make: async (deps, by, { said: title, ...keyed }) => {
			const days = { validFrom: '2026-12-01', validTo: null };
			const post = { title, role: 'member', voting: true, personId: null, ...days } as const;
			return addPost(deps, await office.actor(by), { bodyId: BODY_ID, ...post, ...keyed });
		}
	}
];

describe.each(MAKINGS)('$table', ({ table, who, make }) => {
	const [one, another, none] = who;
	const count = async () => {
		const [row] = await office.sql<{ readonly n: number }[]>`
			select count(*)::int as n from ${office.sql(table)}`;
		return row?.n ?? 0;
	};
	const made = (by: Name, said: string, idempotencyKey?: IdempotencyKey) =>
		make(office.deps(), by, { said, idempotencyKey });

	test('the same sent again makes no second one and gets the same answer', async () => {
		const sent = key();
		const first = await made(one, 'Дважды', sent);
		expect(result(first)).toBe('done');
		const before = await footprint(office.sql);
		const again = await made(one, 'Дважды', sent);
		// A body says of its second time that nothing was to do.
		expect(again).toEqual(table === 'body_post' ? { ok: true, value: null } : first);
		expect(await footprint(office.sql)).toEqual(before);
	});

	test('sent four times at once it is made once', async () => {
		const [sent, before] = [key(), await count()];
		const answers = await Promise.all([1, 2, 3, 4].map(() => made(one, 'Разом', sent)));
		expect(answers.map(result)).toEqual(['done', 'done', 'done', 'done']);
		expect(await count()).toBe(before + 1);
	});

	test('with other words it is refused, and what was made stays', async () => {
		const sent = key();
		await made(one, 'Первые слова', sent);
		const before = await footprint(office.sql);
		const changed = await made(one, 'Другие слова', sent);
		expect([result(changed), words(changed)]).toEqual([
			'not_now',
			expect.stringContaining('уже записана')
		]);
		expect(await footprint(office.sql)).toEqual(before);
	});

	test('a key of another person gives nothing of his: it makes a thing of one’s own', async () => {
		const [sent, before] = [key(), await count()];
		const his = await made(one, 'Чужой ключ', sent);
		const own = await made(another, 'Чужой ключ', sent);
		expect([result(his), result(own)]).toEqual(['done', 'done']);
		expect(own).not.toEqual(his);
		expect(await count()).toBe(before + 2);
	});

	test('whoever may not make it, may not with a key that was used either', async () => {
		const sent = key();
		await made(one, 'Без права', sent);
		const before = await footprint(office.sql);
		expect(result(await made(none, 'Без права', sent))).toBe('forbidden');
		expect(await footprint(office.sql)).toEqual(before);
	});

	test('without a key everything sent is made, and two keys make two', async () => {
		const before = await count();
		await made(one, 'Два раза');
		await made(one, 'Два раза');
		await made(one, 'Два раза', key());
		await made(one, 'Два раза', key());
		expect(await count()).toBe(before + 4);
	});
});

test('a refused request leaves its key free', async () => {
	const deps = office.deps();
	const head = await office.actor('office_head');
	const idempotencyKey = key();
	const input = { title: 'Т', shortTitle: 'Т', level: 'municipal', idempotencyKey } as const;
	const taken = await createProject(deps, head, { ...input, idempotencyKey: key() });
	const regNo = taken.ok ? taken.value.regNo : '';
	expect(result(await createProject(deps, head, { ...input, regNo }))).toBe('not_now');
	expect(result(await createProject(deps, head, input))).toBe('done');
});

test('one key makes one thing, of whatever kind', async () => {
	const idempotencyKey = key();
	const results: string[] = [];
	for (const { make } of MAKINGS.filter(({ who }) => who.includes('secretary'))) {
		results.push(result(await make(office.deps(), 'secretary', { said: 'Х', idempotencyKey })));
	}
	expect(results).toEqual(['done', 'not_now', 'not_now']);
});

test('a thing that fails halfway is made by the next try', async () => {
	const idempotencyKey = key();
	let calls = 0;
	const deps = {
		...office.deps(),
		// The id is given, the row is not: its name is taken by somebody.
		newId: () => (calls++ === 0 ? UNKNOWN : randomUUID())
	};
	const { sql } = office;
	await sql`insert into project (id, reg_no, title, short_title, level, phase, body_id, office_id)
		select ${UNKNOWN}, 'X', '', '', 'municipal', 'initiation', ${BODY_ID}, id from office`;
	const input = { title: 'С', shortTitle: 'С', level: 'municipal', idempotencyKey } as const;
	const head = await office.actor('office_head');
	await expect(createProject(deps, head, input)).rejects.toMatchObject({ code: '23505' });
	expect(result(await createProject(deps, head, input))).toBe('done');
});
