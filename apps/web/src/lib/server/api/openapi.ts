import type { Json } from '@veche/schema/kernel';
import { BODY_OPERATIONS } from './openapi-bodies.ts';
import { PAPER_TYPES, type PaperFormat } from '../paper/file-name.ts';
import { MEETING_OPERATIONS } from './openapi-meetings.ts';
import { BODY, REFUSED, SAFE, type Operation, type Operations } from './openapi-operation.ts';
import { ref } from './openapi-parts.ts';
import { PEOPLE_OPERATIONS } from './openapi-people.ts';
import { SCHEMAS } from './openapi-schemas.ts';

/** What may happen to any request. */
const ALWAYS = ['500', '503'] as const;

/** Every address and method of the API; a test compares this table with the files of the routes. */
const OPERATIONS: Operations = {
	'/session': {
		post: {
			summary: 'Войти по почте и паролю: выдаёт cookie сеанса',
			takes: 'Credentials',
			gives: 'Session',
			status: '201',
			refuses: ['400', '401', '403', '413', '415', '429'],
			open: true
		},
		delete: { summary: 'Выйти', status: '204', refuses: ['401', '403'] }
	},
	'/people/me': { get: { summary: 'Кто вошёл и его роли', gives: 'Me', refuses: ['401'] } },
	...PEOPLE_OPERATIONS,
	'/documents': {
		get: {
			summary: 'Документы, которые видны человеку, новые сначала',
			gives: 'Documents',
			refuses: ['400', '401'],
			query: ['kind', 'project', 'meeting', 'cursor', 'limit']
		},
		post: {
			summary:
				'Создать паспорт проекта или повестку заседания; протокол создаёт утверждение повестки',
			takes: 'NewDocument',
			gives: 'DocumentHead',
			status: '201',
			refuses: [...BODY, '409']
		}
	},
	'/documents/{id}': {
		get: {
			summary: 'Документ: состояние, текст, замечания, возможные действия, строение',
			gives: 'Document',
			refuses: SAFE
		}
	},
	'/documents/{id}/ticket': {
		post: {
			summary: 'Билет на одно соединение, 60 секунд',
			takes: 'TicketRequest',
			gives: 'Ticket',
			refuses: BODY
		}
	},
	'/documents/{id}/transitions': {
		post: {
			summary:
				'Действие над документом: передать, вернуть, утвердить, отклонить, подписать, новая редакция',
			takes: 'Transition',
			gives: 'Moved',
			refuses: [...BODY, '409', '422']
		}
	},
	'/documents/{id}/compare': {
		get: {
			summary: 'Что изменилось между двумя версиями, или версией и текстом сейчас (current)',
			gives: 'Comparison',
			refuses: ['400', ...SAFE],
			query: ['from', 'to']
		}
	},
	'/documents/{id}/paper.{format}': {
		get: {
			summary:
				'Документ на бумаге (ГОСТ Р 7.0.97-2025) файлом: его версия, если он закрыт, иначе текст сейчас с пометкой «ПРОЕКТ»',
			files: ['docx', 'pdf'],
			refuses: SAFE
		}
	},
	'/documents/{id}/versions/{no}/paper.{format}': {
		get: { summary: 'Версия на бумаге файлом', files: ['docx', 'pdf'], refuses: SAFE }
	},
	'/documents/{id}/extracts/{personId}/paper.{format}': {
		get: {
			summary:
				'Выписка из подписанного протокола файлом: вопросы, на которые человек приглашён или по которым он исполнитель',
			files: ['docx', 'pdf'],
			refuses: [...SAFE, '409']
		}
	},
	'/documents/{id}/versions': {
		get: { summary: 'Версии всех редакций документа', gives: 'Versions', refuses: SAFE }
	},
	'/documents/{id}/versions/{no}': {
		get: {
			summary: 'Версия с содержанием, от которого считан SHA-256',
			gives: 'Version',
			refuses: SAFE
		}
	},
	'/documents/{id}/history': {
		get: {
			summary: 'Кто и когда правил текст',
			gives: 'History',
			refuses: ['400', ...SAFE],
			query: ['limit', 'before']
		}
	},
	'/documents/{id}/refused': {
		get: { summary: 'Свои правки, пришедшие слишком поздно', gives: 'RefusedEdits', refuses: SAFE }
	},
	'/documents/{id}/co-authors': {
		get: { summary: 'Соавторы', gives: 'People', refuses: SAFE },
		post: {
			summary: 'Пригласить соавтора',
			takes: 'NewCoAuthor',
			gives: 'CoAuthor',
			status: '201',
			refuses: BODY
		}
	},
	'/documents/{id}/co-authors/{personId}': {
		delete: { summary: 'Снять соавтора', status: '204', refuses: SAFE }
	},
	...BODY_OPERATIONS,
	...MEETING_OPERATIONS,
	'/projects': {
		get: { summary: 'Реестр проектов', gives: 'Projects', refuses: ['401'] },
		post: {
			summary: 'Внести проект в реестр',
			once: true,
			takes: 'NewProject',
			gives: 'Project',
			status: '201',
			refuses: [...BODY, '409']
		}
	},
	'/projects/{id}': {
		get: { summary: 'Проект, документы и люди', gives: 'ProjectCard', refuses: SAFE }
	},
	'/search': {
		get: {
			summary: 'Найти документы по словам названия и текста, в любой форме; лучшие сначала',
			gives: 'Found',
			refuses: ['400', '401'],
			query: ['q', 'kind', 'project', 'state']
		}
	},
	'/notices': {
		get: {
			summary: 'Свои уведомления, новые сначала, и сколько не прочитано',
			gives: 'Notices',
			refuses: ['400', '401'],
			query: ['cursor', 'limit']
		}
	},
	'/notices/read': {
		post: {
			summary: 'Отметить прочитанными: одно, все о документе, заседании, проекте или все до номера',
			takes: 'WhichNotices',
			gives: 'NoticesRead',
			refuses: ['400', '401', '403', '413', '415']
		}
	},
	'/openapi.json': { get: { summary: 'Это описание', gives: 'Description', open: true } }
};

const IDEMPOTENCY_KEY: Json = {
	name: 'Idempotency-Key',
	in: 'header',
	required: false,
	description:
		'UUID запроса. Тот же запрос с тем же ключом ничего не создаёт второй раз и отвечает тем же; с другим содержанием — 409.',
	schema: { type: 'string', format: 'uuid' }
};

/** Parts of an address that are no UUID. */
const PARAMETERS: { readonly [name: string]: Json } = {
	no: { type: 'integer', minimum: 1 },
	format: { type: 'string', enum: Object.keys(PAPER_TYPES) },
	name: { type: 'string' }
};

/** The description of the API, OpenAPI 3.1. */
export const OPENAPI: Json = {
	openapi: '3.1.0',
	info: {
		title: 'Вече',
		version: '1',
		description:
			'Рабочее пространство муниципального проектного офиса. Ошибки — application/problem+json с русским detail. Идентификаторы — UUID, время — UTC ISO 8601. Вход — cookie сеанса.'
	},
	servers: [{ url: '/api/v1' }],
	paths: Object.fromEntries(
		Object.entries(OPERATIONS).map(([path, methods]) => [path, pathItem(path, methods)])
	),
	components: {
		schemas: SCHEMAS,
		securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'veche_session' } }
	}
};

function pathItem(path: string, methods: { readonly [method: string]: Operation }): Json {
	return Object.fromEntries(
		Object.entries(methods).map(([method, operation]) => [method, operationItem(path, operation)])
	);
}

function operationItem(path: string, operation: Operation): Json {
	const {
		summary,
		takes,
		gives,
		files = [],
		status = '200',
		refuses = [],
		query = [],
		once = false,
		open = false
	} = operation;
	const given =
		gives === undefined ? filesItem(files) : { content: content('application/json', ref(gives)) };
	const problems = [...refuses, ...ALWAYS].map((code): [string, Json] => [
		code,
		{
			description: REFUSED[code] ?? '',
			content: content('application/problem+json', ref('Problem'))
		}
	]);
	return {
		summary,
		...(open ? {} : { security: [{ session: [] }] }),
		parameters: [
			...pathParameters(path),
			...query.map(queryParameter),
			...(once ? [IDEMPOTENCY_KEY] : [])
		],
		...(takes === undefined
			? {}
			: { requestBody: { required: true, content: content('application/json', ref(takes)) } }),
		responses: { [status]: { description: 'Готово', ...given }, ...Object.fromEntries(problems) }
	};
}

/** Files as their media types; bytes have no schema in OpenAPI 3.1. */
function filesItem(files: readonly PaperFormat[]): {
	readonly [name: string]: Json;
} {
	if (files.length === 0) return {};
	const types = files.map((format): [string, Json] => [PAPER_TYPES[format], { schema: {} }]);
	return { content: Object.fromEntries(types) };
}

function content(type: string, schema: Json): Json {
	return { [type]: { schema } };
}

function pathParameters(path: string): readonly Json[] {
	return [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => ({
		name,
		in: 'path',
		required: true,
		schema: PARAMETERS[name] ?? { type: 'string', format: 'uuid' }
	}));
}

function queryParameter(name: string): Json {
	return { name, in: 'query', required: false, schema: { type: 'string' } };
}
