import type { Message } from '@veche/schema/kernel';

/** Words of the agenda's page around its fields. */
export const AGENDA = {
	meta: { ru: '{body} · {date}', en: '{body} · {date}' },
	metaMoved: {
		ru: '{body} · {date} (перенесено с {was})',
		en: '{body} · {date} (moved from {was})'
	},
	movedNote: {
		ru: 'Утвердил(а) {by}. Заседание перенесено: {when}. Повестка остаётся такой, какой её утвердили.',
		en: 'Approved by {by}. The meeting was moved: {when}. The agenda stays as it was approved.'
	},
	main: { ru: 'Заседание', en: 'Meeting' },
	item: { ru: 'Вопрос {no}', en: 'Item {no}' },
	untitled: { ru: 'Без названия', en: 'Untitled' },
	titleHint: { ru: 'Начните с «О» или «Об»', en: 'Begin with “On”' },
	title: { ru: 'Название', en: 'Title' },
	kind: { ru: 'Вид вопроса', en: 'Kind' },
	speaker: { ru: 'Докладчик', en: 'Speaker' },
	coSpeakers: { ru: 'Содокладчики', en: 'Co-speakers' },
	addCoSpeaker: { ru: 'Добавить содокладчика', en: 'Add a co-speaker' },
	minutes: { ru: 'Время, мин.', en: 'Minutes' },
	accessMark: { ru: 'Доступ', en: 'Access' },
	materials: { ru: 'Материалы', en: 'Materials' },
	material: { ru: 'Материал {no}', en: 'Material {no}' },
	addMaterial: { ru: 'Приложить документ', en: 'Attach a document' },
	document: { ru: 'документ', en: 'document' },
	version: { ru: 'версия', en: 'version' },
	versionNo: { ru: 'версия {no}', en: 'version {no}' },
	noVersion: { ru: 'без версии', en: 'no version' },
	openMaterial: { ru: 'Открыть', en: 'Open' },
	unknownMaterial: { ru: 'Документ недоступен', en: 'Document out of reach' },
	invited: { ru: 'Приглашённые', en: 'Invited' },
	invitedOne: { ru: 'Приглашённый {no}', en: 'Invited {no}' },
	addInvited: { ru: 'Пригласить', en: 'Invite' },
	remove: { ru: 'Убрать: {name}', en: 'Remove: {name}' },
	draftDecision: { ru: 'Проект решения', en: 'Draft decision' },
	addItem: { ru: 'Добавить вопрос', en: 'Add an item' },
	noItems: { ru: 'Вопросов пока нет', en: 'No items yet' },
	noItemsDo: {
		ru: 'Добавьте первый вопрос: название, докладчика и время.',
		en: 'Add the first item: title, speaker and time.'
	},
	total: { ru: 'Всего по повестке', en: 'Whole agenda' },
	totalMinutes: { ru: '{count} мин.', en: '{count} min' },
	totalOf: { ru: '{count} мин. из {most}', en: '{count} of {most} min' },
	computed: { ru: 'Считается, не вводится', en: 'Computed, not typed' },
	meeting: { ru: 'Карточка заседания', en: 'Meeting page' },
	inItem: { ru: 'вопрос {no}', en: 'item {no}' },
	inMain: { ru: 'заседание', en: 'meeting' }
} as const satisfies { readonly [name: string]: Message };
