import { asId, type PersonId, type PostId } from '@veche/schema/kernel';
import { actorOf, bodyMembers, listAudit, participantsOf } from '@veche/schema/store';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { bodyPage } from '../queries/bodies.ts';
import { footprint } from '../testing/footprint.ts';
import { planMeeting } from '../testing/meetings.ts';
import {
	BODY_EDITORS,
	BODY_ID,
	EVERYBODY,
	idOf,
	NOW,
	openOffice,
	TODAY,
	type Name,
	type Office
} from '../testing/office.ts';
import { result, UNKNOWN, words } from '../testing/outcomes.ts';
import { addMember, changeMember, endMember } from './body-members.ts';
import { addPost, endPost, namePost, type NewPost } from './body-posts.ts';

let office: Office;
/** The post that was added last. */
let newest: PostId;
beforeEach(async () => {
	office = await openOffice();
});
afterEach(() => office.drop());

const post = (change: Partial<NewPost> = {}): NewPost => ({
	...{ bodyId: BODY_ID, title: 'Начальник финансового управления', role: 'member' },
	...{ voting: true, validFrom: TODAY, validTo: null, personId: null },
	...change
});

async function add(change: Partial<NewPost> = {}, by: Name = 'office_head') {
	const added = await addPost(office.deps(), await office.actor(by), post(change));
	if (added.ok && added.value !== null) newest = added.value;
	return added;
}

async function name(person: Name, from = TODAY, by: Name = 'office_head') {
	const holder = { personId: idOf(person), validFrom: from, validTo: null };
	const input = { bodyId: BODY_ID, postId: newest, ...holder };
	return namePost(office.deps(), await office.actor(by), input);
}

async function vacate(person: Name, on = TODAY) {
	const held = (await bodyMembers(office.sql, BODY_ID)).find(
		({ personId, validTo }) => personId === idOf(person) && validTo === null
	);
	if (held === undefined) throw new Error(`${person} is no member`);
	const head = await office.actor('office_head');
	return endMember(office.deps(), head, { bodyId: BODY_ID, memberId: held.id, on });
}

async function remove(on = TODAY, by: Name = 'office_head') {
	const input = { bodyId: BODY_ID, postId: newest, on };
	return endPost(office.deps(), await office.actor(by), input);
}

async function rolesOf(person: Name, at = NOW) {
	return (await actorOf(office.sql, idOf(person), at))?.grants.map(({ role }) => role);
}

/** The place of the newest post on a day, as the page shows it. */
async function seatOn(day: string) {
	const read = await bodyPage(office.deps(), await office.actor('member'), BODY_ID, day);
	if (!read.ok) throw new Error(words(read));
	const seat = read.value.seats.find((one) => one.post?.id === newest);
	return seat && (seat.person?.fullName ?? 'vacant');
}

test('[BD-08] every role tries every command; only those of the table change anything', async () => {
	expect(words(await add())).toBe('');
	const before = await footprint(office.sql);
	for (const by of EVERYBODY.filter((one) => !BODY_EDITORS.includes(one))) {
		const outcomes = [
			await add({}, by),
			await name('expert', TODAY, by),
			await remove(TODAY, by)
		].map(result);
		expect.soft([by, ...outcomes]).toEqual([by, 'forbidden', 'forbidden', 'forbidden']);
	}
	expect(await footprint(office.sql)).toEqual(before);
	for (const by of BODY_EDITORS) {
		const outcomes = [
			await add({ title: by }, by),
			await name('expert', TODAY, by),
			await vacate('expert'),
			await remove(TODAY, by)
		];
		expect.soft(outcomes.map(words), by).toEqual(['', '', '', '']);
	}
});

describe('the composition by posts', () => {
	test('[VLAD-0b] [BD-08] a vacant post waits for somebody, is held from a day on, and is vacant again', async () => {
		expect(words(await add())).toBe('');
		expect(await seatOn(TODAY)).toBe('vacant');
		expect(words(await name('nobody', '2026-11-25'))).toBe('');
		expect([await seatOn('2026-11-24'), await seatOn('2026-11-25')]).toEqual([
			'vacant',
			'Проверкин nobody'
		]);
		expect(await rolesOf('nobody')).toEqual([]);
		expect(await rolesOf('nobody', new Date('2026-11-25T07:00:00Z'))).toEqual(['member']);
		expect(words(await vacate('nobody', '2026-11-30'))).toBe('');
		expect([await seatOn('2026-11-29'), await seatOn('2026-11-30')]).toEqual([
			'Проверкин nobody',
			'vacant'
		]);
		expect(words(await name('expert', '2026-11-30'))).toBe('');
		expect(await seatOn('2026-11-30')).toBe('Проверкин expert');
	});

	test('[VLAD-0b] a post is added with its holder, who takes part in meetings; a vacancy does not', async () => {
		const meeting = await planMeeting(office, '2026-12-09');
		const before = (await participantsOf(office.sql, meeting)).length;
		expect(words(await add({ title: 'Вакантная' }))).toBe('');
		expect(words(await add({ personId: idOf('nobody') }))).toBe('');
		const there = await participantsOf(office.sql, meeting);
		expect(there).toHaveLength(before + 1);
		expect(there.find(({ personId }) => personId === idOf('nobody'))).toMatchObject({
			role: 'member',
			voting: true
		});
		const filter = { objectKind: 'body', objectId: BODY_ID };
		const [record] = await listAudit(office.sql, filter, { beforeSeq: null, limit: 1 });
		expect(record).toMatchObject({
			action: 'body.add_post',
			details: { title: 'Начальник финансового управления', personId: idOf('nobody') }
		});
	});

	test('[BD-03] [BD-08] a member by name becomes one by the post; whoever holds a post leaves it first', async () => {
		expect(words(await add({ role: 'deputy_chair', title: 'Первый заместитель' }))).toBe('');
		expect(words(await name('member', '2026-12-01'))).toBe('');
		expect(await rolesOf('member')).toEqual(['member']);
		expect(await rolesOf('member', new Date('2026-12-01T07:00:00Z'))).toEqual(['deputy_chair']);
		expect(words(await add())).toBe('');
		expect(words(await name('member', '2026-12-01'))).toMatch(/уже входит/);
		const held = (await bodyMembers(office.sql, BODY_ID)).find(
			({ personId, postId }) => personId === idOf('member') && postId !== null
		);
		if (held === undefined) throw new Error('no member');
		const change = { role: 'member', voting: true, from: '2026-12-02' } as const;
		const input = { bodyId: BODY_ID, memberId: held.id, ...change };
		const head = await office.actor('office_head');
		expect(words(await changeMember(office.deps(), head, input))).toMatch(/даёт должность/);
	});
});

test('[BD-08] what is wrong is refused in words and changes nothing', async () => {
	expect(words(await add({ personId: idOf('nobody') }))).toBe('');
	const before = await footprint(office.sql);
	const added: readonly (readonly [Partial<NewPost>, string, RegExp])[] = [
		[{ title: '  ' }, 'invalid', /название должности/],
		[{ validFrom: '2026-11-22' }, 'invalid', /Прошлое не меняют/],
		[{ validTo: TODAY }, 'invalid', /раньше, чем начинается/],
		[{ personId: idOf('office_head') }, 'forbidden', /Себе самому/],
		[{ role: 'chair', personId: idOf('expert') }, 'not_now', /есть председатель/],
		[{ personId: asId<PersonId>(UNKNOWN) }, 'not_found', /Такого человека нет/]
	];
	for (const [change, kind, said] of added) {
		const outcome = await add(change);
		expect.soft([result(outcome), words(outcome)]).toEqual([kind, expect.stringMatching(said)]);
	}
	expect(words(await name('expert'))).toMatch(/должность занята/);
	expect(words(await name('expert', '2026-11-01'))).toMatch(/Прошлое/);
	expect(words(await remove())).toMatch(/Должность занята/);
	expect(await footprint(office.sql)).toEqual(before);
});

test('[BD-08] two who are named for one post at once are one holder', async () => {
	expect(words(await add())).toBe('');
	const outcomes = await Promise.all([name('nobody'), name('expert'), name('lead')]);
	expect(outcomes.map(result).toSorted()).toEqual(['done', 'not_now', 'not_now']);
});

test('[BD-01] a post of the chair and a chair by name do not hold the office at once', async () => {
	expect(words(await add({ role: 'chair', title: 'Глава города' }))).toBe('');
	expect(words(await add({ role: 'chair', title: 'Мэр' }))).toMatch(
		/уже есть должность председателя/
	);
	expect(words(await name('expert'))).toMatch(/есть председатель/);
	expect(words(await name('chair'))).toBe('');
	const chair = { personId: idOf('expert'), role: 'chair', voting: true } as const;
	const entered = { bodyId: BODY_ID, ...chair, validFrom: TODAY, validTo: null };
	const head = await office.actor('office_head');
	expect(words(await addMember(office.deps(), head, entered))).toMatch(/есть председатель/);
});
