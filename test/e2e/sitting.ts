import { randomUUID } from 'node:crypto';
import { addRow } from '@veche/schema/agenda';
import {
	addDays,
	officeDate,
	officeTime,
	type DocumentId,
	type MeetingId
} from '@veche/schema/kernel';
import { readMinutes, setCell } from '@veche/schema/minutes';
import { richTextOf } from '@veche/schema/rich-text';
import { BODY_ID } from '../../apps/web/demo/load-people.ts';
import { personId } from '../../apps/web/demo/names.ts';
import { CHAIR, MEMBER, SECRETARY, type Office } from './office.ts';

export interface Paper {
	readonly id: DocumentId;
	readonly path: string;
}

/** A meeting of the committee that belongs to one test alone. */
export interface Sitting {
	readonly id: MeetingId;
	readonly path: string;
	/** In draft, with one item. */
	readonly agenda: Paper;
}

/** Plans a meeting and writes an item into its agenda, to which these documents belong. */
export async function planSitting(
	office: Office,
	{ date, time }: { readonly date: string; readonly time: string },
	materials: readonly DocumentId[] = []
): Promise<Sitting> {
	const details = { date, time, place: 'Зал заседаний', form: 'hall', bodyId: BODY_ID };
	const { id }: { readonly id: MeetingId } = await office.post(
		SECRETARY,
		'/api/v1/meetings',
		details
	);
	const agenda = paper(
		await office.post(SECRETARY, '/api/v1/documents', { kind: 'agenda', meetingId: id })
	);
	await office.edit(agenda.id, SECRETARY, (doc) => {
		const item = { ...ITEM, id: randomUUID() };
		addRow(doc, 'items', item, Math.random);
		for (const documentId of materials) {
			const cells = { itemId: item.id, documentId, version: '' };
			addRow(doc, 'materials', { id: randomUUID(), cells }, Math.random);
		}
	});
	return { id, path: `/meetings/${id}`, agenda };
}

/** The chair approves the agenda: the minutes of the meeting, in draft. */
export async function openMinutes(office: Office, { id, agenda }: Sitting): Promise<Paper> {
	await office.step(agenda.id, CHAIR, 'approve');
	const meeting: { readonly minutesId: DocumentId } = await office.get(`/api/v1/meetings/${id}`);
	return paper({ id: meeting.minutesId });
}

/** A meeting whose agenda was approved for that day, held three days later. */
export async function movedSitting(
	office: Office,
	when: { readonly date: string; readonly time: string }
): Promise<Sitting> {
	const sitting = await planSitting(office, when);
	await openMinutes(office, sitting);
	await office.post(CHAIR, `/api/v1/meetings/${sitting.id}/moves`, {
		date: addDays(when.date, 3),
		time: '14:30',
		place: 'Малый зал',
		reason: 'В зале заседаний идёт ремонт.'
	});
	return sitting;
}

/** The minutes of a meeting where everybody was there and the item was postponed, handed over for signing. */
export async function minutesToSign(office: Office, sitting: Sitting): Promise<Paper> {
	const minutes = await openMinutes(office, sitting);
	const at = `/api/v1/meetings/${sitting.id}`;
	const { participants }: { readonly participants: readonly { readonly personId: string }[] } =
		await office.get(at);
	const items = participants.map(({ personId }) => ({ personId, attendance: 'hall' }));
	await office.put(SECRETARY, `${at}/attendance`, { items });
	await office.edit(minutes.id, SECRETARY, (doc) => {
		for (const { id } of readMinutes(doc).items) {
			setCell(doc, { root: 'items', row: id, key: 'outcome' }, 'postponed');
		}
	});
	await office.step(minutes.id, SECRETARY, 'submit');
	return minutes;
}

/** Day and time in Moscow so many hours from now. */
export function inHours(hours: number): { readonly date: string; readonly time: string } {
	const at = new Date(Date.now() + hours * 3_600_000);
	return { date: officeDate(at), time: officeTime(at) };
}

const ITEM = {
	cells: {
		title: 'О ходе ремонта школы',
		kind: 'organisational',
		speaker: personId(MEMBER),
		minutes: '15',
		accessMark: 'open'
	},
	texts: { draftDecision: richTextOf('Принять к сведению.') }
};

function paper({ id }: { readonly id: DocumentId }): Paper {
	return { id, path: `/documents/${id}` };
}
