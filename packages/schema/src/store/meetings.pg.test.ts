import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asId, type BodyId, type MeetingId, type PersonId } from '../kernel/index.ts';
import { transaction } from './connection.ts';
import { returnToWriting } from './document-steps.ts';
import { listDocuments } from './documents.ts';
import {
	changeMeeting,
	createMeeting,
	listMeetings,
	meetingById,
	nextMeetingNo,
	numberMinutes
} from './meetings.ts';
import { invite, markAttendance, participantsOf, uninvite } from './participants.ts';
import { grantRole } from './roles.ts';
import { addSignature, signaturesOf } from './signatures.ts';
import {
	DAY,
	holdNow,
	lockNow,
	meetingDraft,
	meetingOn,
	newId,
	openOffice,
	person,
	type TestOffice
} from './testing-office.ts';

let office: TestOffice;
beforeAll(async () => {
	office = await openOffice();
});
afterAll(() => office.db.drop());

describe('numbers of meetings', () => {
	it('follow each other within a body and a year, however many are planned at once', async () => {
		const made = await Promise.all(
			Array.from({ length: 12 }, (_, n) =>
				meetingOn(office, n % 3 === 0 ? '2031-05-12' : '2032-05-12')
			)
		);
		const numbers = (year: number) =>
			made
				.filter((one) => one.year === year)
				.map(({ no }) => no)
				.toSorted((a, b) => a - b);
		expect(numbers(2031)).toEqual([1, 2, 3, 4]);
		expect(numbers(2032)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
	});

	it('leave no hole when a meeting is not planned after all', async () => {
		const first = await meetingOn(office, '2033-05-12');
		const { bodyId } = office;
		await expect(
			transaction(office.sql, async (tx) => {
				expect(await nextMeetingNo(tx, { bodyId, year: 2033 })).toBe(first.no + 1);
				throw new Error('changed his mind');
			})
		).rejects.toThrow('changed his mind');
		expect((await meetingOn(office, '2033-06-12')).no).toBe(first.no + 1);
	});

	it('are one each: a number that is taken is refused', async () => {
		const { bodyId, officeId, chair: createdBy } = office;
		const { no } = await meetingOn(office, '2034-05-12');
		const details = { date: '2034-07-01', time: '', place: '', form: 'hall', link: '' } as const;
		const id = newId<MeetingId>();
		await expect(
			createMeeting(office.sql, { id, bodyId, officeId, no, ...details, createdBy, at: DAY })
		).rejects.toMatchObject({ code: '23505' });
	});
});

describe('a meeting', () => {
	it('says its stage by its documents, and names them', async () => {
		const meeting = await meetingOn(office, '2035-05-12');
		expect(meeting).toMatchObject({
			stage: 'planned',
			agendaId: null,
			minutesId: null,
			minutesNo: null
		});
		const agenda = await meetingDraft(office, meeting, 'agenda');
		await lockNow(office, agenda);
		const minutes = await meetingDraft(office, meeting, 'minutes');
		const approved = { stage: 'approved', agendaId: agenda.id, minutesId: minutes.id };
		expect(await meetingById(office.sql, meeting.id)).toMatchObject(approved);
		await holdNow(office, minutes.id);
		expect(await meetingById(office.sql, meeting.id)).toMatchObject({ stage: 'review' });
		const own = await listDocuments(office.sql, { meetingId: meeting.id, limit: 10 });
		expect(own.items.map(({ id }) => id).toSorted()).toEqual([agenda.id, minutes.id].toSorted());
	});

	it('has one agenda and one set of minutes', async () => {
		const meeting = await meetingOn(office, '2036-05-12');
		for (const kind of ['agenda', 'minutes'] as const) {
			await meetingDraft(office, meeting, kind);
			await expect(meetingDraft(office, meeting, kind)).rejects.toMatchObject({ code: '23505' });
		}
	});

	it('moves within its year and keeps its number', async () => {
		const meeting = await meetingOn(office, '2037-05-12');
		const { id, no } = meeting;
		const moved = {
			date: '2037-05-19',
			time: '',
			place: 'Малый зал',
			form: 'mixed',
			link: 'x'
		} as const;
		await changeMeeting(office.sql, id, moved);
		expect(await meetingById(office.sql, id)).toMatchObject({ ...moved, no, year: 2037 });
		await expect(
			changeMeeting(office.sql, id, { ...moved, date: '2038-01-12' })
		).rejects.toMatchObject({ code: '23514' });
	});

	it('stands in the list of its body and year by its day', async () => {
		const later = await meetingOn(office, '2039-09-12');
		const sooner = await meetingOn(office, '2039-02-12');
		const listed = await listMeetings(office.sql, { bodyId: office.bodyId, year: 2039 });
		expect(listed.map(({ id }) => id)).toEqual([sooner.id, later.id]);
		const elsewhere = { bodyId: newId<BodyId>(), year: 2039 };
		expect(await listMeetings(office.sql, elsewhere)).toEqual([]);
	});
});

describe('who takes part', () => {
	it('[Q-01] are the members on the day of the meeting and the invited, each once', async () => {
		const own = await openOffice();
		const scope = { kind: 'body', id: own.bodyId } as const;
		const give = (
			personId: PersonId,
			role: 'chair' | 'member',
			validFrom: string,
			validTo: string | null
		) => grantRole(own.sql, { personId, role, scope, voting: true, validFrom, validTo });
		const former = await person(own.sql, 'Бывалов');
		const comer = await person(own.sql, 'Грядущев');
		const visitor = await person(own.sql, 'Гостев');
		await give(own.chair, 'chair', '2026-01-01', null);
		await give(own.admin, 'member', '2026-01-01', null);
		await give(former, 'member', '2026-01-01', '2026-11-23');
		await give(comer, 'member', '2026-11-24', null);
		const meeting = await meetingOn(own, '2026-11-23');
		const at = { meetingId: meeting.id };
		await invite(own.sql, { ...at, personId: visitor });
		await invite(own.sql, { ...at, personId: own.admin });
		await markAttendance(own.sql, {
			...at,
			personId: own.admin,
			attendance: 'absent',
			reason: 'отпуск'
		});
		expect(await participantsOf(own.sql, meeting)).toEqual([
			{ personId: own.chair, role: 'chair', voting: true, attendance: null, reason: '' },
			{ personId: own.admin, role: 'member', voting: true, attendance: 'absent', reason: 'отпуск' },
			{ personId: visitor, role: 'guest', voting: false, attendance: null, reason: '' }
		]);
		await uninvite(own.sql, { ...at, personId: visitor });
		const later = await participantsOf(own.sql, { ...meeting, date: '2026-11-24' });
		expect(later.map(({ personId }) => personId)).toEqual([own.chair, comer, own.admin]);
		await own.db.drop();
	});
});

describe('signatures and numbers of minutes', () => {
	const signature = (role: 'chair' | 'secretary', personId: PersonId) =>
		({ role, personId, actingFor: null, at: DAY }) as const;

	async function heldMinutes(date: string) {
		const { id } = await meetingDraft(office, await meetingOn(office, date), 'minutes');
		const { epoch, headSeq: seq } = await holdNow(office, id);
		return { documentId: id, epoch, seq };
	}

	it('[SEP-3] stand under a held text, one of a role and one of a person', async () => {
		const held = await heldMinutes('2040-05-12');
		await addSignature(office.sql, { ...held, ...signature('chair', office.chair) });
		for (const again of [signature('chair', office.lead), signature('secretary', office.chair)]) {
			await expect(addSignature(office.sql, { ...held, ...again })).rejects.toMatchObject({
				code: '23505'
			});
		}
		await addSignature(office.sql, { ...held, ...signature('secretary', office.lead) });
		expect(await signaturesOf(office.sql, held.documentId)).toMatchObject([
			{ role: 'chair', personId: office.chair },
			{ role: 'secretary', personId: office.lead }
		]);
	});

	it('[SEP-3] are void after a return, and none is put under a text that is not held so', async () => {
		const held = await heldMinutes('2041-05-12');
		const { documentId } = held;
		await addSignature(office.sql, { ...held, ...signature('chair', office.chair) });
		await transaction(office.sql, (tx) =>
			returnToWriting(tx, { documentId, state: 'draft', at: DAY })
		);
		expect(await signaturesOf(office.sql, documentId)).toEqual([]);
		const late = { ...held, ...signature('secretary', office.lead) };
		await expect(addSignature(office.sql, late)).rejects.toMatchObject({ code: '23001' });
		const { epoch } = await holdNow(office, documentId);
		expect(await signaturesOf(office.sql, documentId)).toEqual([]);
		await expect(addSignature(office.sql, { ...late, epoch, seq: 99 })).rejects.toMatchObject({
			code: '23001'
		});
		await addSignature(office.sql, { ...late, epoch });
		expect(await signaturesOf(office.sql, documentId)).toMatchObject([{ personId: office.lead }]);
	});

	it('are given per body and year without holes, however many are signed at once', async () => {
		const { bodyId } = office;
		const minutes = await Promise.all(
			Array.from({ length: 6 }, async (_, n) => {
				const year = n < 4 ? 2042 : 2043;
				const meeting = await meetingOn(office, `${year}-05-12`);
				return { year, documentId: (await meetingDraft(office, meeting, 'minutes')).id };
			})
		);
		await expect(
			transaction(office.sql, async (tx) => {
				await numberMinutes(tx, { ...one(minutes), bodyId });
				throw new Error('not signed');
			})
		).rejects.toThrow('not signed');
		const given = await Promise.all(
			minutes.map((own) => transaction(office.sql, (tx) => numberMinutes(tx, { ...own, bodyId })))
		);
		expect(given.slice(0, 4).toSorted()).toEqual([1, 2, 3, 4]);
		expect(given.slice(4).toSorted()).toEqual([1, 2]);
		const again = transaction(office.sql, (tx) => numberMinutes(tx, { ...one(minutes), bodyId }));
		await expect(again).rejects.toMatchObject({ code: '23505' });
	});
});

function one<T>(list: readonly T[]): T {
	const [first] = list;
	if (first === undefined) throw new Error('nothing');
	return first;
}

it('an unknown meeting is none', async () => {
	expect(await meetingById(office.sql, asId('00000000-0000-4000-8000-000000000000'))).toBeNull();
});
