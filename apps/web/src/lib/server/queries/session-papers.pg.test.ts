import { addRow, readAgenda } from '@veche/schema/agenda';
import type { DocumentId } from '@veche/schema/kernel';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { chance, done } from '../../../../demo/story.ts';
import { writeEdits } from '../../../../demo/write-text.ts';
import { moveMeeting } from '../commands/move-meeting.ts';
import { footprint } from '../testing/footprint.ts';
import { meetingIn, planMeeting } from '../testing/meetings.ts';
import { idOf, NOW, openOffice, type Name, type Office } from '../testing/office.ts';
import { sessionPapers } from './session-papers.ts';

/** The meetings of this office begin on that day at 10:00 Moscow time. */
const DAY = '2026-12-14';

let office: Office;
beforeAll(async () => {
	office = await openOffice();
});
afterAll(() => office.drop());

async function papersOf(name: Name, at: string): Promise<readonly DocumentId[]> {
	const moment = new Date(at);
	const { papers } = await sessionPapers(office.deps(moment), await office.actor(name, moment));
	return papers.map(({ id }) => id);
}

async function addMaterial(agenda: DocumentId, documentId: string): Promise<void> {
	const hand = { documentId: agenda, personId: idOf('secretary'), from: NOW, pace: 0 };
	await writeEdits(office, hand, [
		(doc) => {
			const itemId = readAgenda(doc).items[0]?.id ?? '';
			const cells = { itemId, documentId, version: '' };
			addRow(doc, 'materials', { id: office.deps().newId(), cells }, chance);
		}
	]);
}

test('[O-03] a participant is given agenda, minutes and materials of a meeting within a day, and nothing is written', async () => {
	const { agenda, minutes } = await meetingIn(office, 'minutes');
	const { agenda: written } = await meetingIn(office, 'agenda');
	const { documentId: passport } = await office.passport('draft');
	await addMaterial(written, passport);
	await addMaterial(written, 'no id');
	const before = await footprint(office.sql);
	const expected = [agenda, minutes, written, passport].toSorted();
	for (const at of [`${DAY}T06:00:00Z`, `${DAY}T20:59:00Z`, '2026-12-13T07:01:00Z']) {
		expect((await papersOf('member', at)).toSorted(), at).toEqual(expected);
	}
	expect(await footprint(office.sql)).toEqual(before);
});

test('[O-03] [MT-08] a moved meeting is fetched for its new day, and devices that have the old one learn of it', async () => {
	const { meeting, agenda, minutes } = await meetingIn(office, 'minutes');
	const chair = await office.actor('chair');
	const moving = { meetingId: meeting.id, date: '2026-12-28', reason: 'Нет кворума' };
	done(await moveMeeting(office.deps(), chair, moving), 'move');
	for (const day of [DAY, '2026-12-28']) {
		const at = new Date(`${day}T06:00:00Z`);
		const asked = await sessionPapers(office.deps(at), await office.actor('member', at));
		expect(asked.meetings.map(({ id }) => id)).toContain(meeting.id);
		const own = asked.papers.filter(({ id }) => id === agenda || id === minutes);
		const movedAt = NOW.toISOString();
		expect(own.map((paper) => paper.movedAt)).toEqual([movedAt, movedAt]);
	}
	expect(await papersOf('member', '2026-12-20T06:00:00Z')).toEqual([]);
});

test('[O-03] a meeting that is over a day away, past or not for him brings nothing', async () => {
	await planMeeting(office, DAY);
	for (const at of ['2026-12-13T06:59:00Z', `${DAY}T21:01:00Z`]) {
		expect(await papersOf('member', at), at).toEqual([]);
	}
	expect(await papersOf('guest', `${DAY}T06:00:00Z`)).toEqual([]);
});
