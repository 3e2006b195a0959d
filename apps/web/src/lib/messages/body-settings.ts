import type { Message } from '@veche/schema/kernel';

/** What a setting is called and means, and the clause that it rests on. */
interface SettingWords {
	readonly name: Message;
	readonly meaning: Message;
	readonly clause: Message;
}

export const SETTINGS = {
	kind: {
		name: { ru: 'Вид органа', en: 'Kind of the body' },
		meaning: {
			ru: 'Как он назван в положении; от этого зависит, как называют его членов.',
			en: 'What the regulation calls it; its members are named accordingly.'
		},
		clause: {
			ru: 'Положение № 165 (Владикавказ), раздел 5: участники Проектного офиса; Положение № 1540 (Вологда), 2.2: комитет и Совет',
			en: 'Regulation No. 165 (Vladikavkaz), section 5; Regulation No. 1540 (Vologda), 2.2'
		}
	},
	route: {
		name: { ru: 'Кто утверждает паспорт', en: 'Who approves a passport' },
		meaning: {
			ru: 'Паспорт утверждает председатель: по переданному на рассмотрение тексту или сразу по проекту.',
			en: 'The chair approves a passport: one that was submitted, or one that is still written.'
		},
		clause: {
			ru: 'Положение № 165 (Владикавказ), раздел 3: утверждение паспортов',
			en: 'Regulation No. 165 (Vladikavkaz), section 3: approval of passports'
		}
	},
	quorum: {
		name: { ru: 'Кворум', en: 'Quorum' },
		meaning: {
			ru: 'Сколько голосующих членов должно быть в зале или на связи.',
			en: 'How many voting members have to be in the hall or on video.'
		},
		clause: {
			ru: 'Положение № 165 (Владикавказ), раздел 6; формула различается по городам',
			en: 'Regulation No. 165 (Vladikavkaz), section 6; the formula differs between cities'
		}
	},
	writeAgenda: {
		name: { ru: 'Члены пишут повестку', en: 'Members write the agenda' },
		meaning: {
			ru: 'Проект повестки вместе с секретарём пишут все члены органа; иначе они его читают.',
			en: 'All members write the draft agenda with the secretary; otherwise they read it.'
		},
		clause: {
			ru: 'Положение № 165 (Владикавказ), раздел 7: подготовка заседаний',
			en: 'Regulation No. 165 (Vladikavkaz), section 7: preparation of meetings'
		}
	},
	writeMinutes: {
		name: { ru: 'Члены пишут протокол', en: 'Members write the minutes' },
		meaning: {
			ru: 'Проект протокола вместе с секретарём пишут все члены органа; иначе они его читают.',
			en: 'All members write the draft minutes with the secretary; otherwise they read them.'
		},
		clause: {
			ru: 'Положение № 165 (Владикавказ), раздел 7: деятельность секретаря',
			en: 'Regulation No. 165 (Vladikavkaz), section 7: the secretary'
		}
	},
	agendaDays: {
		name: {
			ru: 'Повестка: рабочих дней до заседания',
			en: 'Agenda: working days before the meeting'
		},
		meaning: {
			ru: 'Повестку утверждают не позже этого срока; позже — предупреждение.',
			en: 'The agenda is approved by then; later is warned about.'
		},
		clause: {
			ru: 'Положение № 165 (Владикавказ), раздел 7: подготовка заседаний (правило AG-05)',
			en: 'Regulation No. 165 (Vladikavkaz), section 7: preparation (rule AG-05)'
		}
	},
	materialsDays: {
		name: {
			ru: 'Материалы: рабочих дней до заседания',
			en: 'Materials: working days before the meeting'
		},
		meaning: {
			ru: 'Материалы вопросов готовы не позже этого срока; позже — предупреждение.',
			en: 'The materials are ready by then; later is warned about.'
		},
		clause: {
			ru: 'Положение № 165 (Владикавказ), раздел 7: подготовка заседаний (правило AG-06)',
			en: 'Regulation No. 165 (Vladikavkaz), section 7: preparation (rule AG-06)'
		}
	},
	meetingMinutes: {
		name: { ru: 'Длительность заседания, минут', en: 'Length of a meeting, minutes' },
		meaning: {
			ru: 'Если сумма минут по вопросам больше, повестка об этом скажет.',
			en: 'The agenda says so when the minutes of its items exceed it.'
		},
		clause: {
			ru: 'Положение № 165 (Владикавказ), раздел 6: порядок рассмотрения вопросов (правило AG-08)',
			en: 'Regulation No. 165 (Vladikavkaz), section 6: order of the items (rule AG-08)'
		}
	},
	minutesDays: {
		name: {
			ru: 'Протокол: рабочих дней после заседания',
			en: 'Minutes: working days after the meeting'
		},
		meaning: {
			ru: 'Протокол оформляют в этот срок; позже — предупреждение.',
			en: 'The minutes are written by then; later is warned about.'
		},
		clause: {
			ru: 'Положение № 165 (Владикавказ), раздел 7 (правило MN-10)',
			en: 'Regulation No. 165 (Vladikavkaz), section 7 (rule MN-10)'
		}
	}
} as const satisfies { readonly [name: string]: SettingWords };
