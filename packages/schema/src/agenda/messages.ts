import { lowerCase, type Message } from '../kernel/index.ts';
import type { FieldKey, RowsRoot } from './shape.ts';
import type { AgendaView } from './view.ts';
import type { AgendaEvent, AgendaStatus } from './workflow.ts';

export const STATUS_NAMES: Readonly<Record<AgendaStatus, Message>> = {
	draft: { ru: 'Проект', en: 'Draft' },
	approved: { ru: 'Утверждена', en: 'Approved' },
	cancelled: { ru: 'Заседание отменено', en: 'Meeting cancelled' }
};

export const EVENT_NAMES: Readonly<Record<AgendaEvent, Message>> = {
	approve: { ru: 'Утвердить повестку', en: 'Approve the agenda' }
};

export const FIELD_NAMES: Readonly<Record<FieldKey, Message>> = {
	date: { ru: 'Дата', en: 'Date' },
	time: { ru: 'Время', en: 'Time' },
	place: { ru: 'Место', en: 'Place' },
	form: { ru: 'Форма', en: 'Form' },
	link: { ru: 'Ссылка на видео-конференцию', en: 'Link to the video meeting' }
};

/** What one row of a collection is called. */
export const ROW_NAMES: Readonly<Record<RowsRoot, Message>> = {
	items: { ru: 'Вопрос', en: 'Item' },
	materials: { ru: 'Материал', en: 'Material' },
	invited: { ru: 'Приглашённый', en: 'Invited' }
};

/** Names of cells; `co` is a co-speaker. */
export const CELL_NAMES: Readonly<Record<string, Message>> = {
	title: { ru: 'название', en: 'title' },
	kind: { ru: 'вид', en: 'kind' },
	speaker: { ru: 'докладчик', en: 'speaker' },
	co: { ru: 'содокладчик', en: 'co-speaker' },
	coSpeakers: { ru: 'содокладчики', en: 'co-speakers' },
	minutes: { ru: 'время, мин.', en: 'minutes' },
	accessMark: { ru: 'доступ', en: 'access' },
	draftDecision: { ru: 'проект решения', en: 'draft decision' },
	itemId: { ru: 'вопрос', en: 'item' },
	documentId: { ru: 'документ', en: 'document' },
	version: { ru: 'версия', en: 'version' },
	personId: { ru: 'лицо', en: 'person' }
};

/** «Повестка заседания № {no} от {date}». */
export const AGENDA_TITLE: Message = {
	ru: 'Повестка заседания № {no} от {date}',
	en: 'Agenda of meeting No. {no} of {date}'
};

/** «вопрос 2, докладчик» for a path, as people speak of it; an item that is gone is «вопрос». */
export function placeName(view: AgendaView, path: string): Message {
	const [root = '', id = '', key = ''] = path.split('/');
	const field = named(FIELD_NAMES, id);
	if (root === 'fields' && field !== undefined) return lowerCase(field);
	const own = [...view.materials, ...view.invited].find((row) => row.id === id);
	const item = view.items.find((row) => row.id === (own?.itemId ?? id));
	const no = item === undefined ? '' : ` ${item.no}`;
	const what = named(CELL_NAMES, key.split(':')[0] ?? '') ?? named(ROW_NAMES, own ? root : '');
	const part = (locale: 'ru' | 'en'): string =>
		what === undefined ? '' : `, ${what[locale].toLowerCase()}`;
	return {
		ru: `${ROW_NAMES.items.ru.toLowerCase()}${no}${part('ru')}`,
		en: `${ROW_NAMES.items.en.toLowerCase()}${no}${part('en')}`
	};
}

function named<T>(names: { readonly [key: string]: T }, key: string): T | undefined {
	return Object.hasOwn(names, key) ? names[key] : undefined;
}
