import type { Message } from '@veche/schema/kernel';

/** What the server says when it cannot or may not do what was asked. */
export const SERVER = {
	notFound: { ru: 'Такой страницы или записи нет.', en: 'There is no such page or record.' },
	forbidden: {
		ru: 'У вас нет права на это действие. Если оно нужно для работы, обратитесь в проектный офис.',
		en: 'You have no right to do this. If your work needs it, ask the project office.'
	},
	cannotView: {
		ru: 'У вас нет доступа к этому документу или проекту. Его даёт руководитель проекта или проектный офис.',
		en: 'You have no access to this document or project. The project lead or the office can give it.'
	},
	signInFirst: { ru: 'Войдите в систему.', en: 'Sign in first.' },
	foreignOrigin: {
		ru: 'Запрос пришёл с чужого адреса и отклонён. Откройте систему по её адресу и повторите.',
		en: 'The request came from a foreign address and was refused. Open the system by its own address.'
	},
	methodNotAllowed: {
		ru: 'Этот адрес не принимает метод {method}.',
		en: 'This address does not take the method {method}.'
	},
	notJson: {
		ru: 'Тело запроса должно быть JSON (Content-Type: application/json).',
		en: 'The body must be JSON (Content-Type: application/json).'
	},
	brokenJson: { ru: 'Тело запроса — не JSON.', en: 'The body is not JSON.' },
	tooLarge: {
		ru: 'Запрос больше допустимого ({limit} КБ).',
		en: 'The request is larger than allowed ({limit} KB).'
	},
	badRequest: {
		ru: 'Запрос не понят. Ничего не изменено. Обновите страницу и повторите.',
		en: 'The request was not understood. Nothing was changed. Reload the page and repeat.'
	},
	invalid: { ru: 'Проверьте данные: {what}.', en: 'Check the data: {what}.' },
	field: { ru: 'поле «{field}»', en: 'field “{field}”' },
	body: { ru: 'тело запроса', en: 'the body' },
	form: { ru: 'поля формы', en: 'fields of the form' },
	unavailable: {
		ru: 'База данных временно недоступна. Повторите через минуту. Если вы что-то меняли, сначала обновите страницу и проверьте, не сохранилось ли это.',
		en: 'The database is away for now. Try again in a minute. If you were changing something, reload the page first and see whether it was kept.'
	},
	papersBusy: {
		ru: 'Сейчас готовится слишком много файлов. Повторите через минуту.',
		en: 'Too many files are being made just now. Try again in a minute.'
	},
	busy: {
		ru: 'Документ сейчас занят другим действием. Ничего не изменено. Повторите через несколько секунд.',
		en: 'The document is busy with another action. Nothing was changed. Try again in a few seconds.'
	},
	unexpected: {
		ru: 'Внутренняя ошибка. Она записана под номером {trace}; назовите его администратору.',
		en: 'Internal error. It was recorded as {trace}; tell the administrator this number.'
	}
} as const satisfies { readonly [name: string]: Message };

/** Why a command was refused. */
export const REFUSALS = {
	sentBefore: {
		ru: 'Эта форма уже записана: ответ о первой отправке не дошёл, а слова с тех пор изменены. Найдите запись в списке и исправьте её там. Чтобы создать ещё одну, откройте форму заново.',
		en: 'This form was recorded already: the answer to its first sending was lost, and its words were changed since. Find the record in the list and correct it there. To make another one, open the form anew.'
	},
	unknownDocument: { ru: 'Такого документа нет.', en: 'There is no such document.' },
	unknownProject: { ru: 'Такого проекта нет.', en: 'There is no such project.' },
	unknownPerson: { ru: 'Такого человека нет.', en: 'There is no such person.' },
	unknownBody: { ru: 'Такого органа нет.', en: 'There is no such body.' },
	unknownRole: { ru: 'Такой роли у человека нет.', en: 'The person holds no such role.' },
	noOffice: {
		ru: 'Сначала внесите проектный офис: команда city на сервере.',
		en: 'Enter the project office first: command city on the server.'
	},
	unknownMember: { ru: 'Такого члена в составе нет.', en: 'There is no such membership.' },
	unknownPost: { ru: 'Такой должности в составе нет.', en: 'There is no such post.' },
	unknownSubstitution: { ru: 'Такого замещения нет.', en: 'There is no such substitution.' },
	wrongTerms: {
		ru: 'Срок или длительность вне допустимых границ.',
		en: 'A term is outside its limits.'
	},
	unknownMeeting: { ru: 'Такого заседания нет.', en: 'There is no such meeting.' },
	unknownVersion: { ru: 'Такой версии нет.', en: 'There is no such version.' },
	unknownEvent: { ru: 'Такого действия нет.', en: 'There is no such action.' },
	notYourRole: {
		ru: 'Это действие выполняет {who}.',
		en: 'This action belongs to: {who}.'
	},
	notInState: {
		ru: 'Сейчас документ в состоянии «{state}», это действие в нём невозможно. Обновите страницу.',
		en: 'The document is in the state “{state}”; this action is impossible in it. Reload the page.'
	},
	notThisRoute: {
		ru: 'В этом органе документ сначала передают на рассмотрение.',
		en: 'In this body a document is submitted for review first.'
	},
	meetingStage: {
		ru: 'Сейчас заседание в состоянии «{stage}», это действие в нём невозможно. Обновите страницу.',
		en: 'The meeting is in the state “{stage}”; this action is impossible in it. Reload the page.'
	},
	meetingDayOver: {
		ru: 'День этого заседания прошёл, перенести его уже нельзя. Если оно не состоялось, отмените его с этой причиной и назначьте новое.',
		en: 'The day of this meeting is over, and it cannot be moved any more. If it did not take place, cancel it for that reason and plan another one.'
	},
	meetingBegun: {
		ru: 'Участники уже отмечены как присутствующие: заседание началось. Если отметки поставлены по ошибке, секретарь снимает их, и тогда его можно перенести.',
		en: 'Participants are marked as present: the meeting has begun. If the marks are a mistake, the secretary takes them back, and then it can be moved.'
	},
	meetingThereAlready: {
		ru: 'Дата, время, место и форма прежние. Измените то, что переносите.',
		en: 'Date, time, place and form are as they were. Change what you are moving.'
	},
	moveOtherYear: {
		ru: 'Заседание пронумеровано в {year} году и проводится в нём. Укажите дату этого года или отмените заседание и назначьте новое.',
		en: 'The meeting is numbered in {year} and takes place in it. Choose a date of that year, or cancel the meeting and plan another one.'
	},
	moveToPast: {
		ru: 'Эти дата и время уже прошли. Укажите более поздние.',
		en: 'This date and time have passed. Choose later ones.'
	},
	meetingOtherYear: {
		ru: 'Заседание пронумеровано в {year} году и проводится в нём. Укажите дату этого года.',
		en: 'The meeting is numbered in {year} and takes place in it. Choose a date of that year.'
	},
	notParticipant: {
		ru: 'Этого человека нет среди участников заседания. Сначала пригласите его.',
		en: 'This person does not take part in the meeting. Invite them first.'
	},
	alreadyMember: {
		ru: 'Этот человек входит в состав органа и участвует в заседании без приглашения.',
		en: 'This person is a member of the body and takes part without an invitation.'
	},
	notInvited: {
		ru: 'Этот человек не приглашён на заседание.',
		en: 'This person is not invited to the meeting.'
	},
	personBlocked: {
		ru: 'Учётная запись этого человека закрыта.',
		en: 'The account of this person is blocked.'
	},
	nameAndPost: {
		ru: 'Укажите фамилию, имя и должность приглашённого.',
		en: 'Give the name and the post of the guest.'
	},
	personKnown: {
		ru: 'Человек с таким именем и должностью уже известен. Выберите его из списка.',
		en: 'Somebody with this name and post is known already. Choose him from the list.'
	},
	noSuchDate: { ru: 'Такой даты нет в календаре.', en: 'There is no such date.' },
	agendaExists: {
		ru: 'Повестка этого заседания уже создана. Обновите страницу.',
		en: 'The agenda of this meeting exists already. Reload the page.'
	},
	alreadySigned: {
		ru: 'Ваша подпись под этим протоколом уже стоит, или за эту роль уже подписали.',
		en: 'You have signed these minutes already, or this role has been signed for.'
	},
	notSigned: {
		ru: 'Выписку делают из подписанного протокола, а этот ещё не подписан.',
		en: 'An extract is made of signed minutes, and these are not signed yet.'
	},
	noExtract: {
		ru: 'Этому человеку выписка из протокола не причитается: он не назван в его вопросах.',
		en: 'No extract of these minutes is due to this person: no item names him.'
	},
	stale: {
		ru: 'Пока вы читали, текст изменился. Прочитайте его ещё раз и повторите.',
		en: 'The text has changed while you were reading. Read it again and repeat.'
	},
	findings: {
		ru: 'Есть замечания, которые мешают: {count}. Исправьте их и повторите.',
		en: 'Findings stand in the way: {count}. Mend them and repeat.'
	},
	commentNeeded: { ru: 'Напишите причину.', en: 'Write the reason.' },
	revisionOpen: {
		ru: 'Новая редакция этого документа уже создана.',
		en: 'A new revision of this document exists already.'
	},
	notInForce: {
		ru: 'Это уже не действующая версия.',
		en: 'This is no longer the version in force.'
	},
	passportExists: { ru: 'У проекта уже есть паспорт.', en: 'The project has a passport already.' },
	cannotSee: {
		ru: 'У этого человека нет роли, с которой виден документ. Сначала дайте ему роль.',
		en: 'This person has no role that sees the document. Give a role first.'
	},
	roleTaken: {
		ru: 'Эту роль в проекте уже исполняет другой человек. Сначала завершите его полномочия.',
		en: 'Somebody else holds this role in the project. End that first.'
	},
	roleNotHeld: {
		ru: 'У этого человека нет такой роли в проекте.',
		en: 'This person does not hold that role in the project.'
	},
	regNoTaken: { ru: 'Такой номер проекта уже занят.', en: 'This registration number is taken.' },
	noBody: {
		ru: 'Не найден орган или проектный офис, в котором вы ведёте реестр проектов.',
		en: 'No body or office was found in which you keep the register of projects.'
	},
	lastLead: {
		ru: 'Срок окончания раньше начала полномочий.',
		en: 'The end is earlier than the start of the role.'
	}
} as const satisfies { readonly [name: string]: Message };
