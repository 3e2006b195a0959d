import type { AgendaView, MaterialRow } from '@veche/schema/agenda';
import type { MaterialAsOf } from '@veche/schema/kernel';
import type { MinutesView } from '@veche/schema/minutes';
import type { PassportView } from '@veche/schema/passport';
import type { Attendee, SheetBody } from '#lib/minutes-sheet/attendance.ts';
import type { SheetSignature } from '#lib/minutes-sheet/signature.ts';

/** The meeting that an agenda or minutes belong to. */
export interface SheetMeeting {
	readonly id: string;
	readonly no: number;
	readonly date: string;
	readonly body: SheetBody & { readonly id: string; readonly name: string };
}

/** A text with what is shown around it: of a version as it was decided, or as the text stands now. */
export type Sheet =
	| {
			readonly kind: 'passport';
			readonly view: PassportView;
			readonly project: {
				readonly id: string;
				readonly regNo: string;
				readonly title: string;
			} | null;
	  }
	| {
			readonly kind: 'agenda';
			readonly view: AgendaView;
			readonly meeting: SheetMeeting;
			readonly participants: readonly Attendee[];
			readonly materials: readonly MaterialAsOf[];
	  }
	| {
			readonly kind: 'minutes';
			readonly view: MinutesView;
			readonly meeting: SheetMeeting;
			/** Null until they are signed. */
			readonly number: number | null;
			readonly participants: readonly Attendee[];
			readonly signatures: readonly SheetSignature[];
			/** Whose extract this is; null for the whole minutes. */
			readonly extractFor: string | null;
	  };

/** Is this a part of minutes, made for somebody? */
export function isExtract(sheet: Sheet): boolean {
	return sheet.kind === 'minutes' && sheet.extractFor !== null;
}

/** A material of an agenda as the sheet knows it; without a title when it is out of reach. */
export function materialOfSheet(
	{ materials }: { readonly materials: readonly MaterialAsOf[] },
	{ documentId, version }: MaterialRow
): MaterialAsOf {
	const known = materials.find(
		(one) => one.documentId === documentId && String(one.version ?? '') === version
	);
	return known ?? { documentId, title: '', version: null, sha256: null };
}
