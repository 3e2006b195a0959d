import { canBody, type BodyAction } from '@veche/schema/body';
import { asId, type BodyId, type MeetingId, type OfficeId } from '@veche/schema/kernel';
import { canMeeting, type MeetingAction } from '@veche/schema/meeting';
import { canPeople, type Actor, type PeopleAction } from '@veche/schema/people';
import { firstOffice, meetingById, meetingPlace } from '@veche/schema/store';
import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { done } from '../../../../demo/story.ts';
import { cancelMeeting } from '../commands/cancel-meeting.ts';
import { openApi, type Api } from '../testing/api.ts';
import { footprint } from '../testing/footprint.ts';
import { meetingIn, planMeeting, type SittingStage } from '../testing/meetings.ts';
import { BODY_ID, EVERYBODY, idOf, type Name } from '../testing/office.ts';
import { UNKNOWN } from '../testing/outcomes.ts';
import { OPENAPI } from './openapi.ts';

/*
 * Every role asks for every operation on bodies, meetings, people and notices. Who may is read from the tables of
 * rights, what happens from the API itself: whoever may is refused nothing, or something else than the right (an id
 * that is not there, a day that is past), so that nothing changes; whoever may not gets 403 or 409 and changes nothing.
 */
let api: Api;
beforeAll(async () => {
	api = await openApi(EVERYBODY);
	await api.office.project();
}, 60_000);
afterAll(() => api.close());

const description = v.object({
	paths: v.record(v.string(), v.record(v.string(), v.unknown()))
});
const PAST = '2020-01-01';

interface Operation {
	/** As the description names it. */
	readonly name: string;
	readonly path: string;
	readonly json?: unknown;
	readonly may: (actor: Actor) => boolean;
}

const everybody = () => true;
const inPeople = (action: PeopleAction) => (actor: Actor) => canPeople(actor, action);

/** Who was let through: the names whose right was not what they were refused for. */
async function letThrough({ name, path, json }: Operation): Promise<readonly Name[]> {
	const [method = ''] = name.split(' ');
	const through: Name[] = [];
	for (const who of EVERYBODY) {
		const answer = await api.call(who, method, path, json === undefined ? {} : { json });
		expect.soft(answer.status, `${who} ${name} ${answer.text.slice(0, 200)}`).toBeLessThan(500);
		if (answer.status !== 403) through.push(who);
	}
	return through;
}

async function expectTable(operations: readonly Operation[]): Promise<void> {
	for (const operation of operations) {
		const actors = await Promise.all(EVERYBODY.map((name) => api.office.actor(name)));
		const expected = EVERYBODY.filter((_, n) => {
			const actor = actors[n];
			return actor !== undefined && operation.may(actor);
		});
		const through = await letThrough(operation);
		expect.soft([operation.name, ...through]).toEqual([operation.name, ...expected]);
	}
}

const BODIES: readonly (readonly [string, string, BodyAction, unknown?])[] = [
	['GET /bodies/{id}', '', 'view'],
	['POST /bodies/{id}/members', '/members', 'manage', member({ role: 'member', voting: true })],
	['PATCH /bodies/{id}/members/{memberId}', `/members/${UNKNOWN}`, 'manage', member({})],
	['POST /bodies/{id}/members/{memberId}/end', `/members/${UNKNOWN}/end`, 'manage', { on: PAST }],
	['POST /bodies/{id}/posts', '/posts', 'manage', { title: 'Юрист', ...member({}), from: PAST }],
	['POST /bodies/{id}/posts/{postId}/holder', `/posts/${UNKNOWN}/holder`, 'manage', member({})],
	['POST /bodies/{id}/posts/{postId}/end', `/posts/${UNKNOWN}/end`, 'manage', { on: PAST }],
	['POST /bodies/{id}/substitutions', '/substitutions', 'manage', absence()],
	[
		'POST /bodies/{id}/substitutions/{substitutionId}/end',
		`/substitutions/${UNKNOWN}/end`,
		'manage',
		{ on: PAST }
	],
	['PUT /bodies/{id}/settings', '/settings', 'configure', settings()]
];

function member(change: object) {
	return { personId: UNKNOWN, role: 'member', voting: false, from: PAST, lastDay: null, ...change };
}

function absence() {
	const people = { substituteId: UNKNOWN, absentId: idOf('chair') };
	return { ...people, from: PAST, lastDay: PAST, basis: 'распоряжение № 1' };
}

/** As the office of the tests has them: whoever may changes nothing. */
function settings() {
	return {
		...{ route: 'chair', quorum: 'more_than_half', membersWrite: { agenda: true, minutes: true } },
		terms: { agendaDays: 3, materialsDays: 5, meetingMinutes: 180, minutesDays: 3 }
	};
}

const person = `/people/${UNKNOWN}`;
const PEOPLE: readonly Operation[] = [
	{ name: 'GET /people', path: '/people', may: inPeople('view_people') },
	{
		name: 'POST /people',
		path: '/people',
		json: { fullName: ' ' },
		may: inPeople('manage_accounts')
	},
	{ name: 'GET /people/{id}', path: person, may: inPeople('view_people') },
	{ name: 'PATCH /people/{id}', path: person, json: {}, may: inPeople('manage_accounts') },
	{ name: 'POST /people/{id}/block', path: `${person}/block`, may: inPeople('manage_accounts') },
	{ name: 'DELETE /people/{id}/block', path: `${person}/block`, may: inPeople('manage_accounts') },
	{ name: 'POST /people/{id}/link', path: `${person}/link`, may: inPeople('manage_accounts') },
	{
		name: 'DELETE /people/{id}/sessions',
		path: `${person}/sessions`,
		may: inPeople('manage_accounts')
	},
	...(['office_curator', 'administrator'] as const).map((role) => ({
		name: 'POST /people/{id}/roles',
		path: `/people/${idOf('nobody')}/roles`,
		json: { role, from: PAST },
		may: inPeople(role === 'administrator' ? 'give_system_roles' : 'give_office_roles')
	})),
	{
		name: 'POST /people/{id}/roles/{roleId}/end',
		path: `/people/${idOf('nobody')}/roles/${UNKNOWN}/end`,
		json: { on: PAST },
		may: inPeople('give_office_roles')
	},
	{
		name: 'GET /audit',
		path: '/audit',
		may: (actor) => canPeople(actor, 'read_audit') || canPeople(actor, 'read_own_audit')
	},
	{ name: 'GET /audit/check', path: '/audit/check', may: inPeople('read_audit') }
];

/** One's own affair, or a list that leaves out what one may not see: nobody is refused. */
const OWN: readonly Operation[] = [
	{ name: 'GET /bodies', path: '/bodies', may: everybody },
	{ name: 'GET /meetings', path: '/meetings', may: everybody },
	{ name: 'GET /notices', path: '/notices', may: everybody },
	{
		name: 'POST /notices/read',
		path: '/notices/read',
		json: { meetingId: UNKNOWN },
		may: everybody
	},
	{ name: 'GET /people/me', path: '/people/me', may: everybody },
	{ name: 'GET /people/me/sessions', path: '/people/me/sessions', may: everybody },
	{
		name: 'DELETE /people/me/sessions/{name}',
		path: '/people/me/sessions/nothing',
		may: everybody
	},
	{
		name: 'PUT /people/me/password',
		path: '/people/me/password',
		json: { current: '', next: '' },
		may: everybody
	}
];
/** Ends the session of whoever asks; it has a test of its own. */
const ELSEWHERE = ['DELETE /people/me/sessions'];

const MEETINGS: readonly (readonly [string, string, MeetingAction, unknown?])[] = [
	['GET /meetings/{id}', '', 'view'],
	['PATCH /meetings/{id}', '', 'edit', {}],
	['POST /meetings/{id}/guests', '/guests', 'invite', { personId: UNKNOWN }],
	['DELETE /meetings/{id}/guests/{personId}', `/guests/${UNKNOWN}`, 'invite'],
	[
		'PUT /meetings/{id}/attendance',
		'/attendance',
		'mark_attendance',
		{ items: [{ personId: UNKNOWN, attendance: 'hall' }] }
	],
	['GET /meetings/{id}/moves', '/moves', 'view'],
	['POST /meetings/{id}/moves', '/moves', 'move', { date: PAST, reason: 'Нет кворума' }],
	['POST /meetings/{id}/cancellation', '/cancellation', 'cancel', { reason: 'Нет кворума' }]
];
/** Asked for beside the table of stages. */
const PLANNING = 'POST /meetings';

test('[SEP-7] the tables below hold every operation on bodies, meetings, people, notices and the log', () => {
	const { paths } = v.parse(description, OPENAPI);
	const described = Object.entries(paths)
		.filter(([path]) => /^\/(bodies|meetings|people|notices|audit)\b/.test(path))
		.flatMap(([path, methods]) =>
			Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`)
		);
	const tabled = [
		...[...BODIES, ...MEETINGS].map(([name]) => name),
		...[...PEOPLE, ...OWN].map(({ name }) => name),
		...[...ELSEWHERE, PLANNING]
	];
	expect([...new Set(tabled)].toSorted()).toEqual(described.toSorted());
});

describe('every role, every operation', () => {
	test('[SEP-7] on a body', async () => {
		const office = await firstOffice(api.office.sql);
		const place = { bodyId: BODY_ID, officeId: office?.id ?? asId<OfficeId>(UNKNOWN) };
		const before = await footprint(api.office.sql);
		await expectTable(
			BODIES.map(([name, path, action, json]) => ({
				...{ name, json, path: `/bodies/${BODY_ID}${path}` },
				may: (actor: Actor) => canBody(actor, action, place)
			}))
		);
		expect(await footprint(api.office.sql)).toEqual(before);
	});

	test('[SEP-7] [AC-02] [AC-06] [AC-07] on people, their accounts and roles, and on the log', async () => {
		const before = await footprint(api.office.sql);
		await expectTable(PEOPLE);
		expect(await footprint(api.office.sql)).toEqual(before);
	});

	test('[N-08] on notices and what is his own', async () => {
		const before = await footprint(api.office.sql);
		await expectTable(OWN);
		expect(await footprint(api.office.sql)).toEqual(before);
	});

	test('[SEP-7] on a meeting that is to be planned', async () => {
		const office = await firstOffice(api.office.sql);
		const asked = { bodyId: BODY_ID, officeId: office?.id ?? asId<OfficeId>(UNKNOWN) };
		const place = await meetingPlace(api.office.sql, asked);
		await expectTable([
			{
				name: PLANNING,
				path: '/meetings',
				json: { bodyId: BODY_ID satisfies BodyId, date: '2026-12-21', form: 'hall' },
				may: (actor) => canMeeting(actor, 'create', { ...place, stage: 'planned' })
			}
		]);
	});

	test.each([
		['planned', null],
		['approved', 'minutes'],
		['review', 'review'],
		['signed', 'signed'],
		['cancelled', null]
	] as const)('[SEP-7] on a meeting that is %s', async (stage, sitting) => {
		const id = await meetingAt(stage, sitting);
		const meeting = await meetingById(api.office.sql, id);
		if (meeting === null) throw new Error('no meeting');
		expect(meeting.stage).toBe(stage);
		const place = await meetingPlace(api.office.sql, meeting);
		const operations = MEETINGS.map(([name, path, action, json]) => ({
			...{ name, json, action, path: `/meetings/${id}${path}` },
			// Whoever may do it at another stage is told of the stage instead: 409.
			may: (actor: Actor) =>
				[stage, 'planned' as const, 'approved' as const].some((at) =>
					canMeeting(actor, action, { ...place, stage: at })
				)
		}));
		const before = await footprint(api.office.sql);
		const harmless = operations.filter(({ action }) => action !== 'cancel');
		await expectTable(harmless);
		expect(await footprint(api.office.sql)).toEqual(before);
		// A chair who may cancel does it once; for everybody after him the meeting is cancelled.
		await expectTable(operations.filter(({ action }) => action === 'cancel'));
		const chair = await api.office.actor('chair');
		const cancelled = canMeeting(chair, 'cancel', { ...place, stage });
		const after = await meetingById(api.office.sql, id);
		expect(after?.stage).toBe(cancelled ? 'cancelled' : stage);
	});
});

async function meetingAt(stage: string, sitting: SittingStage | null): Promise<MeetingId> {
	const { office } = api;
	if (sitting !== null) return (await meetingIn(office, sitting)).meeting.id;
	const { id } = await planMeeting(office);
	if (stage === 'cancelled') {
		const reason = { meetingId: id, reason: 'Карантин' };
		done(await cancelMeeting(office.deps(), await office.actor('chair'), reason), 'cancel');
	}
	return id;
}
