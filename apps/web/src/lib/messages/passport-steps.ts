import { EVENT_NAMES, type PassportEvent } from '@veche/schema/passport';
import type { KindWords, StepWords } from '#lib/document-desk/kind-words.ts';
import { VERSION_PAGE } from './versions.ts';

const STEPS: Readonly<Record<PassportEvent, StepWords>> = {
	submit: {
		name: EVENT_NAMES.submit,
		title: {
			ru: 'Передать паспорт «{name}» на рассмотрение?',
			en: 'Submit the passport “{name}”?'
		},
		text: {
			ru: 'Текст закроется для правок у всех, пока председатель не решит или не вернёт его.',
			en: 'The text closes for everybody until the chair decides or returns it.'
		},
		confirm: { ru: 'Передать', en: 'Submit' },
		note: false
	},
	return: {
		name: EVENT_NAMES.return,
		title: {
			ru: 'Вернуть паспорт «{name}» на доработку?',
			en: 'Return the passport “{name}” for revision?'
		},
		text: {
			ru: 'Текст снова откроется для правок. Причину увидят все, кто его пишет.',
			en: 'The text opens again. Everybody who writes it sees the reason.'
		},
		confirm: { ru: 'Вернуть', en: 'Return' },
		note: true
	},
	approve: {
		name: EVENT_NAMES.approve,
		title: { ru: 'Утвердить паспорт «{name}»?', en: 'Approve the passport “{name}”?' },
		text: {
			ru: 'Текст станет версией с номером и хешем. После этого в нём нельзя изменить ни буквы.',
			en: 'The text becomes a numbered version with a hash. After that no letter can be changed.'
		},
		confirm: { ru: 'Утвердить', en: 'Approve' },
		note: true,
		despiteErrors: {
			ru: 'Проверка нашла ошибки: {count}. С ними паспорт нельзя подать на рассмотрение, но вы можете утвердить его как есть.',
			en: 'The check found errors: {count}. The passport cannot be submitted with them, but you may approve it as it is.'
		}
	},
	reject: {
		name: EVENT_NAMES.reject,
		title: { ru: 'Отклонить паспорт «{name}»?', en: 'Reject the passport “{name}”?' },
		text: {
			ru: 'Паспорт закроется навсегда. Причину увидят все, кто его видит.',
			en: 'The passport closes for ever. Everybody who sees it sees the reason.'
		},
		confirm: { ru: 'Отклонить', en: 'Reject' },
		note: true,
		danger: true
	},
	revise: {
		name: EVENT_NAMES.revise,
		title: {
			ru: 'Создать новую редакцию паспорта «{name}»?',
			en: 'Make a new revision of “{name}”?'
		},
		text: {
			ru: 'Действующая версия останется в силе, пока председатель не утвердит новую.',
			en: 'The version in force stays so until the chair approves the new one.'
		},
		confirm: { ru: 'Создать', en: 'Create' },
		note: false
	}
};

/** What is said around a passport: its steps, banners and stamp. */
export const PASSPORT_WORDS: KindWords = {
	steps: new Map(Object.entries(STEPS)),
	primary: ['approve', 'submit', 'revise'],
	held: {
		title: {
			ru: 'Паспорт на рассмотрении с {date}',
			en: 'The passport is under review since {date}'
		},
		text: {
			ru: 'Передал(а) {by}. Текст закрыт для правок до решения.',
			en: 'Submitted by {by}. The text is closed until the decision.'
		}
	},
	heldAs: new Map(),
	returned: {
		title: { ru: 'Возвращён на доработку {date}', en: 'Returned for revision on {date}' },
		text: { ru: '{by}: {comment}', en: '{by}: {comment}' }
	},
	locked: {
		title: {
			ru: 'Версия {version} действует с {date} и закрыта для правок',
			en: 'Version {version} is in force since {date} and closed to edits'
		},
		text: { ru: 'Утвердил(а) {by}.', en: 'Approved by {by}.' }
	},
	lockedAs: new Map([
		[
			'superseded',
			{
				title: {
					ru: 'Версия {version} заменена и больше не действует',
					en: 'Version {version} was superseded and is no longer in force'
				},
				text: { ru: 'Действует новая версия.', en: 'A newer version is in force.' }
			}
		],
		[
			'rejected',
			{
				title: { ru: 'Паспорт отклонён {date}', en: 'The passport was rejected on {date}' },
				text: { ru: '{by}: {comment}', en: '{by}: {comment}' }
			}
		]
	]),
	stamp: VERSION_PAGE.approved,
	stampAs: new Map([['rejected', VERSION_PAGE.rejected]])
};
