import type { BodyKind } from '@veche/schema/people';

/** A meeting as the pages of its agenda and minutes know it. */
export interface MeetingData {
	readonly id: string;
	readonly no: number;
	readonly date: string;
	readonly time: string;
	readonly place: string;
	readonly form: string;
	readonly link: string;
	readonly agendaId: string | null;
	readonly minutesId: string | null;
	readonly minutesNo: number | null;
	readonly body: {
		readonly id: string;
		readonly name: string;
		readonly kind: BodyKind;
		/** By which formula it counts its quorum, or '' when its settings do not say. */
		readonly quorum: string;
	};
	readonly participants: readonly MeetingParticipant[];
	/** What the person may do with it now. */
	readonly actions: readonly string[];
}

export interface MeetingParticipant {
	readonly personId: string;
	readonly role: string;
	readonly voting: boolean;
	readonly attendance: string | null;
	readonly reason: string;
}
