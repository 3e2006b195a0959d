import { asId, type DocumentId, type MeetingId } from '@veche/schema/kernel';
import { readMinutes } from '@veche/schema/minutes';
import {
	documentById,
	grantRole,
	listAudit,
	loadDocument,
	meetingById,
	movesOf,
	participantsOf,
	replay,
	transaction,
	versionByNo
} from '@veche/schema/store';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { done } from '../../../../demo/story.ts';
import { indexSome } from '../../../../server/search-indexer.ts';
import { search } from '../queries/search.ts';
import { footprint } from '../testing/footprint.ts';
import { meetingIn, SITTING_STAGES, writeMinutes, type Sitting } from '../testing/meetings.ts';
import {
	BODY_ID,
	EVERYBODY,
	idOf,
	openOffice,
	TODAY,
	type Name,
	type Office
} from '../testing/office.ts';
import { result, UNKNOWN, words } from '../testing/outcomes.ts';
import { cancelMeeting } from './cancel-meeting.ts';
import { markAttendance } from './mark-attendance.ts';
import { moveMeeting, type MeetingMoving } from './move-meeting.ts';
import { addSubstitution } from './substitutions.ts';
import { transition } from './transition.ts';

let office: Office;
beforeAll(async () => {
	office = await openOffice();
});
afterAll(() => office.drop());

const MOVE = { date: '2026-12-18', reason: 'Нет кворума' } as const;

async function move(name: Name, meetingId: MeetingId, change: Partial<MeetingMoving> = {}) {
	const moving = { ...MOVE, ...change, meetingId };
	return moveMeeting(office.deps(), await office.actor(name), moving);
}

/** An approved meeting on 14 December at 10:00, with its minutes. */
async function approved(): Promise<Sitting & { readonly minutes: DocumentId }> {
	const { meeting, agenda, minutes } = await meetingIn(office, 'minutes');
	if (minutes === null) throw new Error('no minutes');
	return { meeting, agenda, minutes };
}

test.each(EVERYBODY)(
	'[MT-07] an approved meeting is moved by %s: only when he is the chair',
	async (name) => {
		const { meeting } = await approved();
		const before = await footprint(office.sql);
		expect(result(await move(name, meeting.id))).toBe(name === 'chair' ? 'done' : 'forbidden');
		if (name !== 'chair') expect(await footprint(office.sql)).toEqual(before);
	}
);

test('[MT-07] [SEP-4] who acts for the chair moves it, as acting', async () => {
	const own = await openOffice();
	try {
		const { meeting } = await meetingIn(own, 'minutes');
		const absence = {
			...{ bodyId: BODY_ID, substituteId: idOf('member'), absentId: idOf('chair') },
			...{ validFrom: TODAY, validTo: '2026-12-01', basis: 'распоряжение № 1' }
		};
		done(await addSubstitution(own.deps(), await own.actor('secretary'), absence), 'acting');
		const moving = { ...MOVE, meetingId: meeting.id };
		expect(result(await moveMeeting(own.deps(), await own.actor('member'), moving))).toBe('done');
		expect(await movesOf(own.sql, meeting.id)).toMatchObject([
			{ by: idOf('member'), actingFor: idOf('chair') }
		]);
	} finally {
		await own.drop();
	}
});

test.each(SITTING_STAGES)(
	'[MT-07] a meeting whose papers are at «%s» is moved only while its minutes are written',
	async (stage) => {
		const { meeting } = await meetingIn(office, stage);
		const before = await footprint(office.sql);
		const open = stage === 'minutes';
		expect(result(await move('chair', meeting.id))).toBe(open ? 'done' : 'not_now');
		if (!open) expect(await footprint(office.sql)).toEqual(before);
	}
);

test('[MT-07] the move is kept with its reason: where the meeting stood, who moved it and when', async () => {
	const { meeting } = await approved();
	const { id, no } = meeting;
	done(await move('chair', id, { time: '14:30', place: 'Малый зал' }), 'once');
	expect(await meetingById(office.sql, id)).toMatchObject({
		...{ no, date: '2026-12-18', time: '14:30', place: 'Малый зал', form: 'hall' },
		...{ stage: 'approved', movedFrom: { date: '2026-12-14', time: '10:00' } }
	});
	done(await move('chair', id, { date: '2026-12-21', reason: ' Болезнь докладчика ' }), 'twice');
	expect(await movesOf(office.sql, id)).toMatchObject([
		{
			was: { date: '2026-12-14', time: '10:00', place: 'Зал' },
			...{ reason: 'Нет кворума', by: idOf('chair'), actingFor: null }
		},
		{ was: { date: '2026-12-18', time: '14:30' }, reason: 'Болезнь докладчика' }
	]);
	// It stands again where its agenda says.
	done(await move('chair', id, { date: '2026-12-14', time: '10:00' }), 'back');
	expect((await meetingById(office.sql, id))?.movedFrom).toBeNull();
});

test('[MT-08] the approved agenda stays the version that it is; the minutes take the new day and place', async () => {
	const { meeting, agenda, minutes } = await approved();
	const head = await documentById(office.sql, agenda);
	const version = await versionOf(agenda);
	done(await move('chair', meeting.id, { place: 'Малый зал', form: 'mixed' }), 'move');
	expect(await documentById(office.sql, agenda)).toEqual(head);
	expect(await versionOf(agenda)).toEqual(version);
	expect(version?.content).toContain('2026-12-14');
	expect((await documentById(office.sql, minutes))?.title).toBe('Протокол заседания от 18.12.2026');
	expect(await fieldsOf(minutes)).toEqual({ place: 'Малый зал', form: 'mixed' });
	await sign(minutes, meeting.id);
	const signed = await versionOf(minutes);
	expect(signed?.content).toContain('"date":"2026-12-18"');
	expect((await documentById(office.sql, minutes))?.title).toMatch(/№ \d+ от 18\.12\.2026$/);
});

test('[MT-08] another day alone types nothing into the minutes, and they are found by it', async () => {
	const { meeting, minutes } = await approved();
	while ((await indexSome(office.sql, office.deps().clock)) > 0);
	const before = await documentById(office.sql, minutes);
	done(await move('chair', meeting.id, { date: '2026-12-29' }), 'move');
	expect((await documentById(office.sql, minutes))?.headSeq).toBe(before?.headSeq);
	while ((await indexSome(office.sql, office.deps().clock)) > 0);
	const asked = { kind: null, projectId: null, state: null, words: '29.12.2026' };
	const found = await search(office.sql, await office.actor('chair'), asked);
	expect(found.map(({ id }) => id)).toEqual([minutes]);
});

test('[MT-07] what is wrong is said, and nothing changes', async () => {
	const { meeting } = await approved();
	const { id } = meeting;
	const before = await footprint(office.sql);
	const cases: readonly (readonly [Partial<MeetingMoving>, RegExp])[] = [
		[{ reason: '  ' }, /Напишите причину/],
		[{ date: '2026-11-22' }, /уже прошли/],
		[{ date: '2026-11-23', time: '10:00' }, /уже прошли/],
		[{ date: '2027-01-11' }, /Укажите дату этого года или отмените/],
		[{ date: '2026-12-14' }, /Измените то, что переносите/],
		[{ date: '2026-02-30' }, /Такой даты нет/]
	];
	for (const [change, said] of cases) {
		const outcome = await move('chair', id, change);
		expect
			.soft([result(outcome), words(outcome)])
			.toEqual(['invalid', expect.stringMatching(said)]);
	}
	expect(result(await move('chair', asId<MeetingId>(UNKNOWN)))).toBe('not_found');
	expect(await footprint(office.sql)).toEqual(before);
});

test('[MT-07] a meeting whose day is over or that has begun is not moved', async () => {
	const { meeting } = await approved();
	const after = new Date('2026-12-14T21:01:00Z');
	const late = await moveMeeting(office.deps(after), await office.actor('chair', after), {
		...MOVE,
		meetingId: meeting.id
	});
	expect([result(late), words(late)]).toEqual(['not_now', expect.stringMatching(/День.*прошёл/)]);
	await mark(meeting.id, 'hall');
	const begun = await move('chair', meeting.id);
	expect([result(begun), words(begun)]).toEqual(['not_now', expect.stringMatching(/началось/)]);
});

test('[MT-07] who excused himself did so for the day that it was; another hall leaves that as it is', async () => {
	const { meeting } = await approved();
	await mark(meeting.id, 'absent');
	const marks = async () => {
		const now = await meetingById(office.sql, meeting.id);
		const participants = now === null ? [] : await participantsOf(office.sql, now);
		return participants.flatMap(({ attendance, reason }) =>
			attendance === null ? [] : [[attendance, reason]]
		);
	};
	done(await move('chair', meeting.id, { date: undefined, place: 'Малый зал' }), 'hall');
	expect(await marks()).toContainEqual(['absent', 'отпуск']);
	done(await move('chair', meeting.id), 'day');
	expect(await marks()).toEqual([]);
	const [last] = await listAudit(
		office.sql,
		{ objectId: meeting.id },
		{ beforeSeq: null, limit: 1 }
	);
	expect(last).toMatchObject({
		action: 'meeting.move',
		details: {
			...{ reason: 'Нет кворума', from: { date: '2026-12-14' }, to: { date: '2026-12-18' } },
			excused: [{ personId: idOf('member'), reason: 'отпуск' }]
		}
	});
});

test('[MT-07] sent twice at once it is one move, and told once', async () => {
	const { meeting } = await approved();
	const outcomes = await Promise.all([move('chair', meeting.id), move('chair', meeting.id)]);
	expect(outcomes.map(result)).toEqual(['done', 'done']);
	expect(await movesOf(office.sql, meeting.id)).toHaveLength(1);
	const told = await office.sql`
		select id from notice where meeting_id = ${meeting.id} and kind = 'meeting_rescheduled'
			and person_id = ${idOf('member')}`;
	expect(told).toHaveLength(1);
});

test('[MT-07] a move and a cancellation at once leave nothing half done', async () => {
	for (let round = 0; round < 4; round += 1) {
		const { meeting, minutes } = await approved();
		const chair = await office.actor('chair');
		const [moved, cancelled] = await Promise.all([
			move('chair', meeting.id),
			cancelMeeting(office.deps(), chair, { meetingId: meeting.id, reason: 'Нет' })
		]);
		expect(cancelled.ok).toBe(true);
		expect(['done', 'not_now']).toContain(result(moved));
		const after = await meetingById(office.sql, meeting.id);
		expect(after).toMatchObject({
			stage: 'cancelled',
			date: moved.ok ? '2026-12-18' : '2026-12-14'
		});
		expect(await movesOf(office.sql, meeting.id)).toHaveLength(moved.ok ? 1 : 0);
		expect((await documentById(office.sql, minutes))?.state).toBe('cancelled');
	}
});

test('[N-03] whoever was to take part hears of the move, also when he is no member on the new day', async () => {
	await transaction(office.sql, (tx) =>
		grantRole(tx, {
			...{ personId: idOf('expert'), role: 'member', scope: { kind: 'body', id: BODY_ID } },
			...{ voting: true, validFrom: '2026-01-01', validTo: '2026-12-16' }
		})
	);
	const { meeting } = await approved();
	done(await move('chair', meeting.id), 'move');
	const told = await office.sql<{ readonly personId: string }[]>`
		select person_id as "personId" from notice
		where meeting_id = ${meeting.id} and kind = 'meeting_rescheduled'`;
	expect(told.map(({ personId }) => personId).toSorted()).toEqual(
		[idOf('deputy_chair'), idOf('secretary'), idOf('member'), idOf('expert')].toSorted()
	);
});

async function mark(meetingId: MeetingId, attendance: 'hall' | 'absent'): Promise<void> {
	const reason = attendance === 'absent' ? 'отпуск' : '';
	const marks = [{ personId: idOf('member'), attendance, reason }];
	const secretary = await office.actor('secretary');
	done(await markAttendance(office.deps(), secretary, { meetingId, marks }), attendance);
}

async function versionOf(id: DocumentId) {
	const head = await documentById(office.sql, id);
	return head && versionByNo(office.sql, head.seriesId, 1);
}

async function fieldsOf(id: DocumentId) {
	const stored = await loadDocument(office.sql, id);
	if (stored === null) throw new Error('no text');
	const { doc } = replay(stored);
	const { fields } = readMinutes(doc);
	doc.destroy();
	return fields;
}

/** Everybody is there, and both sign. */
async function sign(minutes: DocumentId, meetingId: MeetingId): Promise<void> {
	await writeMinutes(office, minutes);
	const meeting = await meetingById(office.sql, meetingId);
	const there = meeting === null ? [] : await participantsOf(office.sql, meeting);
	const marks = there.map(({ personId }) => ({
		personId,
		attendance: 'hall' as const,
		reason: ''
	}));
	const secretary = await office.actor('secretary');
	done(await markAttendance(office.deps(), secretary, { meetingId, marks }), 'marks');
	for (const [name, event] of [
		['secretary', 'submit'],
		['secretary', 'sign'],
		['chair', 'sign']
	] as const) {
		const step = { documentId: minutes, event, comment: '', ifSeq: null };
		done(await transition(office.deps(), await office.actor(name), step), event);
	}
}
