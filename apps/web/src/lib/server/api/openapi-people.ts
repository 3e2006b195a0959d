import { BODY, SAFE, type Operations } from './openapi-operation.ts';

/** People, their accounts and sessions. */
export const PEOPLE_OPERATIONS: Operations = {
	'/people/me/sessions': {
		get: { summary: 'Свои сеансы', gives: 'Sessions', refuses: ['401'] },
		delete: { summary: 'Выйти на всех устройствах', status: '204', refuses: ['401', '403'] }
	},
	'/people/me/sessions/{name}': {
		delete: { summary: 'Завершить один свой сеанс', status: '204', refuses: SAFE }
	},
	'/people/me/password': {
		put: {
			summary: 'Сменить свой пароль; остальные сеансы завершаются',
			takes: 'PasswordChange',
			status: '204',
			refuses: ['400', '401', '403', '409', '413', '415', '429']
		}
	},
	'/people': {
		get: {
			summary: 'Люди и их учётные записи, по алфавиту',
			gives: 'Accounts',
			refuses: ['400', '401', '403'],
			query: ['q', 'state']
		},
		post: {
			summary: 'Внести человека; входит он по одноразовой ссылке',
			once: true,
			takes: 'NewAccount',
			gives: 'Account',
			status: '201',
			refuses: [...BODY, '409']
		}
	},
	'/people/{id}': {
		get: { summary: 'Человек, учётная запись и роли', gives: 'Account', refuses: SAFE },
		patch: {
			summary: 'Изменить имя, должность, подразделение, почту',
			takes: 'AccountChange',
			gives: 'Account',
			refuses: [...BODY, '409']
		}
	},
	'/people/{id}/block': {
		post: {
			summary: 'Закрыть вход: сеансы завершаются сразу',
			gives: 'Account',
			refuses: [...SAFE, '409']
		},
		delete: { summary: 'Снова открыть вход', gives: 'Account', refuses: SAFE }
	},
	'/people/{id}/link': {
		post: {
			summary: 'Одноразовая ссылка для пароля; прежняя больше не действует',
			gives: 'AccountLink',
			status: '201',
			refuses: [...SAFE, '409']
		}
	},
	'/people/{id}/roles': {
		post: {
			summary: 'Дать роль в офисе или в системе; права меняются сразу',
			takes: 'NewRole',
			gives: 'Account',
			status: '201',
			refuses: [...BODY, '409']
		}
	},
	'/people/{id}/roles/{roleId}/end': {
		post: {
			summary: 'Завершить такую роль; открытые окна теряют право сразу',
			takes: 'Ending',
			gives: 'Account',
			refuses: [...BODY, '409']
		}
	},
	'/people/{id}/sessions': {
		delete: { summary: 'Завершить все сеансы человека', status: '204', refuses: SAFE }
	},
	'/audit': {
		get: {
			summary: 'Журнал действий, новые сначала; секретарь видит свои записи',
			gives: 'AuditRecords',
			refuses: ['400', '401', '403'],
			query: ['person', 'thing', 'kind', 'object', 'from', 'to', 'before']
		}
	},
	'/audit/check': {
		get: {
			summary: 'Проверить цепочку хешей всего журнала',
			gives: 'AuditCheck',
			refuses: ['401', '403']
		}
	}
};
