import type { Message } from '@veche/schema/kernel';

/** The list of meetings, the page of one, and their forms. */
export const MEETINGS = {
	title: { ru: 'Заседания', en: 'Meetings' },
	next: { ru: 'ближайшее', en: 'next' },
	number: { ru: '№', en: 'No.' },
	dateAndTime: { ru: 'Дата и время', en: 'Date and time' },
	placeAndForm: { ru: 'Где и как', en: 'Where and how' },
	list: { ru: 'Список', en: 'List' },
	changing: { ru: 'Изменить заседание', en: 'Change the meeting' },
	changingHint: {
		ru: 'Дата, место и форма изменятся и в проекте повестки. Год и номер остаются.',
		en: 'Date, place and form change in the draft agenda as well. Year and number stay.'
	},
	linkHint: {
		ru: 'Адрес, который начинается с https://',
		en: 'An address that begins with https://'
	},
	questions: { ru: 'Вопросы', en: 'Items' },
	ownItems: { ru: 'Ваши вопросы', en: 'Your items' },
	ownItemsOnly: {
		ru: 'Вам видны вопросы, на которые вы приглашены, и их материалы.',
		en: 'You see the items to which you are invited, and their materials.'
	},
	noOwnItems: {
		ru: 'В повестке вы пока не названы ни в одном вопросе. Время и место заседания — выше.',
		en: 'No item of the agenda names you yet. Time and place of the meeting are above.'
	},
	speaker: { ru: 'докладчик {name}', en: 'speaker {name}' },
	minutesOf: { ru: '{count} мин.', en: '{count} min.' },
	materials: { ru: 'Материалы', en: 'Materials' },
	untitled: { ru: 'Вопрос без названия', en: 'Untitled item' },
	quorum: {
		ru: 'кворум есть: голосующих {present}, нужно {required}',
		en: 'quorate: {present} votes of the {required} needed'
	},
	noQuorum: {
		ru: 'кворума нет: голосующих {present}, нужно {required}',
		en: 'not quorate: {present} votes of the {required} needed'
	},
	quorumNeeds: { ru: 'для кворума нужно {required}', en: '{required} are needed for a quorum' },
	noBody: { ru: 'Нет ни одного органа', en: 'There is no body yet' },
	versions: { ru: 'Версии', en: 'Versions' },
	notForYou: {
		ru: 'Есть, но читать его вы не можете.',
		en: 'It exists, but you may not read it.'
	},
	titleYear: { ru: 'Заседания {year} года', en: 'Meetings of {year}' },
	previousYear: { ru: '{year} год', en: '{year}' },
	year: { ru: 'Год', en: 'Year' },
	calendar: { ru: 'Календарь {year} года', en: 'Calendar of {year}' },
	enter: { ru: 'Назначить заседание', en: 'Plan a meeting' },
	enterHint: {
		ru: 'Номер заседание получит само. Дату, место и форму можно менять, пока повестка не утверждена; потом заседание переносит председатель.',
		en: 'The meeting gets its number by itself. Date, place and form may change until the agenda is approved; then the chair moves it.'
	},
	body: { ru: 'Орган', en: 'Body' },
	date: { ru: 'Дата', en: 'Date' },
	time: { ru: 'Время', en: 'Time' },
	place: { ru: 'Место', en: 'Place' },
	form: { ru: 'Форма', en: 'Form' },
	link: { ru: 'Ссылка на видео-конференцию', en: 'Link to the video meeting' },
	save: { ru: 'Назначить', en: 'Plan' },
	saveChange: { ru: 'Сохранить', en: 'Save' },
	cancel: { ru: 'Отмена', en: 'Cancel' },
	nothing: { ru: 'В этом году заседаний пока нет', en: 'There are no meetings this year yet' },
	nothingDo: {
		ru: 'Назначьте первое: дату, место и форму. Потом можно составить повестку.',
		en: 'Plan the first one: date, place and form. Then the agenda can be written.'
	},
	nothingForYou: {
		ru: 'Здесь появятся заседания, в которых вы участвуете.',
		en: 'Meetings in which you take part appear here.'
	},
	meeting: { ru: 'Заседание', en: 'Meeting' },
	no: { ru: 'Заседание № {no}', en: 'Meeting No. {no}' },
	stage: { ru: 'Состояние', en: 'State' },
	papers: { ru: 'Документы', en: 'Papers' },
	agenda: { ru: 'Повестка', en: 'Agenda' },
	minutes: { ru: 'Протокол', en: 'Minutes' },
	minutesNo: { ru: 'Протокол № {no}', en: 'Minutes No. {no}' },
	openAgenda: { ru: 'Открыть повестку', en: 'Open the agenda' },
	openMinutes: { ru: 'Открыть протокол', en: 'Open the minutes' },
	createAgenda: { ru: 'Составить повестку', en: 'Write the agenda' },
	agendaNone: { ru: 'Повестки ещё нет', en: 'There is no agenda yet' },
	agendaNoneDo: {
		ru: 'Составьте её вместе с председателем и {withMembers}.',
		en: 'Write it together with the chair and {withMembers}.'
	},
	agendaNoneWait: {
		ru: 'Её составляет секретарь {ofBody}.',
		en: 'The secretary of {ofBody} writes it.'
	},
	minutesNone: { ru: 'Протокола ещё нет', en: 'There are no minutes yet' },
	minutesNoneWait: {
		ru: 'Он откроется, когда председатель утвердит повестку.',
		en: 'They open when the chair approves the agenda.'
	},
	extract: { ru: 'Выписка из протокола', en: 'Extract of the minutes' },
	openExtract: { ru: 'Открыть выписку', en: 'Open the extract' },
	extracts: { ru: 'Выписки ({count})', en: 'Extracts ({count})' },
	extractsFor: {
		ru: 'Приглашённым — по их вопросам, исполнителям — по вопросам с их поручениями.',
		en: 'For guests of their items, for executors of the items with their assignments.'
	},
	itemNo: { ru: 'вопрос {items}', en: 'item {items}' },
	itemNos: { ru: 'вопросы {items}', en: 'items {items}' },
	items: { ru: 'Вопросов: {count}', en: 'Items: {count}' },
	edit: { ru: 'Изменить', en: 'Change' },
	print: { ru: 'Печать', en: 'Print' },
	participants: { ru: 'Участники', en: 'Participants' },
	roll: { ru: 'присутствуют {present} из {members}', en: '{present} of {members} present' },
	unmarked: { ru: 'не отмечен', en: 'not marked' },
	attendanceOf: { ru: 'Присутствие: {name}', en: 'Attendance: {name}' },
	reasonOf: { ru: 'Причина отсутствия: {name}', en: 'Reason of absence: {name}' },
	reason: { ru: 'причина', en: 'reason' },
	allInHall: { ru: 'Остальные — в зале', en: 'The rest are in the hall' },
	failed: {
		ru: 'Нет ответа сервера, и неизвестно, записана ли отметка. Повторите.',
		en: 'No answer, and nobody knows whether the mark was kept. Try again.'
	},
	cancelMeeting: { ru: 'Отменить заседание', en: 'Cancel the meeting' },
	cancelTitle: { ru: 'Отменить заседание?', en: 'Cancel the meeting?' },
	cancelHint: {
		ru: 'Номер останется за заседанием. Повестка, если она не утверждена, и протокол закроются навсегда. Вернуть заседание нельзя: назначают новое.',
		en: 'The meeting keeps its number. Its minutes, and its agenda unless it is approved, close for ever. It cannot be brought back: plan another one.'
	},
	cancelReason: { ru: 'Причина отмены', en: 'Reason' },
	keep: { ru: 'Не отменять', en: 'Keep the meeting' },
	cancelledOn: {
		ru: 'Заседание отменено {date}. Отменил(а) {by}.',
		en: 'The meeting was cancelled on {date} by {by}.'
	},
	minutesNever: {
		ru: 'Заседание отменено: протокола не будет.',
		en: 'The meeting is cancelled: there will be no minutes.'
	},
	agendaNever: {
		ru: 'Заседание отменено: повестки не будет.',
		en: 'The meeting is cancelled: there will be no agenda.'
	},
	move: { ru: 'Перенести', en: 'Move' },
	moveMeeting: { ru: 'Перенести заседание', en: 'Move the meeting' },
	moveHint: {
		ru: 'Участники получат уведомление. Утверждённая повестка останется версией с прежней датой, протокол будет с новой. При переносе на другой день или время отметки об отсутствии снимаются. Год и номер остаются.',
		en: 'Participants are told. The approved agenda stays a version with its date, the minutes take the new one. Another day or time takes marks of absence back. Year and number stay.'
	},
	moveReason: { ru: 'Причина переноса', en: 'Reason' },
	movedTo: { ru: 'Заседание перенесено на {when}', en: 'The meeting was moved to {when}' },
	changedOn: { ru: 'Заседание изменено', en: 'The meeting was changed' },
	movedWas: {
		ru: 'Было: {was}. Перенёс(ла) {by} {date}: {reason}',
		en: 'It was: {was}. Moved by {by} on {date}: {reason}'
	},
	movedFrom: { ru: 'перенесено с {when}', en: 'moved from {when}' },
	earlierMoves: { ru: 'Прежние переносы ({count})', en: 'Earlier moves ({count})' },
	minutesDue: { ru: 'Протокол оформляется', en: 'Minutes being written' },
	agendaMissed: { ru: 'Повестка не утверждена', en: 'Agenda not approved' },
	guests: { ru: 'Приглашённые', en: 'Guests' },
	noGuests: { ru: 'Никто не приглашён.', en: 'Nobody is invited.' },
	guestsChanged: { ru: 'Список приглашённых изменён.', en: 'The list of guests has changed.' },
	guestFields: { ru: 'приглашённый', en: 'the guest' },
	guestKnown: { ru: 'Пригласить из списка', en: 'Invite somebody known' },
	guestOutside: { ru: 'Пригласить человека не из списка', en: 'Invite somebody else' },
	guestName: { ru: 'Фамилия, имя, отчество', en: 'Full name' },
	guestPost: { ru: 'Должность и организация', en: 'Post and organisation' },
	invite: { ru: 'Пригласить', en: 'Invite' },
	inviteOutside: { ru: 'Внести и пригласить', en: 'Enter and invite' },
	uninvite: { ru: 'Убрать', en: 'Remove' },
	uninviteOf: { ru: 'Убрать приглашение: {name}', en: 'Remove the invitation: {name}' },
	card: { ru: 'Карточка', en: 'Card' }
} as const satisfies { readonly [name: string]: Message };
