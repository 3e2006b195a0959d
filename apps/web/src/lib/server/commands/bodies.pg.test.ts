import { DEFAULT_TERMS, type BodyRole } from '@veche/schema/body';
import { asId, type BodyId, type MembershipId, type PersonId } from '@veche/schema/kernel';
import {
	actorOf,
	bodyById,
	bodyMembers,
	bodySubstitutions,
	documentById,
	meetingById,
	participantsOf,
	signaturesOf,
	versionByNo,
	type Sql
} from '@veche/schema/store';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { footprint } from '../testing/footprint.ts';
import { meetingIn, planMeeting } from '../testing/meetings.ts';
import {
	BODY_EDITORS,
	BODY_ID,
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
import { addMember, changeMember, endMember, type NewMember } from './body-members.ts';
import { changeSettings } from './body-settings.ts';
import { addSubstitution, endSubstitution, type NewSubstitution } from './substitutions.ts';
import { transition } from './transition.ts';

let office: Office;
beforeEach(async () => {
	office = await openOffice();
});
afterEach(() => office.drop());

const newcomer = (change: Partial<NewMember> = {}): NewMember => ({
	...{ bodyId: BODY_ID, personId: idOf('nobody'), role: 'member', voting: true },
	...{ validFrom: TODAY, validTo: null },
	...change
});
const absence = (change: Partial<NewSubstitution> = {}): NewSubstitution => ({
	...{ bodyId: BODY_ID, substituteId: idOf('deputy_chair'), absentId: idOf('chair') },
	...{ validFrom: TODAY, validTo: '2026-12-01', basis: 'распоряжение от 20.11.2026 № 14' },
	...change
});

async function rolesOf(sql: Sql, name: Name, at = NOW) {
	const actor = await actorOf(sql, idOf(name), at);
	return actor?.grants.map(({ role, actingFor }) => (actingFor === null ? role : `и. о. ${role}`));
}

async function membershipOf(role: BodyRole): Promise<MembershipId> {
	const held = (await bodyMembers(office.sql, BODY_ID)).find((one) => one.role === role);
	if (held === undefined) throw new Error(`no ${role}`);
	return held.id;
}

describe('who may', () => {
	test('[SEP-7] every role tries every command; only those of the table change anything', async () => {
		const member = { bodyId: BODY_ID, memberId: await membershipOf('member') };
		const settings = {
			route: 'chair',
			quorum: 'two_thirds',
			terms: DEFAULT_TERMS,
			membersWrite: { agenda: false, minutes: false }
		} as const;
		const others = EVERYBODY.filter((name) => !BODY_EDITORS.includes(name));
		const before = await footprint(office.sql);
		for (const name of others) {
			const actor = await office.actor(name);
			const deps = office.deps();
			const outcomes = [
				await addMember(deps, actor, newcomer()),
				await changeMember(deps, actor, {
					...member,
					role: 'deputy_chair',
					voting: true,
					from: TODAY
				}),
				await endMember(deps, actor, { ...member, on: TODAY }),
				await addSubstitution(deps, actor, absence()),
				await changeSettings(deps, actor, { bodyId: BODY_ID, settings })
			];
			expect
				.soft([name, ...outcomes.map(result)])
				.toEqual([name, ...outcomes.map(() => 'forbidden')]);
		}
		expect(await footprint(office.sql)).toEqual(before);
	});

	test.each(BODY_EDITORS)(
		'[SEP-7] %s enters, changes and ends a membership and a substitution',
		async (name) => {
			const actor = await office.actor(name);
			const deps = office.deps();
			const added = await addMember(deps, actor, newcomer());
			if (!added.ok || added.value === null) throw new Error(words(added));
			const one = { bodyId: BODY_ID, memberId: added.value };
			const changed = await changeMember(deps, actor, {
				...one,
				role: 'deputy_chair',
				voting: false,
				from: TODAY
			});
			if (!changed.ok || changed.value === null) throw new Error(words(changed));
			expect(await rolesOf(office.sql, 'nobody')).toEqual(['deputy_chair']);
			const acting = await addSubstitution(
				deps,
				actor,
				absence({ absentId: idOf('member'), substituteId: idOf('expert') })
			);
			if (!acting.ok || acting.value === null) throw new Error(words(acting));
			expect(await rolesOf(office.sql, 'expert')).toContain('и. о. member');
			const end = { bodyId: BODY_ID, substitutionId: acting.value, on: TODAY };
			expect(result(await endSubstitution(deps, actor, end))).toBe('done');
			expect(await rolesOf(office.sql, 'expert')).toEqual(['expert']);
			expect(
				result(
					await endMember(deps, actor, { bodyId: BODY_ID, memberId: changed.value, on: TODAY })
				)
			).toBe('done');
			expect(await rolesOf(office.sql, 'nobody')).toEqual([]);
		}
	);
});

describe('members', () => {
	test('[BD-01] [BD-02] [BD-03] [BD-04] a wrong entry is refused in words and changes nothing', async () => {
		const secretary = await office.actor('secretary');
		const before = await footprint(office.sql);
		const cases: readonly (readonly [Partial<NewMember>, string, RegExp])[] = [
			[{ role: 'chair' }, 'not_now', /есть председатель/],
			[{ role: 'secretary' }, 'not_now', /есть секретарь/],
			[{ validFrom: '2026-11-22' }, 'invalid', /Прошлое не меняют/],
			[{ validFrom: '2026-02-30' }, 'invalid', /Такой даты нет/],
			[{ validTo: '2026-11-23' }, 'invalid', /раньше, чем начинается/],
			[{ personId: idOf('member') }, 'not_now', /уже входит/],
			[{ personId: idOf('secretary'), validFrom: '2030-01-01' }, 'forbidden', /Себе самому/],
			[{ personId: asId<PersonId>(UNKNOWN) }, 'not_found', /Такого человека нет/],
			[{ bodyId: asId<BodyId>(UNKNOWN) }, 'not_found', /Такого органа нет/]
		];
		for (const [change, kind, said] of cases) {
			const outcome = await addMember(office.deps(), secretary, newcomer(change));
			expect.soft([result(outcome), words(outcome)]).toEqual([kind, expect.stringMatching(said)]);
		}
		const missing = { bodyId: BODY_ID, memberId: asId<MembershipId>(UNKNOWN) };
		expect(result(await endMember(office.deps(), secretary, { ...missing, on: TODAY }))).toBe(
			'not_found'
		);
		const own = { bodyId: BODY_ID, memberId: await membershipOf('secretary') };
		const raise = { ...own, role: 'deputy_chair', voting: true, from: TODAY } as const;
		expect(result(await changeMember(office.deps(), secretary, raise))).toBe('forbidden');
		expect(await footprint(office.sql)).toEqual(before);
	});

	test('[BD-01] two chairs entered at once are one chair', async () => {
		const head = await office.actor('office_head');
		const chair = { bodyId: BODY_ID, memberId: await membershipOf('chair'), on: TODAY };
		expect(result(await endMember(office.deps(), head, chair))).toBe('done');
		const outcomes = await Promise.all(
			(['nobody', 'expert', 'lead'] as const).map((name) =>
				addMember(office.deps(), head, newcomer({ role: 'chair', personId: idOf(name) }))
			)
		);
		expect(outcomes.map(result).toSorted()).toEqual(['done', 'not_now', 'not_now']);
	});

	test('[KOG-6] [BD-02] a committee of thirteen is that of the day: nobody counts before he joins or after he leaves', async () => {
		const head = await office.actor('office_head');
		const there: readonly Name[] = ['chair', 'deputy_chair', 'secretary', 'member', 'office_head'];
		for (const name of EVERYBODY.filter((one) => !there.includes(one)).slice(0, 9)) {
			const entered = newcomer({ personId: idOf(name), validFrom: '2026-12-01' });
			expect(words(await addMember(office.deps(), head, entered))).toBe('');
		}
		const leaves = { bodyId: BODY_ID, memberId: await membershipOf('member'), on: '2026-12-10' };
		expect(words(await endMember(office.deps(), head, leaves))).toBe('');
		const meeting = await planMeeting(office, '2026-12-09');
		const days = ['2026-11-30', '2026-12-01', '2026-12-09', '2026-12-10'];
		const counts = days.map(
			async (date) => (await participantsOf(office.sql, { ...meeting, date })).length
		);
		expect(await Promise.all(counts)).toEqual([4, 13, 13, 12]);
	});

	test('[VLAD-5] a body has a chair, a deputy, a secretary and members; a change of role keeps the past', async () => {
		const head = await office.actor('office_head');
		const memberId = await membershipOf('member');
		const change = {
			bodyId: BODY_ID,
			memberId,
			role: 'deputy_chair',
			voting: true,
			from: '2026-12-01'
		} as const;
		expect(words(await changeMember(office.deps(), head, change))).toBe('');
		expect(await rolesOf(office.sql, 'member', NOW)).toEqual(['member']);
		expect(await rolesOf(office.sql, 'member', new Date('2026-12-01T07:00:00Z'))).toEqual([
			'deputy_chair'
		]);
		const same = { ...change, role: 'member', voting: false } as const;
		expect(words(await changeMember(office.deps(), head, same))).toMatch(/уже есть/);
	});

	test('[BD-02] one that has not begun is taken back whole', async () => {
		const head = await office.actor('office_head');
		const added = await addMember(office.deps(), head, newcomer({ validFrom: '2026-12-10' }));
		if (!added.ok || added.value === null) throw new Error(words(added));
		const taken = { bodyId: BODY_ID, memberId: added.value, on: TODAY };
		expect(words(await endMember(office.deps(), head, taken))).toBe('');
		expect(await rolesOf(office.sql, 'nobody', new Date('2026-12-11T07:00:00Z'))).toEqual([]);
		expect(words(await addMember(office.deps(), head, newcomer({ validFrom: '2026-12-10' })))).toBe(
			''
		);
	});
});

describe('substitutions', () => {
	test('[BD-05] a wrong one is refused in words and changes nothing', async () => {
		const secretary = await office.actor('secretary');
		const before = await footprint(office.sql);
		const cases: readonly (readonly [Partial<NewSubstitution>, string])[] = [
			[{ basis: '  ' }, 'invalid'],
			[{ validFrom: '2026-11-01' }, 'invalid'],
			[{ validTo: TODAY }, 'invalid'],
			[{ substituteId: idOf('chair') }, 'invalid'],
			[{ substituteId: idOf('secretary') }, 'forbidden'],
			[{ substituteId: asId<PersonId>(UNKNOWN) }, 'not_found'],
			[{ absentId: idOf('lead') }, 'not_now'],
			[{ bodyId: asId<BodyId>(UNKNOWN) }, 'not_found']
		];
		for (const [change, kind] of cases) {
			const outcome = await addSubstitution(office.deps(), secretary, absence(change));
			expect.soft(result(outcome), JSON.stringify(change)).toBe(kind);
		}
		expect(await footprint(office.sql)).toEqual(before);
	});

	test('[VOL-4.3] [BD-06] [SEP-4] the deputy approves for the absent chair in the period and only then', async () => {
		const secretary = await office.actor('secretary');
		const period = { validFrom: '2026-11-24', validTo: '2026-11-25' };
		expect(words(await addSubstitution(office.deps(), secretary, absence(period)))).toBe('');
		expect(await rolesOf(office.sql, 'deputy_chair', NOW)).toEqual(['deputy_chair']);
		expect(await rolesOf(office.sql, 'deputy_chair', TOMORROW)).toEqual([
			'и. о. chair',
			'deputy_chair'
		]);
		expect(await rolesOf(office.sql, 'deputy_chair', new Date('2026-11-25T07:00:00Z'))).toEqual([
			'deputy_chair'
		]);
		const { agenda, meeting } = await meetingIn(office, 'agenda');
		const approve = async (at: Date) =>
			transition(office.deps(at), await office.actor('deputy_chair', at), {
				...{ documentId: agenda, event: 'approve', comment: '', ifSeq: null }
			});
		expect(result(await approve(NOW))).toBe('forbidden');
		expect(words(await approve(TOMORROW))).toBe('');
		const head = await documentById(office.sql, agenda);
		const version = head && (await versionByNo(office.sql, head.seriesId, 1));
		expect(version).toMatchObject({ decidedBy: idOf('deputy_chair'), actingFor: idOf('chair') });
		expect(version?.content).toContain(`"actingFor":"${idOf('chair')}"`);
		expect((await meetingById(office.sql, meeting.id))?.stage).toBe('approved');
	});

	test('[BD-06] [SEP-4] minutes are signed by who acts for the chair, as acting; ended early, the right is gone', async () => {
		const secretary = await office.actor('secretary');
		const acting = await addSubstitution(office.deps(), secretary, absence());
		if (!acting.ok || acting.value === null) throw new Error(words(acting));
		const { minutes } = await meetingIn(office, 'review');
		if (minutes === null) throw new Error('no minutes');
		const sign = async () =>
			transition(office.deps(), await office.actor('deputy_chair'), {
				...{ documentId: minutes, event: 'sign', comment: '', ifSeq: null }
			});
		const end = { bodyId: BODY_ID, substitutionId: acting.value, on: TODAY };
		expect(words(await sign())).toBe('');
		expect(await signaturesOf(office.sql, minutes)).toMatchObject([
			{ role: 'chair', personId: idOf('deputy_chair'), actingFor: idOf('chair') }
		]);
		expect(words(await endSubstitution(office.deps(), secretary, end))).toBe('');
		expect(await rolesOf(office.sql, 'deputy_chair')).toEqual(['deputy_chair']);
		expect(words(await endSubstitution(office.deps(), secretary, end))).toMatch(/уже закончены/);
		expect(await bodySubstitutions(office.sql, BODY_ID)).toHaveLength(1);
	});

	test('[BD-05] two at once for one absent member are one', async () => {
		const secretary = await office.actor('secretary');
		const outcomes = await Promise.all(
			(['deputy_chair', 'member'] as const).map((name) =>
				addSubstitution(office.deps(), secretary, absence({ substituteId: idOf(name) }))
			)
		);
		expect(outcomes.map(result).toSorted()).toEqual(['done', 'not_now']);
	});
});

describe('settings', () => {
	const settings = {
		route: 'chair',
		quorum: 'two_thirds',
		membersWrite: { agenda: false, minutes: true },
		terms: { agendaDays: 10, materialsDays: 15, meetingMinutes: 60, minutesDays: 3 }
	} as const;

	test('[BD-07] are stored whole, count in the rules, and the same again writes nothing', async () => {
		const chair = await office.actor('chair');
		const input = { bodyId: BODY_ID, settings };
		expect(words(await changeSettings(office.deps(), chair, input))).toBe('');
		expect((await bodyById(office.sql, BODY_ID))?.settings).toEqual(settings);
		const before = await footprint(office.sql);
		expect(words(await changeSettings(office.deps(), chair, input))).toBe('');
		expect(await footprint(office.sql)).toEqual(before);
	});

	test('[BD-07] wrong terms are refused and change nothing', async () => {
		const chair = await office.actor('chair');
		const before = await footprint(office.sql);
		for (const terms of [
			{ ...settings.terms, agendaDays: -1 },
			{ ...settings.terms, minutesDays: 0.5 },
			{ ...settings.terms, meetingMinutes: 100_000 }
		]) {
			const input = { bodyId: BODY_ID, settings: { ...settings, terms } };
			expect(result(await changeSettings(office.deps(), chair, input))).toBe('invalid');
		}
		expect(await footprint(office.sql)).toEqual(before);
	});
});
