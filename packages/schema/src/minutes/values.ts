import type { Choices } from '../kernel/index.ts';

/** Kinds of decisions. Source: domain, sections 3.6 and 5.9, VLAD-3г. */
export const DECISION_KINDS: Choices = [
	{ value: 'assign', name: { ru: 'поручить', en: 'assign' } },
	{ value: 'note', name: { ru: 'принять к сведению', en: 'take note' } },
	{ value: 'approve', name: { ru: 'утвердить', en: 'approve' } },
	{ value: 'amend', name: { ru: 'внести изменения', en: 'amend' } },
	{ value: 'return', name: { ru: 'вернуть на доработку', en: 'return for revision' } },
	{ value: 'start', name: { ru: 'начать реализацию', en: 'start' } },
	{ value: 'suspend', name: { ru: 'приостановить реализацию', en: 'suspend' } },
	{ value: 'finish', name: { ru: 'завершить', en: 'finish' } },
	{ value: 'other', name: { ru: 'иное', en: 'other' } }
];

/** What became of an item besides being considered. */
export const OUTCOMES: Choices = [
	{ value: '', name: { ru: 'рассмотрен', en: 'considered' } },
	{ value: 'withdrawn', name: { ru: 'снят с рассмотрения', en: 'withdrawn' } },
	{ value: 'postponed', name: { ru: 'перенесён на другое заседание', en: 'postponed' } }
];
