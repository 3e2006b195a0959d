import type { Json } from '@veche/schema/kernel';
import {
	ATTENDANCES,
	MEETING_ACTIONS,
	MEETING_FORMS,
	MEETING_STAGES,
	PARTICIPANT_ROLES
} from '@veche/schema/meeting';
import {
	date,
	integer,
	integerOrNull,
	object,
	page,
	ref,
	string,
	time,
	uuid,
	uuidOrNull
} from './openapi-parts.ts';

const moment = {
	date,
	time: { ...string, pattern: '^(|([01][0-9]|2[0-3]):[0-5][0-9])$' }
} as const;
const meetingDetails = {
	...moment,
	place: string,
	form: { enum: [...MEETING_FORMS] },
	link: { ...string, description: 'Ссылка на видео-конференцию' }
} as const;

/** Shapes of meetings, of who takes part in them, and of their moves. */
export const MEETING_SCHEMAS: { readonly [name: string]: Json } = {
	NewMeeting: object({ bodyId: uuid, ...meetingDetails }, ['time', 'place', 'link']),
	MeetingChange: object(meetingDetails, Object.keys(meetingDetails)),
	Meeting: object({
		id: uuid,
		bodyId: uuid,
		no: { ...integer, description: 'Номер в году органа' },
		year: integer,
		...meetingDetails,
		state: { enum: [...MEETING_STAGES] },
		movedFrom: {
			...object(moment),
			type: ['object', 'null'],
			description: 'День и время утверждённой повестки, если заседание перенесено'
		},
		cancelReason: { ...string, description: 'Причина отмены, или пусто' },
		agendaId: uuidOrNull,
		minutesId: uuidOrNull,
		minutesNo: { ...integerOrNull, description: 'Номер протокола, когда он подписан' },
		participants: { type: 'array', items: ref('Participant') },
		actions: { type: 'array', items: { enum: [...MEETING_ACTIONS] } }
	}),
	MeetingMoving: object({ ...meetingDetails, reason: string }, Object.keys(meetingDetails)),
	MeetingMove: object({
		was: {
			...object(meetingDetails),
			description: 'Когда, где и как заседание должно было пройти до переноса'
		},
		reason: string,
		by: uuid,
		actingFor: { ...uuidOrNull, description: 'И. о.: за кого перенесено' },
		at: time
	}),
	MeetingMoves: page('MeetingMove', false),
	Cancellation: object({ reason: string }),
	NewGuest: {
		oneOf: [object({ personId: uuid }), object({ fullName: string, post: string })]
	},
	Meetings: page('Meeting', true),
	AttendanceMarks: object({
		items: {
			type: 'array',
			items: object(
				{ personId: uuid, attendance: { enum: [...ATTENDANCES, null] }, reason: string },
				['reason']
			)
		}
	}),
	Participant: object({
		personId: uuid,
		role: { enum: [...PARTICIPANT_ROLES] },
		voting: { type: 'boolean' },
		attendance: { enum: [...ATTENDANCES, null] },
		reason: string
	})
};
