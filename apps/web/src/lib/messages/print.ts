import type { Message } from '@veche/schema/kernel';

/** Documents on paper. */
export const PRINT = {
	title: { ru: 'Печать: {title}', en: 'Print: {title}' },
	hint: { ru: 'Так документ ляжет на листы А4', en: 'This is how it lies on A4' },
	moved: {
		ru: 'Заседание перенесено: {when}. На бумаге — повестка, какой её утвердили.',
		en: 'The meeting was moved: {when}. On paper stands the agenda as it was approved.'
	},
	print: { ru: 'Печать', en: 'Print' },
	back: { ru: 'К документу', en: 'To the document' },
	backToMeeting: { ru: 'К заседанию', en: 'To the meeting' },
	extractOf: { ru: 'Выписка: {title}', en: 'Extract: {title}' },
	city: { ru: 'ГОРОД {city}', en: 'CITY OF {city}' },
	passport: { ru: 'ПАСПОРТ', en: 'PASSPORT' },
	ofProject: { ru: 'муниципального проекта', en: 'of a municipal project' },
	regNo: { ru: '№ {no}', en: 'No. {no}' },
	agenda: { ru: 'ПОВЕСТКА', en: 'AGENDA' },
	minutes: { ru: 'ПРОТОКОЛ', en: 'MINUTES' },
	extract: { ru: 'ВЫПИСКА ИЗ ПРОТОКОЛА', en: 'EXTRACT OF THE MINUTES' },
	ofMeetingNo: { ru: 'заседания № {no}', en: 'of meeting No. {no}' },
	ofMeeting: { ru: 'заседания', en: 'of the meeting' },
	meetingNo: { ru: 'Заседание № {no}', en: 'Meeting No. {no}' },
	blankNo: { ru: '№ ______', en: 'No. ______' },
	place: { ru: 'г. {city}', en: '{city}' },
	minutesDraftFoot: {
		ru: 'Проект протокола заседания № {no}. Не подписан, решения не действуют',
		en: 'Draft minutes of meeting No. {no}. Not signed, the decisions are not in force'
	},
	agendaDraftFoot: {
		ru: 'Проект повестки заседания № {no}. Не утверждён, силы не имеет',
		en: 'Draft agenda of meeting No. {no}. Not approved, not in force'
	},
	extractFoot: {
		ru: 'Выписка. {title}, версия {version}',
		en: 'Extract. {title}, version {version}'
	},
	documentFoot: { ru: '{title}, версия {version}', en: '{title}, version {version}' },
	approvedF: { ru: 'УТВЕРЖДЕНА', en: 'APPROVED' },
	draftMark: { ru: 'ПРОЕКТ', en: 'DRAFT' },
	approved: { ru: 'УТВЕРЖДЁН', en: 'APPROVED' },
	rejected: { ru: 'ОТКЛОНЁН', en: 'REJECTED' },
	blankName: { ru: '____________________', en: '____________________' },
	blankDate: { ru: '«___» __________ 20___ г.', en: '___ __________ 20___' },
	versionNo: { ru: 'версия {no}', en: 'version {no}' },
	actingFor: { ru: 'и. о.', en: 'acting' },
	draftFoot: {
		ru: 'Проект паспорта {regNo}, {state}. Не утверждён, силы не имеет',
		en: 'Draft passport {regNo}, {state}. Not approved, not in force'
	},
	versionFoot: { ru: 'Паспорт {regNo}, версия {no}', en: 'Passport {regNo}, version {no}' },
	supersededFoot: {
		ru: 'Паспорт {regNo}, версия {no}. Заменена, не действует',
		en: 'Passport {regNo}, version {no}. Superseded'
	},
	rejectedFoot: {
		ru: 'Паспорт {regNo}, версия {no}. Отклонён, силы не имеет',
		en: 'Passport {regNo}, version {no}. Rejected'
	},
	printed: { ru: 'Распечатано {date} в {time}, {name}', en: 'Printed {date} at {time}, {name}' },
	made: { ru: 'Файл создан {date} в {time}, {name}', en: 'File made {date} at {time}, {name}' },
	check: { ru: 'Проверить подлинность', en: 'Check this paper' },
	docx: { ru: 'Скачать DOCX', en: 'Download DOCX' },
	pdf: { ru: 'Скачать PDF', en: 'Download PDF' },
	fileVersion: { ru: '{name}, версия {no}', en: '{name}, version {no}' },
	fileDraft: { ru: '{name}, проект', en: '{name}, draft' },
	filePassport: { ru: 'Паспорт {no}', en: 'Passport {no}' },
	fileAgenda: { ru: 'Повестка заседания № {no}', en: 'Agenda of meeting No. {no}' },
	fileExtract: {
		ru: 'Выписка из протокола заседания № {no}, {items}',
		en: 'Extract of the minutes of meeting No. {no}, {items}'
	},
	fileMinutes: { ru: 'Протокол заседания № {no}', en: 'Minutes of meeting No. {no}' },
	draftState: { ru: 'состояние {seq}', en: 'state {seq}' },
	shortHash: { ru: 'SHA-256 {hash}', en: 'SHA-256 {hash}' },
	sheet: { ru: 'Лист {page} из {pages}', en: 'Page {page} of {pages}' },
	lettersNote: {
		ru: 'Знаки, которых нет в шрифте этого файла, названы номерами Юникода: [U+2713]. В файле DOCX они стоят как набраны.',
		en: 'Signs that the font of this file lacks are named by their Unicode numbers: [U+2713]. The DOCX file has them as typed.'
	},
	proof: {
		ru: 'Версия {no}. SHA-256 содержания: {hash}',
		en: 'Version {no}. SHA-256 of the content: {hash}'
	},
	proofExtract: {
		ru: 'Это хеш всего протокола. Подлинность: откройте выписку в системе по коду.',
		en: 'This is the hash of the whole minutes. Proof: open the extract in the system by the code.'
	},
	proofHow: {
		ru: 'Подлинность: скачайте содержание версии в системе и сравните хеш.',
		en: 'Proof: download the content of the version and compare the hash.'
	},
	demo: {
		ru: 'Демонстрационные данные, все лица вымышлены',
		en: 'Demonstration data, all persons are invented'
	}
} as const satisfies { readonly [name: string]: Message };
