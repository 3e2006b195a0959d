import { BODY, SAFE, type Operations } from './openapi-operation.ts';

const refuses = [...BODY, '409'] as const;

/** Bodies: who is in them, who acts for whom, and by which settings they work. */
export const BODY_OPERATIONS: Operations = {
	'/bodies': {
		get: { summary: 'Органы, которые видны человеку', gives: 'Bodies', refuses: ['401'] }
	},
	'/bodies/{id}': {
		get: {
			summary: 'Орган: состав прошлый, нынешний и будущий, замещения, настройки',
			gives: 'Body',
			refuses: SAFE
		}
	},
	'/bodies/{id}/members': {
		post: {
			summary: 'Ввести человека в состав',
			takes: 'NewBodyMember',
			gives: 'Body',
			status: '201',
			refuses
		}
	},
	'/bodies/{id}/members/{memberId}': {
		patch: {
			summary: 'Изменить роль или право голоса с указанного дня',
			takes: 'BodyMemberChange',
			gives: 'Body',
			refuses
		}
	},
	'/bodies/{id}/members/{memberId}/end': {
		post: {
			summary: 'Завершить членство; должность, которую занимал человек, вакантна',
			takes: 'Ending',
			gives: 'Body',
			refuses
		}
	},
	'/bodies/{id}/posts': {
		post: {
			summary: 'Добавить должность в состав, с человеком или вакантную',
			once: true,
			takes: 'NewBodyPost',
			gives: 'Body',
			status: '201',
			refuses
		}
	},
	'/bodies/{id}/posts/{postId}/holder': {
		post: {
			summary: 'Назначить человека на вакантную должность с указанного дня',
			takes: 'PostHolder',
			gives: 'Body',
			status: '201',
			refuses
		}
	},
	'/bodies/{id}/posts/{postId}/end': {
		post: { summary: 'Исключить вакантную должность', takes: 'Ending', gives: 'Body', refuses }
	},
	'/bodies/{id}/substitutions': {
		post: {
			summary: 'Назначить исполняющего обязанности на время отсутствия',
			takes: 'NewSubstitution',
			gives: 'Body',
			status: '201',
			refuses
		}
	},
	'/bodies/{id}/substitutions/{substitutionId}/end': {
		post: { summary: 'Завершить замещение досрочно', takes: 'Ending', gives: 'Body', refuses }
	},
	'/bodies/{id}/settings': {
		put: {
			summary: 'Настройки органа; действуют сразу, и в открытых окнах',
			takes: 'NewBodySettings',
			gives: 'Body',
			refuses
		}
	}
};
