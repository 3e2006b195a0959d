import type { AnyReading, DocumentHead } from '@veche/schema/document';
import { assert, type MeetingEnvelope, type ProjectEnvelope } from '@veche/schema/kernel';
import type { AgendaView } from '@veche/schema/agenda';
import type { MinutesView } from '@veche/schema/minutes';
import type { PassportView } from '@veche/schema/passport';
import type { Actor } from '@veche/schema/people';
import { bodyById, meetingById, participantsOf, projectById, type Sql } from '@veche/schema/store';
import { materialAsOf } from '../../agenda/materials.ts';
import type { Sheet } from '../../document-sheet/sheet.ts';
import { bodyAsOf } from '../commands/envelope.ts';
import { materialChoices } from './material-choices.ts';
import type { ReadDocument } from './document.ts';

/** The content of a version as it was stored: an envelope and the text under the name of its kind. */
export type StoredContent =
	| (ProjectEnvelope & { readonly format: 'veche/passport/1'; readonly passport: PassportView })
	| (MeetingEnvelope & { readonly format: 'veche/agenda/1'; readonly agenda: AgendaView })
	| (MeetingEnvelope & { readonly format: 'veche/minutes/1'; readonly minutes: MinutesView });

/** A version as it was decided, with the names, materials and signatures of that day. */
export function sheetOfContent(content: StoredContent): Sheet {
	switch (content.format) {
		case 'veche/passport/1':
			return { kind: 'passport', view: content.passport, project: content.project };
		case 'veche/agenda/1':
			return {
				kind: 'agenda',
				view: content.agenda,
				meeting: content.meeting,
				participants: content.participants,
				materials: content.materials
			};
		case 'veche/minutes/1':
			return {
				kind: 'minutes',
				view: content.minutes,
				meeting: content.meeting,
				number: content.number,
				participants: content.participants,
				signatures: content.signatures.map(({ by, ...one }) => ({ ...one, personId: by })),
				extractFor: null
			};
	}
}

/** A text as it stands now. */
export async function sheetOfText(sql: Sql, actor: Actor, read: ReadDocument): Promise<Sheet> {
	const { head, reading, signatures } = read;
	switch (reading.kind) {
		case 'passport': {
			const project = head.projectId === null ? null : await projectById(sql, head.projectId);
			return { kind: 'passport', view: reading.view, project };
		}
		case 'agenda': {
			const { meeting, participants } = await meetingOf(sql, head);
			const documents = await materialChoices(sql, actor);
			const materials = reading.view.materials.map((row) => materialAsOf(row, documents));
			return { kind: 'agenda', view: reading.view, meeting, participants, materials };
		}
		case 'minutes': {
			const { meeting, number, participants } = await meetingOf(sql, head);
			return {
				kind: 'minutes',
				view: reading.view,
				...{ meeting, number, participants },
				signatures: signatures.map((one) => ({ ...one, at: one.at.toISOString() })),
				extractFor: null
			};
		}
	}
}

/** Everybody whom a sheet names: of the text and of the meeting around it. */
export function peopleOfSheet(sheet: Sheet, reading: AnyReading): readonly string[] {
	if (sheet.kind === 'passport') return reading.people;
	return [...reading.people, ...sheet.participants.map(({ personId }) => personId)];
}

async function meetingOf(sql: Sql, { id, kind, meetingId, bodyId }: DocumentHead) {
	const [meeting, body] = await Promise.all([
		meetingId === null ? null : meetingById(sql, meetingId),
		bodyById(sql, bodyId)
	]);
	assert(meeting !== null && body !== null, `${kind} ${id} without a meeting`);
	const { no, date, minutesNo } = meeting;
	return {
		meeting: { id: meeting.id, no, date, body: bodyAsOf(body) },
		number: minutesNo,
		participants: await participantsOf(sql, meeting)
	};
}
