import { EVENT_NAMES, type MinutesEvent } from '@veche/schema/minutes';
import type { BannerWords, KindWords, StepWords } from '#lib/document-desk/kind-words.ts';

const STEPS: Readonly<Record<MinutesEvent, StepWords>> = {
	submit: {
		name: EVENT_NAMES.submit,
		title: { ru: 'Передать на подпись: {name}?', en: 'Submit for signing: {name}?' },
		text: {
			ru: 'Текст закроется для правок. Его подпишут председатель и секретарь, или председатель вернёт его.',
			en: 'The text closes to edits. The chair and the secretary sign it, or the chair returns it.'
		},
		confirm: { ru: 'Передать', en: 'Submit' },
		note: false
	},
	return: {
		name: EVENT_NAMES.return,
		title: { ru: 'Вернуть на доработку: {name}?', en: 'Return for revision: {name}?' },
		text: {
			ru: 'Текст снова откроется для правок, поставленные подписи отпадут. Причину увидят все, кто его пишет.',
			en: 'The text opens again and the signatures fall away. Everybody who writes it sees the reason.'
		},
		confirm: { ru: 'Вернуть', en: 'Return' },
		note: true
	},
	sign: {
		name: EVENT_NAMES.sign,
		title: { ru: 'Подписать: {name}?', en: 'Sign: {name}?' },
		text: {
			ru: 'Вы подписываете текст, который видите. Со второй подписью протокол получит номер и закроется навсегда.',
			en: 'You sign the text that you see. With the second signature the minutes get a number and close for ever.'
		},
		confirm: { ru: 'Подписать', en: 'Sign' },
		note: false
	}
};

const CANCELLED: BannerWords = {
	title: { ru: 'Заседание отменено {date}', en: 'The meeting was cancelled on {date}' },
	text: {
		ru: '{by}: {comment} Протокол больше не ведётся.',
		en: '{by}: {comment} The minutes are no longer written.'
	}
};

/** What is said around minutes: their steps, banners and stamp. */
export const MINUTES_WORDS: KindWords = {
	steps: new Map(Object.entries(STEPS)),
	primary: ['sign', 'submit'],
	held: {
		title: { ru: 'Протокол на подписи с {date}', en: 'The minutes are being signed since {date}' },
		text: { ru: 'Передал(а) {by}.', en: 'Submitted by {by}.' }
	},
	heldAs: new Map([['cancelled', CANCELLED]]),
	returned: {
		title: { ru: 'Возвращён на доработку {date}', en: 'Returned for revision on {date}' },
		text: { ru: '{by}: {comment}', en: '{by}: {comment}' }
	},
	locked: {
		title: {
			ru: 'Протокол подписан {date} и закрыт для правок',
			en: 'The minutes were signed on {date} and are closed to edits'
		},
		text: { ru: 'Подписал(а) {by}.', en: 'Signed by {by}.' }
	},
	lockedAs: new Map(),
	stamp: { ru: 'ПОДПИСАН', en: 'SIGNED' },
	stampAs: new Map()
};
