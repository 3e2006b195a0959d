import type { Message } from '../kernel/index.ts';
import type { FieldKey, RowsRoot } from './shape.ts';
import type { MinutesView } from './view.ts';
import type { MinutesEvent, MinutesStatus } from './workflow.ts';

export const STATUS_NAMES: Readonly<Record<MinutesStatus, Message>> = {
	draft: { ru: 'Ведётся', en: 'Draft' },
	review: { ru: 'На подписи', en: 'Being signed' },
	signed: { ru: 'Подписан', en: 'Signed' },
	cancelled: { ru: 'Заседание отменено', en: 'Meeting cancelled' }
};

export const EVENT_NAMES: Readonly<Record<MinutesEvent, Message>> = {
	submit: { ru: 'На подпись', en: 'Submit for signing' },
	return: { ru: 'Вернуть на доработку', en: 'Return for revision' },
	sign: { ru: 'Подписать', en: 'Sign' }
};

export const FIELD_NAMES: Readonly<Record<FieldKey, Message>> = {
	place: { ru: 'Место', en: 'Place' },
	form: { ru: 'Форма', en: 'Form' }
};

/** What one row of a collection is called. */
export const ROW_NAMES: Readonly<Record<RowsRoot, Message>> = {
	items: { ru: 'Вопрос', en: 'Item' },
	speeches: { ru: 'Выступление', en: 'Speech' },
	decisions: { ru: 'Решение', en: 'Decision' }
};

/** Names of cells. */
export const CELL_NAMES: Readonly<Record<string, Message>> = {
	title: { ru: 'название', en: 'title' },
	kind: { ru: 'вид', en: 'kind' },
	speaker: { ru: 'докладчик', en: 'speaker' },
	outcome: { ru: 'итог рассмотрения', en: 'outcome' },
	heard: { ru: 'слушали', en: 'heard' },
	decisions: { ru: 'решили', en: 'decided' },
	itemId: { ru: 'вопрос', en: 'item' },
	personId: { ru: 'выступивший', en: 'speaker' },
	executor: { ru: 'исполнитель', en: 'executor' },
	due: { ru: 'срок', en: 'due date' },
	text: { ru: 'текст', en: 'text' }
};

/** Headings of the paper, in the order of its parts. */
export const HEADINGS = {
	heard: { ru: 'Слушали', en: 'Heard' },
	spoke: { ru: 'Выступили', en: 'Spoke' },
	decided: { ru: 'Решили', en: 'Decided' }
} as const satisfies Readonly<Record<string, Message>>;

/** «Протокол заседания от {date}»; its number comes with the last signature. */
export const MINUTES_TITLE: Message = {
	ru: 'Протокол заседания от {date}',
	en: 'Minutes of the meeting of {date}'
};

/** «Протокол № {no} от {date}». */
export const MINUTES_TITLE_SIGNED: Message = {
	ru: 'Протокол № {no} от {date}',
	en: 'Minutes No. {no} of {date}'
};

/** «вопрос 3, слушали», «решение 3.2, срок» for a path, as people speak of it. */
export function placeName(view: MinutesView, path: string): Message {
	const [root = '', id = '', key = ''] = path.split('/');
	if (root === 'participants') return { ru: 'присутствие', en: 'attendance' };
	const row = named(ROW_NAMES, root);
	const what = named(root === 'fields' ? FIELD_NAMES : CELL_NAMES, root === 'fields' ? id : key);
	const part = (locale: 'ru' | 'en'): string => what?.[locale].toLowerCase() ?? '';
	const whole = (locale: 'ru' | 'en'): string =>
		[
			row === undefined ? '' : `${row[locale].toLowerCase()}${numberOf(view, root, id)}`,
			part(locale)
		]
			.filter((word) => word !== '')
			.join(', ');
	return { ru: whole('ru') || path, en: whole('en') || path };
}

function numberOf(view: MinutesView, root: string, id: string): string {
	if (root === 'decisions') return prefixed(view.decisions.find((row) => row.id === id)?.no);
	if (root === 'items') return prefixed(view.items.find((row) => row.id === id)?.no);
	const speech = view.speeches.find((row) => row.id === id);
	const own = view.speeches.filter(({ itemId }) => itemId === speech?.itemId);
	return speech === undefined ? '' : prefixed(own.indexOf(speech) + 1);
}

function prefixed(no: string | number | undefined): string {
	return no === undefined ? '' : ` ${no}`;
}

function named<T>(names: { readonly [key: string]: T }, key: string): T | undefined {
	return Object.hasOwn(names, key) ? names[key] : undefined;
}
