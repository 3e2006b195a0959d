import type { Message } from '@veche/schema/kernel';

/** The list of versions and the page of one version. */
export const VERSIONS = {
	title: { ru: 'Версии документа', en: 'Versions of the document' },
	of: { ru: 'Паспорт проекта «{title}»', en: 'Passport of “{title}”' },
	meeting: { ru: 'Заседание № {no}', en: 'Meeting No. {no}' },
	chainWhole: {
		ru: 'Цепочка версий цела: каждая хранит хеш предыдущей, расхождений нет',
		en: 'The chain is whole: every version names the hash of the one before'
	},
	chainBroken: {
		ru: 'Цепочка версий нарушена, начиная с версии {no}. Сообщите администратору.',
		en: 'The chain is broken from version {no} on. Tell the administrator.'
	},
	none: { ru: 'Утверждённых версий ещё нет', en: 'No version was approved yet' },
	noneDo: {
		ru: 'Версия появится, когда председатель утвердит документ. До этого есть только черновик.',
		en: 'A version appears when the chair approves the document. Until then it is a draft.'
	},
	no: { ru: 'Версия', en: 'Version' },
	noOf: { ru: 'Версия {no}', en: 'Version {no}' },
	hash: { ru: 'Хеш SHA-256', en: 'SHA-256 hash' },
	comment: { ru: 'Причина: {text}', en: 'Reason: {text}' },
	openCurrent: { ru: 'К документу', en: 'To the document' },
	print: { ru: 'Печать', en: 'Print' },
	all: { ru: 'Все версии', en: 'All versions' },
	inForce: { ru: 'Действует', en: 'In force' },
	superseded: { ru: 'Заменена', en: 'Superseded' },
	rejected: { ru: 'Отклонена', en: 'Rejected' }
} as const satisfies { readonly [name: string]: Message };

export const VERSION_PAGE = {
	approved: { ru: 'УТВЕРЖДЁН', en: 'APPROVED' },
	rejected: { ru: 'ОТКЛОНЁН', en: 'REJECTED' },
	stampActing: { ru: 'и. о.', en: 'acting' },
	frozen: {
		ru: 'Версия {no} записана {date} и не меняется',
		en: 'Version {no} was recorded on {date} and does not change'
	},
	moved: {
		ru: 'Заседание перенесено: {when}. Версия остаётся такой, какой её утвердили.',
		en: 'The meeting was moved: {when}. The version stays as it was approved.'
	},
	supersededBanner: {
		ru: 'Версия {no} заменена и больше не действует',
		en: 'Version {no} was superseded and is no longer in force'
	},
	rejectedBanner: { ru: 'Версия {no} отклонена', en: 'Version {no} was rejected' },
	check: { ru: 'Проверка подлинности', en: 'Proof' },
	intact: {
		ru: 'Хранимый текст соответствует хешу, проверено сейчас',
		en: 'The stored text matches its hash, checked just now'
	},
	broken: {
		ru: 'Хранимый текст не соответствует хешу. Сообщите администратору.',
		en: 'The stored text does not match its hash. Tell the administrator.'
	},
	own: { ru: 'Хеш версии', en: 'Hash of the version' },
	previous: { ru: 'Хеш предыдущей версии', en: 'Hash of the version before' },
	first: { ru: 'Это первая версия', en: 'This is the first version' },
	how: { ru: 'Как проверить самому', en: 'How to check it yourself' },
	howText: {
		ru: 'Хеш — SHA-256 от содержания версии, записанного каноническим JSON (RFC 8785). Скачайте его и посчитайте хеш сами: он должен совпасть с указанным выше. Поле previous внутри — хеш предыдущей версии.',
		en: 'The hash is SHA-256 over the content as canonical JSON (RFC 8785). Download it and count the hash yourself: it must equal the one above. The field previous inside is the hash of the version before.'
	},
	download: { ru: 'Скачать содержание', en: 'Download the content' },
	contents: { ru: 'Содержание', en: 'Contents' }
} as const satisfies { readonly [name: string]: Message };
