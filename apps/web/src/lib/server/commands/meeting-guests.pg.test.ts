import { asId, type MeetingId, type PersonId } from '@veche/schema/kernel';
import { participantsOf, peopleByIds, setBlocked, type StoredMeeting } from '@veche/schema/store';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { footprint } from '../testing/footprint.ts';
import { meetingIn, planMeeting, SITTING_STAGES } from '../testing/meetings.ts';
import { EVERYBODY, idOf, openOffice, type Name, type Office } from '../testing/office.ts';
import { result, UNKNOWN } from '../testing/outcomes.ts';
import { inviteGuest, uninviteGuest, type Guest } from './meeting-guests.ts';

let office: Office;
beforeAll(async () => {
	office = await openOffice();
});
afterAll(() => office.drop());

const NOBODY = asId<PersonId>(UNKNOWN);

const invite = async (name: Name, meetingId: MeetingId, guest: Guest) =>
	result(await inviteGuest(office.deps(), await office.actor(name), { meetingId, guest }));
const uninvite = async (name: Name, meetingId: MeetingId, personId: PersonId) =>
	result(await uninviteGuest(office.deps(), await office.actor(name), { meetingId, personId }));
const guestsOf = async (meeting: StoredMeeting) =>
	(await participantsOf(office.sql, meeting))
		.filter(({ role }) => role === 'guest')
		.map(({ personId }) => personId);

test.each(EVERYBODY)('[MT-03] %s invites only as chair or secretary', async (name) => {
	const meeting = await planMeeting(office);
	const before = await footprint(office.sql);
	const may = name === 'chair' || name === 'secretary';
	const expected = may ? 'done' : 'forbidden';
	expect(await invite(name, meeting.id, { personId: idOf('expert') })).toBe(expected);
	expect(await guestsOf(meeting)).toEqual(may ? [idOf('expert')] : []);
	expect(await uninvite(name, meeting.id, idOf('expert'))).toBe(expected);
	expect(await guestsOf(meeting)).toEqual([]);
	if (!may) expect(await footprint(office.sql)).toEqual(before);
});

test.each(SITTING_STAGES)(
	'[MT-03] at «%s» a guest is invited only until the minutes are submitted',
	async (stage) => {
		const { meeting } = await meetingIn(office, stage);
		const open = stage === 'agenda' || stage === 'minutes';
		const before = await footprint(office.sql);
		expect(await invite('secretary', meeting.id, { personId: idOf('expert') })).toBe(
			open ? 'done' : 'not_now'
		);
		if (!open) expect(await footprint(office.sql)).toEqual(before);
	}
);

test('[MT-03] members, unknown and blocked people and empty names are not invited; nothing changes', async () => {
	const meeting = await planMeeting(office);
	await setBlocked(office.sql, { personId: idOf('regional_office'), blockedAt: new Date() });
	const before = await footprint(office.sql);
	const cases: readonly (readonly [Guest, string])[] = [
		[{ personId: idOf('member') }, 'invalid'],
		[{ personId: NOBODY }, 'not_found'],
		[{ personId: idOf('regional_office') }, 'invalid'],
		[{ fullName: ' ', post: 'директор' }, 'invalid'],
		[{ fullName: 'Ручьёв Глеб', post: '' }, 'invalid'],
		[{ fullName: 'проверкин expert', post: 'EXPERT' }, 'not_now']
	];
	for (const [guest, expected] of cases) {
		expect.soft(await invite('secretary', meeting.id, guest)).toBe(expected);
	}
	expect(await uninvite('secretary', meeting.id, idOf('member'))).toBe('not_found');
	expect(await uninvite('secretary', meeting.id, NOBODY)).toBe('not_found');
	expect(await footprint(office.sql)).toEqual(before);
});

test('[MT-03] somebody from outside is entered by name and post, takes part, and never signs in', async () => {
	const meeting = await planMeeting(office);
	const guest = { fullName: 'Ручьёв Глеб Ильич', post: 'директор ООО «Причал»' };
	expect(await invite('chair', meeting.id, guest)).toBe('done');
	const guests = await guestsOf(meeting);
	expect(await peopleByIds(office.sql, guests)).toMatchObject([{ ...guest, external: true }]);
	expect(await invite('chair', (await planMeeting(office)).id, guest)).toBe('not_now');
	const [personId = NOBODY] = guests;
	expect(await invite('chair', meeting.id, { personId })).toBe('done');
	expect(await guestsOf(meeting)).toEqual(guests);
});

test('[MT-03] an invitation sent again changes nothing: nobody is entered, told or written down twice', async () => {
	const meeting = await planMeeting(office);
	const outside = { fullName: 'Лугова Нина Петровна', post: 'директор школы' };
	for (const guest of [outside, { personId: idOf('expert') }]) {
		expect(await invite('secretary', meeting.id, guest)).toBe('done');
		const before = await footprint(office.sql);
		expect(await invite('secretary', meeting.id, guest)).toBe('done');
		expect(await footprint(office.sql)).toEqual(before);
	}
});

test('[Q-01] whoever is invited while the minutes are written takes part, without a vote', async () => {
	const { meeting } = await meetingIn(office, 'minutes');
	expect(await invite('secretary', meeting.id, { personId: idOf('expert') })).toBe('done');
	const participants = await participantsOf(office.sql, meeting);
	expect(participants.filter(({ personId }) => personId === idOf('expert'))).toMatchObject([
		{ role: 'guest', voting: false }
	]);
});
