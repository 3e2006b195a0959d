import type { Message } from '@veche/schema/kernel';

/** The page on which a day begins. */
export const MY_DAY = {
	title: { ru: 'Мой день', en: 'My day' },
	waiting: { ru: 'Ждёт вас — {count}', en: 'Waiting for you — {count}' },
	nothingWaits: { ru: 'Ничего не ждёт вас', en: 'Nothing waits for you' },
	nothingWaitsDo: {
		ru: 'Здесь появятся документы, которые нужно утвердить, подписать или дописать.',
		en: 'Documents that you have to approve, sign or finish appear here.'
	},
	approve: { ru: 'Утвердить', en: 'Approve' },
	sign: { ru: 'Подписать', en: 'Sign' },
	check: { ru: 'Рассмотреть', en: 'Consider' },
	returned: { ru: 'Доработать: вам вернули', en: 'Revise: it was returned to you' },
	write: { ru: 'Дописать и передать', en: 'Finish and submit' },
	open: { ru: 'Открыть', en: 'Open' },
	openOf: { ru: 'Открыть: {title}', en: 'Open: {title}' },
	byAt: { ru: '{name}, {date}', en: '{name}, {date}' },
	meetingToday: { ru: 'сегодня', en: 'today' },
	minutesOpen: { ru: 'протокол не подписан', en: 'minutes not signed' },
	meetingOf: { ru: 'Заседание № {no}', en: 'Meeting No. {no}' },
	meetingOpen: { ru: 'К заседанию', en: 'To the meeting' },
	agenda: { ru: 'Повестка', en: 'Agenda' },
	minutes: { ru: 'Протокол', en: 'Minutes' },
	noMeeting: { ru: 'Заседаний впереди нет', en: 'No meeting ahead' },
	noMeetingDo: {
		ru: 'Назначенное заседание появится здесь с датой и документами.',
		en: 'A planned meeting appears here with its date and papers.'
	},
	toMeetings: { ru: 'Все заседания', en: 'All meetings' },
	changed: { ru: 'Изменилось без вас', en: 'Changed without you' },
	since: { ru: 'с {date}, {time}', en: 'since {date}, {time}' },
	nothingChanged: {
		ru: 'С этого времени другие ничего не меняли.',
		en: 'Nobody changed anything since.'
	},
	seen: { ru: 'Просмотрено', en: 'Seen' },
	recent: { ru: 'Недавние документы', en: 'Recent documents' },
	nothingRecent: {
		ru: 'Здесь появятся документы, которые вы открывали на этом устройстве.',
		en: 'Documents that you opened on this device appear here.'
	}
} as const satisfies { readonly [name: string]: Message };
