import type { NoticeKind } from '@veche/schema/notice';
import type { DocumentKind } from '@veche/schema/document';
import type { Message } from '@veche/schema/kernel';

/** The bell and the page of all notices. */
export const NOTICES = {
	title: { ru: 'Уведомления', en: 'Notices' },
	bell: { ru: 'Уведомления', en: 'Notices' },
	bellUnread: { ru: 'Уведомления, непрочитанных: {count}', en: 'Notices, unread: {count}' },
	announced: { ru: 'Непрочитанных уведомлений: {count}', en: 'Unread notices: {count}' },
	none: { ru: 'Уведомлений пока нет', en: 'No notices yet' },
	noneDo: {
		ru: 'Здесь появится то, что вас касается: решения, заседания, роли, приглашения.',
		en: 'What concerns you appears here: decisions, meetings, roles, invitations.'
	},
	all: { ru: 'Все уведомления', en: 'All notices' },
	readOne: { ru: 'Прочитано', en: 'Read' },
	readAll: { ru: 'Отметить все прочитанными', en: 'Mark all as read' },
	unread: { ru: 'не прочитано', en: 'unread' },
	failed: { ru: 'Не отмечено: нет связи', en: 'Not marked: no connection' },
	earlier: { ru: 'Раньше', en: 'Earlier' },
	newest: { ru: 'К новым', en: 'To the newest' },
	gone: {
		ru: 'Вам это больше не доступно',
		en: 'You may no longer see this'
	},
	meeting: { ru: 'Заседание № {no}, {date}', en: 'Meeting No. {no}, {date}' },
	byAt: { ru: '{name} · {day}, {time}', en: '{name} · {day}, {time}' }
} as const satisfies { readonly [name: string]: Message };

/** What is told, in a few words; the name of the thing stands beside it. */
export const NOTICE_WORDS: Readonly<Record<NoticeKind, Message>> = {
	submitted: { ru: 'Передано вам на решение', en: 'Submitted for your decision' },
	returned: { ru: 'Возвращено на доработку', en: 'Returned for revision' },
	approved: { ru: 'Утверждено', en: 'Approved' },
	rejected: { ru: 'Отклонено', en: 'Rejected' },
	signed: { ru: 'Подписано', en: 'Signed' },
	own_items: {
		ru: 'Повестка утверждена, вы приглашены',
		en: 'The agenda was approved, and you are invited'
	},
	own_extract: {
		ru: 'Протокол подписан, для вас есть выписка',
		en: 'The minutes were signed, and there is an extract for you'
	},
	meeting_planned: { ru: 'Назначено заседание', en: 'A meeting was planned' },
	meeting_moved: { ru: 'Заседание изменено', en: 'The meeting was changed' },
	meeting_rescheduled: {
		ru: 'Заседание перенесено',
		en: 'The meeting was moved to another time'
	},
	meeting_cancelled: { ru: 'Заседание отменено', en: 'The meeting was cancelled' },
	meeting_invited: { ru: 'Вас пригласили на заседание', en: 'You were invited to a meeting' },
	role_given: { ru: 'Вам дана роль: {role}', en: 'You were given a role: {role}' },
	substitution_given: { ru: 'Вы исполняете обязанности', en: 'You act for somebody' },
	co_author_added: { ru: 'Вас пригласили в соавторы', en: 'You were made a co-author' }
};

/** The same where the kind of the document is known. */
export const DOCUMENT_NOTICES: Readonly<
	Record<DocumentKind, { readonly [kind in NoticeKind]?: Message }>
> = {
	passport: {
		submitted: {
			ru: 'Паспорт передан вам на решение',
			en: 'A passport was submitted for your decision'
		},
		returned: { ru: 'Паспорт возвращён на доработку', en: 'The passport was returned' },
		approved: { ru: 'Паспорт утверждён', en: 'The passport was approved' },
		rejected: { ru: 'Паспорт отклонён', en: 'The passport was rejected' },
		co_author_added: {
			ru: 'Вас пригласили писать паспорт',
			en: 'You were invited to write a passport'
		}
	},
	agenda: { approved: { ru: 'Повестка утверждена', en: 'The agenda was approved' } },
	minutes: {
		submitted: {
			ru: 'Протокол передан вам на подпись',
			en: 'Minutes were submitted for your signature'
		},
		returned: { ru: 'Протокол возвращён на доработку', en: 'The minutes were returned' },
		signed: { ru: 'Протокол подписан', en: 'The minutes were signed' }
	}
};
