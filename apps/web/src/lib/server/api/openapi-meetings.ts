import { BODY, SAFE, type Operations } from './openapi-operation.ts';

/** Meetings, who takes part in them, and who is there. */
export const MEETING_OPERATIONS: Operations = {
	'/meetings': {
		get: {
			summary: 'Заседания, которые видны человеку, по дням',
			gives: 'Meetings',
			refuses: ['400', '401'],
			query: ['bodyId', 'year']
		},
		post: {
			summary: 'Назначить заседание',
			once: true,
			takes: 'NewMeeting',
			gives: 'Meeting',
			status: '201',
			refuses: [...BODY, '409']
		}
	},
	'/meetings/{id}': {
		get: { summary: 'Заседание и его участники', gives: 'Meeting', refuses: SAFE },
		patch: {
			summary: 'Перенести заседание или изменить место и форму, пока повестка не утверждена',
			takes: 'MeetingChange',
			gives: 'Meeting',
			refuses: [...BODY, '409']
		}
	},
	'/meetings/{id}/moves': {
		get: { summary: 'Переносы заседания, старые первыми', gives: 'MeetingMoves', refuses: SAFE },
		post: {
			summary:
				'Перенести заседание с утверждённой повесткой, назвав причину; повестка остаётся версией, какой её утвердили',
			takes: 'MeetingMoving',
			gives: 'Meeting',
			refuses: [...BODY, '409']
		}
	},
	'/meetings/{id}/cancellation': {
		post: {
			summary: 'Отменить заседание с причиной; повестка и протокол больше не пишутся',
			takes: 'Cancellation',
			gives: 'Meeting',
			refuses: [...BODY, '409']
		}
	},
	'/meetings/{id}/guests': {
		post: {
			summary: 'Пригласить того, кого знает система, или человека со стороны по имени и должности',
			takes: 'NewGuest',
			gives: 'Meeting',
			status: '201',
			refuses: [...BODY, '409']
		}
	},
	'/meetings/{id}/guests/{personId}': {
		delete: { summary: 'Снять приглашение', status: '204', refuses: [...SAFE, '409'] }
	},
	'/meetings/{id}/attendance': {
		put: {
			summary: 'Отметить, кто присутствует: сам, по видео-конференц-связи, отсутствует',
			takes: 'AttendanceMarks',
			gives: 'Meeting',
			refuses: [...BODY, '409']
		}
	}
};
