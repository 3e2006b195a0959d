import type { Choices, Message } from '../kernel/index.ts';
import type { MeetingAction } from './permissions.ts';
import type { Attendance, MeetingForm, MeetingStage } from './view.ts';

export const FORM_NAMES: Readonly<Record<MeetingForm, Message>> = {
	hall: { ru: 'очная', en: 'in person' },
	remote: { ru: 'видео-конференц-связь', en: 'by video' },
	mixed: { ru: 'смешанная', en: 'mixed' },
	absentee: { ru: 'заочная', en: 'in writing' }
};

/** The forms as a list to choose from. */
export const FORM_CHOICES: Choices = [
	{ value: 'hall', name: FORM_NAMES.hall },
	{ value: 'remote', name: FORM_NAMES.remote },
	{ value: 'mixed', name: FORM_NAMES.mixed },
	{ value: 'absentee', name: FORM_NAMES.absentee }
];

export const STAGE_NAMES: Readonly<Record<MeetingStage, Message>> = {
	planned: { ru: 'Запланировано', en: 'Planned' },
	approved: { ru: 'Повестка утверждена', en: 'Agenda approved' },
	review: { ru: 'Протокол на подписи', en: 'Minutes being signed' },
	signed: { ru: 'Протокол подписан', en: 'Minutes signed' },
	cancelled: { ru: 'Отменено', en: 'Cancelled' }
};

export const ATTENDANCE_NAMES: Readonly<Record<Attendance, Message>> = {
	hall: { ru: 'в зале', en: 'in the hall' },
	remote: { ru: 'по видео-конференц-связи', en: 'by video' },
	absent: { ru: 'отсутствует', en: 'absent' }
};

export const MEETING_ACTION_NAMES: Readonly<Record<MeetingAction, Message>> = {
	view: { ru: 'Открыть', en: 'Open' },
	create: { ru: 'Назначить заседание', en: 'Plan a meeting' },
	create_agenda: { ru: 'Составить повестку', en: 'Write the agenda' },
	edit: { ru: 'Изменить', en: 'Edit' },
	move: { ru: 'Перенести заседание', en: 'Move the meeting' },
	invite: { ru: 'Пригласить', en: 'Invite' },
	mark_attendance: { ru: 'Отметить присутствие', en: 'Mark attendance' },
	cancel: { ru: 'Отменить заседание', en: 'Cancel the meeting' }
};

/** «Заседание № 4 от 23.11.2026»: `{no}`, `{date}`. */
export const MEETING_TITLE: Message = {
	ru: 'Заседание № {no} от {date}',
	en: 'Meeting No. {no} of {date}'
};
