import type { AnyReading, DocumentHead } from '@veche/schema/document';
import { assert } from '@veche/schema/kernel';
import type { Actor } from '@veche/schema/people';
import { bodyById, meetingById, participantsOf, projectById, type Sql } from '@veche/schema/store';
import { materialAsOf } from '../../agenda/materials.ts';
import type { Sheet } from '../../document-sheet/sheet.ts';
import { bodyAsOf } from '../commands/envelope.ts';
import { materialChoices } from './material-choices.ts';
import type { ReadDocument } from './document.ts';

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
