import { uuid } from '../kernel/fixture.ts';
import { richTextOf } from '../rich-text/index.ts';
import type { MinutesView } from './view.ts';

export const SPEAKER = uuid(1);
export const MEMBER = uuid(2);
export const EXECUTOR = uuid(3);
export const FIRST = uuid(11);
export const SECOND = uuid(12);
export const SPEECH = uuid(21);
export const DECISION = uuid(31);
export const ASSIGNMENT = uuid(32);

/** Small minutes in which no rule finds anything: the base of the tables of cases. */
export function soundMinutes(): MinutesView {
	return {
		fields: { place: 'Зал заседаний', form: 'mixed' },
		items: [
			{
				id: FIRST,
				order: 'a0aaaaaa',
				no: 1,
				title: 'О приостановлении проекта «Тёплый дом»',
				kind: 'risk',
				speaker: SPEAKER,
				outcome: '',
				heard: richTextOf('Заявка на софинансирование не вошла в первую очередь.')
			},
			{
				id: SECOND,
				order: 'a1aaaaaa',
				no: 2,
				title: 'О ходе исполнения поручений',
				kind: 'assignments',
				speaker: SPEAKER,
				outcome: 'withdrawn',
				heard: richTextOf('')
			}
		],
		speeches: [
			{
				id: SPEECH,
				order: 'a0aaaaaa',
				itemId: FIRST,
				personId: MEMBER,
				text: richTextOf('Поддержала приостановление.')
			}
		],
		decisions: [
			{
				id: DECISION,
				order: 'a0aaaaaa',
				no: '1.1',
				itemId: FIRST,
				kind: 'suspend',
				executor: '',
				due: '',
				text: richTextOf('Приостановить реализацию проекта «Тёплый дом».')
			},
			{
				id: ASSIGNMENT,
				order: 'a1aaaaaa',
				no: '1.2',
				itemId: FIRST,
				kind: 'assign',
				executor: EXECUTOR,
				due: '2026-11-30',
				text: richTextOf('Подготовить предложение о перераспределении 2 560,0 тыс. рублей.')
			}
		]
	};
}
