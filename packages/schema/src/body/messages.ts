import type { Message } from '../kernel/index.ts';
import {
	BODY_KINDS,
	ROLE_NAMES,
	type BodyKind,
	type BodySettings,
	type BodyTerms,
	type QuorumFormula
} from '../people/index.ts';
import type { CompositionFault } from './composition.ts';
import type { BodyRole } from './view.ts';

export const KIND_NAMES: Readonly<Record<BodyKind, Message>> = {
	committee: { ru: 'Комитет', en: 'Committee' },
	council: { ru: 'Совет', en: 'Council' },
	office_body: { ru: 'Проектный офис (коллегиальный орган)', en: 'Project office (collegial)' }
};

/** A body and its members in the forms that sentences ask for. */
export interface BodyWords {
	/** «комитета». */
	readonly ofBody: Message;
	readonly member: Message;
	readonly members: Message;
	/** «членов комитета», «членами комитета». */
	readonly ofMembers: Message;
	readonly withMembers: Message;
}

/** Sources: Когалым; Вологда, 2.2; Владикавказ, раздел 5. */
const BODY_WORDS: Readonly<Record<BodyKind, BodyWords>> = {
	committee: {
		ofBody: { ru: 'комитета', en: 'the committee' },
		member: { ru: 'член комитета', en: 'committee member' },
		members: { ru: 'члены комитета', en: 'committee members' },
		ofMembers: { ru: 'членов комитета', en: 'committee members' },
		withMembers: { ru: 'членами комитета', en: 'the committee members' }
	},
	council: {
		ofBody: { ru: 'Совета', en: 'the council' },
		member: { ru: 'член Совета', en: 'council member' },
		members: { ru: 'члены Совета', en: 'council members' },
		ofMembers: { ru: 'членов Совета', en: 'council members' },
		withMembers: { ru: 'членами Совета', en: 'the council members' }
	},
	office_body: {
		ofBody: { ru: 'Проектного офиса', en: 'the Project office' },
		member: { ru: 'участник Проектного офиса', en: 'member of the Project office' },
		members: { ru: 'участники Проектного офиса', en: 'members of the Project office' },
		ofMembers: { ru: 'участников Проектного офиса', en: 'members of the Project office' },
		withMembers: { ru: 'участниками Проектного офиса', en: 'the members of the Project office' }
	}
};

/** Where a text does not say of which kind its body is. */
const ANY_BODY: BodyWords = {
	ofBody: { ru: 'органа', en: 'the body' },
	member: ROLE_NAMES.member,
	members: { ru: 'члены органа', en: 'members of the body' },
	ofMembers: { ru: 'членов органа', en: 'members of the body' },
	withMembers: { ru: 'членами органа', en: 'the members of the body' }
};

/** What a body of this kind and its members are called; the kind as it was stored. */
export function bodyWords(kind: string): BodyWords {
	const known = BODY_KINDS.find((one) => one === kind);
	return known === undefined ? ANY_BODY : BODY_WORDS[known];
}

/** Name of a role in a body of this kind. */
export function bodyRoleName(role: BodyRole, kind: BodyKind): Message {
	return role === 'member' ? BODY_WORDS[kind].member : ROLE_NAMES[role];
}

export const QUORUM_NAMES: Readonly<Record<QuorumFormula, Message>> = {
	more_than_half: { ru: 'более половины', en: 'more than half' },
	at_least_half: { ru: 'не менее половины', en: 'at least half' },
	two_thirds: { ru: 'две трети', en: 'two thirds' }
};

export const ROUTE_NAMES: Readonly<Record<BodySettings['route'], Message>> = {
	chair: { ru: 'утверждает председатель', en: 'the chair approves' }
};

export const TERM_NAMES: Readonly<Record<keyof BodyTerms, Message>> = {
	agendaDays: {
		ru: 'Повестку утверждают до заседания, рабочих дней',
		en: 'Agenda approved before the meeting, working days'
	},
	materialsDays: {
		ru: 'Материалы готовы до заседания, рабочих дней',
		en: 'Materials ready before the meeting, working days'
	},
	meetingMinutes: {
		ru: 'Наибольшая длительность заседания, минут',
		en: 'Longest meeting, minutes'
	},
	minutesDays: {
		ru: 'Протокол оформляют после заседания, рабочих дней',
		en: 'Minutes written after the meeting, working days'
	}
};

/** Why a change of the composition was refused. */
export const FAULT_NAMES: Readonly<Record<CompositionFault, Message>> = {
	noSuchDate: { ru: 'Такой даты нет в календаре.', en: 'There is no such date.' },
	endsBeforeItBegins: {
		ru: 'Срок заканчивается раньше, чем начинается.',
		en: 'The period ends before it begins.'
	},
	past: {
		ru: 'Прошлое не меняют: укажите сегодняшний или будущий день.',
		en: 'The past is not changed: choose today or a later day.'
	},
	chairTaken: {
		ru: 'В эти дни у органа есть председатель. Сначала завершите его полномочия.',
		en: 'The body has a chair in these days. End that first.'
	},
	secretaryTaken: {
		ru: 'В эти дни у органа есть секретарь. Сначала завершите его полномочия.',
		en: 'The body has a secretary in these days. End that first.'
	},
	alreadyMember: {
		ru: 'В эти дни этот человек уже входит в состав органа.',
		en: 'This person is a member of the body in these days already.'
	},
	oneself: {
		ru: 'Себе самому роль или замещение не дают. Это сделает другой, кто ведёт состав органа.',
		en: 'Nobody gives a role or a substitution to himself. Somebody else who keeps the members does it.'
	},
	sameRole: { ru: 'Эта роль у человека уже есть.', en: 'The person holds this role already.' },
	ended: {
		ru: 'К этому дню полномочия уже закончены.',
		en: 'By that day it has ended already.'
	},
	noBasis: { ru: 'Укажите основание: документ, его дату и номер.', en: 'Name the basis.' },
	actsForHimself: {
		ru: 'Человек не замещает сам себя.',
		en: 'Nobody acts for himself.'
	},
	absentIsNoMember: {
		ru: 'Тот, кого замещают, в этот день не входит в состав органа.',
		en: 'Whoever is substituted is no member of the body on that day.'
	},
	noTitle: { ru: 'Впишите название должности.', en: 'Enter the title of the post.' },
	singlePost: {
		ru: 'В эти дни в составе уже есть должность председателя или секретаря. Сначала исключите её.',
		en: 'The body has such a post in these days: one chair, one secretary. Remove that first.'
	},
	postTaken: {
		ru: 'В эти дни должность занята. Сначала освободите её.',
		en: 'The post is held in these days. Make it vacant first.'
	},
	outsidePost: {
		ru: 'В эти дни такой должности в составе нет.',
		en: 'The body has no such post in these days.'
	},
	postHeld: {
		ru: 'Должность занята. Сначала освободите её с этого дня.',
		en: 'The post is held. Make it vacant from that day first.'
	},
	roleOfPost: {
		ru: 'Роль и право голоса даёт должность. Освободите её или введите другую должность.',
		en: 'Role and vote come with the post. Make it vacant or add another post.'
	},
	alreadySubstituted: {
		ru: 'В эти дни этого человека уже замещают. Сначала завершите то замещение.',
		en: 'Somebody acts for this person in these days already. End that first.'
	}
};
