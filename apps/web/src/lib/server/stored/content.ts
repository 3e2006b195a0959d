import type { AgendaView } from '@veche/schema/agenda';
import type { Json, MeetingEnvelope, ProjectEnvelope } from '@veche/schema/kernel';
import type { MinutesView } from '@veche/schema/minutes';
import type { PassportView } from '@veche/schema/passport';
import type { Sheet } from '../../document-sheet/sheet.ts';

/** The content of a version as it was stored: an envelope and the text under the name of its kind. */
export type StoredContent =
	| (ProjectEnvelope & { readonly format: 'veche/passport/1'; readonly passport: PassportView })
	| (MeetingEnvelope & { readonly format: 'veche/agenda/1'; readonly agenda: AgendaView })
	| (MeetingEnvelope & { readonly format: 'veche/minutes/1'; readonly minutes: MinutesView });

/** The text of a version or of a held round as it was stored. */
export function readContent(stored: string): StoredContent {
	const parsed: Json = JSON.parse(stored);
	if (!isContent(parsed)) throw new Error('Stored content is of an unknown format');
	return parsed;
}

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

const FORMATS: readonly string[] = ['veche/passport/1', 'veche/agenda/1', 'veche/minutes/1'];

/** Our own writing, named by its format: nobody else can put rows there, and they never change. */
function isContent(value: unknown): value is StoredContent {
	return (
		typeof value === 'object' &&
		value !== null &&
		'format' in value &&
		typeof value.format === 'string' &&
		FORMATS.includes(value.format)
	);
}
