import type { Message } from '@veche/schema/kernel';

/** What a person is told about the connection, his edits and the text that counts. */
export const COLLAB = {
	opening: { ru: 'Открываем…', en: 'Opening…' },
	offlineTitle: {
		ru: 'Связи нет с {time}. Можно работать дальше',
		en: 'No connection since {time}. You can go on working'
	},
	offlineNoTime: {
		ru: 'Связи нет. Можно работать дальше',
		en: 'No connection. You can go on working'
	},
	offlineText: {
		ru: 'Правок на этом устройстве: {count}. Они уйдут на сервер, когда связь вернётся. Не выходите из системы до этого.',
		en: 'Edits on this device: {count}. They go to the server when the connection is back. Do not sign out before.'
	},
	offlineNothing: {
		ru: 'Правки останутся на этом устройстве и уйдут на сервер, когда связь вернётся.',
		en: 'Edits stay on this device and go to the server when the connection is back.'
	},
	offlineTab: {
		ru: 'Браузер не может хранить правки: нет места или хранение выключено. Они есть только в этой вкладке ({count}). Не закрывайте её, пока связь не вернётся.',
		en: 'The browser cannot keep edits: there is no room, or keeping is switched off. They are in this tab only ({count}). Do not close it before the connection is back.'
	},
	offlineReading: {
		ru: 'Вы видите текст, который был на этом устройстве. Он обновится, когда связь вернётся.',
		en: 'You see the text that was on this device. It is renewed when the connection is back.'
	},
	neverOpened: {
		ru: 'Этот документ ещё не открывали на этом устройстве. Правка начнётся, когда связь вернётся.',
		en: 'This document was never opened on this device. Writing begins when the connection is back.'
	},
	failingTitle: {
		ru: 'Сервер не подтверждает сохранение',
		en: 'The server does not confirm saving'
	},
	failingText: {
		ru: 'Правок без подтверждения: {count}. Они целы на этом устройстве, мы повторяем попытки.',
		en: 'Edits without a confirmation: {count}. They are safe on this device; we keep trying.'
	},
	failingTab: {
		ru: 'Правок без подтверждения: {count}. Они есть только в этой вкладке: не закрывайте её, мы повторяем попытки.',
		en: 'Edits without a confirmation: {count}. They are in this tab only: do not close it, we keep trying.'
	},
	outdatedTitle: { ru: 'Обновите страницу', en: 'Reload the page' },
	outdatedText: {
		ru: 'Система обновилась, и эта вкладка её уже не понимает.',
		en: 'The system was updated and this tab is too old for it.'
	},
	outdatedTabTitle: {
		ru: 'Страница устарела, но обновлять её пока нельзя',
		en: 'This page is out of date, but must not be reloaded yet'
	},
	outdatedTabText: {
		ru: 'Правок только в этой вкладке: {count}. При обновлении страницы они пропадут. Освободите место на устройстве или разрешите браузеру хранить данные этого сайта: когда правки будут на устройстве, здесь появится кнопка «Обновить».',
		en: 'Edits in this tab only: {count}. Reloading the page loses them. Make room on the device, or let the browser keep data of this site: when the edits are on the device, the button “Reload” appears here.'
	},
	reload: { ru: 'Обновить', en: 'Reload' },
	signedOutTitle: { ru: 'Сеанс завершён', en: 'Your session has ended' },
	signedOutText: {
		ru: 'Войдите ещё раз в соседней вкладке и вернитесь сюда.',
		en: 'Sign in again in another tab and come back.'
	},
	safeHere: {
		ru: 'Правок на этом устройстве: {count}, они целы.',
		en: 'Edits on this device: {count}, they are safe.'
	},
	onlyHere: {
		ru: 'Правок только в этой вкладке: {count}. Не закрывайте её.',
		en: 'Edits in this tab only: {count}. Do not close it.'
	},
	signIn: { ru: 'Войти', en: 'Sign in' },
	comeBack: { ru: 'Я вошёл, продолжить', en: 'I am in, go on' },
	forbiddenWord: { ru: 'Нет доступа', en: 'No access' },
	unknownWord: { ru: 'Документа нет', en: 'No such document' },
	forbiddenTitle: {
		ru: 'У вас больше нет доступа к этому документу',
		en: 'You no longer have access'
	},
	forbiddenText: {
		ru: 'Право отозвано. Доступ даёт руководитель проекта или проектный офис.',
		en: 'The right was withdrawn. The project lead or the office gives access.'
	},
	unknownTitle: { ru: 'Этого документа больше нет', en: 'This document is gone' },
	unknownText: {
		ru: 'Обратитесь в проектный офис.',
		en: 'Ask the project office.'
	},
	oversizedTitle: { ru: 'Правка слишком большая', en: 'The edit is too large' },
	oversizedText: {
		ru: 'Сервер не принимает такой большой кусок за один раз. Он в разделе «Ваши правки»: скопируйте его оттуда и внесите частями.',
		en: 'The server does not take such a large piece at once. It is under “Your edits”: copy it from there and put it in by parts.'
	},
	refusedTitle: { ru: 'Одна из правок не принята', en: 'One of your edits was not taken' },
	refusedText: {
		ru: 'Показан текст сервера. Ваша правка не пропала: она в разделе «Ваши правки».',
		en: "You see the server's text. Your edit is not lost: it is under “Your edits”."
	},
	understood: { ru: 'Понятно', en: 'I see' },
	keptTitle: { ru: 'Не вошли в текст: {count}', en: 'Not in the text: {count}' },
	keptTextHeld: {
		ru: 'Документ закрыли для правок, пока вы писали. Ваши правки целы: {where}. Когда документ вернут на доработку, их можно внести снова.',
		en: 'The document was closed while you were writing. Your edits are safe: {where}. When writing opens again you can take them in.'
	},
	keptTextLocked: {
		ru: 'Документ закрыт навсегда, ваши правки в него не вошли. Они целы: {where}. Скопируйте их или сохраните файлом, чтобы внести в новую редакцию.',
		en: 'The document is closed for ever; your edits are not in it. They are safe: {where}. Copy them or save them to a file.'
	},
	keptOnDevice: { ru: 'они на этом устройстве', en: 'they are on this device' },
	keptOnServer: {
		ru: 'они на этом устройстве и на сервере, с вашим именем',
		en: 'they are on this device and on the server, under your name'
	},
	keptInTab: {
		ru: 'они в этой вкладке, не закрывайте её',
		en: 'they are in this tab, do not close it'
	},
	keptTextWritten: {
		ru: 'Эти ваши правки не вошли в текст. Их можно внести снова.',
		en: 'These edits of yours are not in the text. You can take them in again.'
	},
	keptServer: { ru: 'В документе', en: 'In the document' },
	keptMine: { ru: 'Ваша правка', en: 'Your edit' },
	keptLooks: {
		ru: 'Слова те же, изменено только оформление:',
		en: 'The words are the same, only their look was changed:'
	},
	keptAdded: { ru: 'добавлена строка', en: 'row added' },
	keptRemoved: { ru: 'строка удалена', en: 'row removed' },
	takeIn: { ru: 'Внести снова', en: 'Take in again' },
	copy: { ru: 'Копировать', en: 'Copy' },
	copied: { ru: 'Скопировано', en: 'Copied' },
	saveFile: { ru: 'Сохранить файлом', en: 'Save to a file' },
	giveUp: { ru: 'Не вносить', en: 'Do not take in' },
	giveUpTitle: { ru: 'Убрать эти правки с устройства?', en: 'Remove these edits from the device?' },
	giveUpText: {
		ru: 'Их больше не предложат. То, что успело дойти до сервера, хранится там с вашим именем.',
		en: 'They will not be offered again. What reached the server is kept there under your name.'
	},
	giveUpConfirm: { ru: 'Убрать', en: 'Remove' },
	leaveTitle: { ru: 'Уйти со страницы?', en: 'Leave the page?' },
	leaveText: {
		ru: 'Не на сервере: {count}. Правки останутся на этом устройстве и уйдут, когда вы снова откроете документ.',
		en: 'Not on the server: {count}. The edits stay on this device and go when you open the document again.'
	},
	leaveTabText: {
		ru: 'Не на сервере: {count}. Браузер не может хранить правки: если уйти, они пропадут.',
		en: 'Not on the server: {count}. The browser cannot keep edits: if you leave, they are lost.'
	},
	leave: { ru: 'Уйти', en: 'Leave' }
} as const satisfies { readonly [name: string]: Message };

/** Of a document that is not being written, and of the question before a step. */
export const STEPS = {
	newer: { ru: 'К новой редакции', en: 'To the new revision' },
	compare: { ru: 'Сравнить', en: 'Compare' },
	allVersions: { ru: 'Все версии', en: 'All versions' },
	requestChange: { ru: 'Запросить изменение', en: 'Request a change' },
	notNow: {
		ru: 'Нет связи с сервером: этот шаг возможен только на связи.',
		en: 'No connection to the server: this step needs one.'
	},
	comment: { ru: 'Причина', en: 'Reason' },
	commentOptional: { ru: 'Примечание', en: 'Note' },
	commentNeeded: { ru: 'Напишите причину.', en: 'Write the reason.' },
	waiting: { ru: 'Ждём, пока ваши правки сохранятся…', en: 'Waiting for your edits to be saved…' },
	stale: {
		ru: 'Пока вы читали, текст изменился. Он уже обновлён на экране: прочитайте его и повторите.',
		en: 'The text has changed while you were reading. The screen shows it already: read it and repeat.'
	},
	network: {
		ru: 'Ответа нет: неизвестно, выполнено ли действие. Страница обновится, когда связь вернётся.',
		en: 'No answer: nobody knows whether it was done. The page renews when the connection is back.'
	},
	unsaved: {
		ru: 'Ваши правки ещё не на сервере. Дождитесь «Сохранено» и повторите.',
		en: 'Your edits are not on the server yet. Wait for “Saved” and repeat.'
	},
	findings: { ru: 'Мешает: {count}', en: 'In the way: {count}' },
	toFindings: { ru: 'Показать замечания', en: 'Show the findings' }
} as const satisfies { readonly [name: string]: Message };

/** The dialog of people who may write this one document. */
export const CO_AUTHORS = {
	title: { ru: 'Соавторы паспорта', en: 'Co-authors of the passport' },
	text: {
		ru: 'Соавтор пишет этот документ вместе с командой проекта, пока он открыт. Право можно забрать в любой момент.',
		en: 'A co-author writes this document with the team while it is open. The right can be taken back at any time.'
	},
	none: { ru: 'Соавторов пока нет.', en: 'No co-authors yet.' },
	invite: { ru: 'Пригласить', en: 'Invite' },
	remove: { ru: 'Убрать: {name}', en: 'Remove: {name}' },
	choose: { ru: 'Кого пригласить', en: 'Whom to invite' },
	failed: {
		ru: 'Нет ответа сервера, и неизвестно, изменился ли список. Повторите.',
		en: 'No answer, and nobody knows whether the list was changed. Try again.'
	},
	close: { ru: 'Готово', en: 'Done' }
} as const satisfies { readonly [name: string]: Message };
