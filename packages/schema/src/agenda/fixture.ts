import { uuid } from '../kernel/fixture.ts';
import { richTextOf } from '../rich-text/index.ts';
import type { AgendaView } from './view.ts';

export const SPEAKER = uuid(1);
export const CO_SPEAKER = uuid(2);
export const GUEST = uuid(3);
export const FIRST = uuid(11);
export const SECOND = uuid(12);
export const MATERIAL = uuid(21);
export const INVITED = uuid(31);
export const PASSPORT = uuid(41);

/** A small agenda in which no rule finds anything: the base of the tables of cases. */
export function soundAgenda(): AgendaView {
	return {
		fields: {
			date: '2026-11-23',
			time: '10:00',
			place: 'Зал заседаний',
			form: 'mixed',
			link: 'https://video.example/4'
		},
		items: [
			{
				id: FIRST,
				order: 'a0aaaaaa',
				no: 1,
				title: 'О ходе исполнения поручений',
				kind: 'assignments',
				speaker: SPEAKER,
				coSpeakers: [],
				minutes: '10',
				accessMark: '',
				draftDecision: richTextOf('Принять к сведению')
			},
			{
				id: SECOND,
				order: 'a1aaaaaa',
				no: 2,
				title: 'Об утверждении паспорта проекта «Мастер города»',
				kind: 'passport',
				speaker: SPEAKER,
				coSpeakers: [CO_SPEAKER],
				minutes: '20',
				accessMark: 'open',
				draftDecision: richTextOf('Утвердить паспорт')
			}
		],
		materials: [
			{ id: MATERIAL, order: 'a0aaaaaa', itemId: SECOND, documentId: PASSPORT, version: '2' }
		],
		invited: [{ id: INVITED, order: 'a0aaaaaa', itemId: SECOND, personId: GUEST }]
	};
}
