import { EVENT_NAMES, type AgendaEvent } from '@veche/schema/agenda';
import type { BannerWords, KindWords, StepWords } from '#lib/document-desk/kind-words.ts';

const STEPS: Readonly<Record<AgendaEvent, StepWords>> = {
	approve: {
		name: EVENT_NAMES.approve,
		title: { ru: 'Утвердить: {name}?', en: 'Approve: {name}?' },
		text: {
			ru: 'Повестка станет версией с хешем, изменить её будет нельзя. По ней откроется протокол: по строке на каждый вопрос.',
			en: 'The agenda becomes a version with a hash and cannot be changed. Minutes open from it, a row for every item.'
		},
		confirm: { ru: 'Утвердить', en: 'Approve' },
		note: true
	}
};

const CANCELLED: BannerWords = {
	title: { ru: 'Заседание отменено {date}', en: 'The meeting was cancelled on {date}' },
	text: {
		ru: '{by}: {comment} Повестка больше не пишется и не утверждается.',
		en: '{by}: {comment} The agenda is no longer written or approved.'
	}
};

/** What is said around an agenda: its step, banners and stamp. */
export const AGENDA_WORDS: KindWords = {
	steps: new Map(Object.entries(STEPS)),
	primary: ['approve'],
	held: {
		title: { ru: 'Повестка закрыта для правок', en: 'The agenda is closed to edits' },
		text: { ru: 'Закрыл(а) {by}.', en: 'Closed by {by}.' }
	},
	heldAs: new Map([['cancelled', CANCELLED]]),
	returned: {
		title: { ru: 'Повестка возвращена {date}', en: 'The agenda was returned on {date}' },
		text: { ru: '{by}: {comment}', en: '{by}: {comment}' }
	},
	locked: {
		title: {
			ru: 'Повестка утверждена {date} и закрыта для правок',
			en: 'The agenda was approved on {date} and is closed to edits'
		},
		text: { ru: 'Утвердил(а) {by}.', en: 'Approved by {by}.' }
	},
	lockedAs: new Map(),
	stamp: { ru: 'УТВЕРЖДЕНА', en: 'APPROVED' },
	stampAs: new Map()
};
