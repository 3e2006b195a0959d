import { DOCUMENT_KINDS, KINDS, type Workflow } from '@veche/schema/document';
import type { Json } from '@veche/schema/kernel';
import { NOTICE_KINDS } from '@veche/schema/notice';
import { BODY_SCHEMAS } from './openapi-body-schemas.ts';
import { MEETING_SCHEMAS } from './openapi-meeting-schemas.ts';
import {
	hash,
	integer,
	integerOrNull,
	object,
	page,
	person,
	ref,
	string,
	stringOrNull,
	time,
	uuid,
	uuidOrNull
} from './openapi-parts.ts';
import { PEOPLE_SCHEMAS } from './openapi-people-schemas.ts';

const openness = { enum: ['written', 'held', 'locked'] } as const;

/** The words of the tables of all kinds, each once. */
function words(of: (workflow: Workflow) => readonly string[]): readonly string[] {
	return [...new Set(DOCUMENT_KINDS.flatMap((kind) => of(KINDS[kind])))];
}

/** What a notice is about; null when it is about something else, or may not be read any more. */
function subject(properties: { readonly [name: string]: Json }): Json {
	return { ...object({ id: uuid, ...properties }), type: ['object', 'null'] };
}

const documentItem = {
	id: uuid,
	kind: { enum: [...DOCUMENT_KINDS] },
	title: string,
	state: { enum: words(({ statuses }) => statuses) },
	open: openness,
	version: integerOrNull,
	projectId: uuidOrNull,
	meetingId: uuidOrNull,
	updatedAt: time
};
const documentHead = {
	...documentItem,
	seriesId: uuid,
	revision: integer,
	epoch: integer,
	headSeq: integer,
	schemaVersion: integer,
	createdAt: time
};
const versionItem = {
	no: integer,
	documentId: uuid,
	seq: integer,
	sha256: hash,
	previousSha256: { type: ['string', 'null'], pattern: '^[0-9a-f]{64}$' },
	approvedBy: uuid,
	approvedAt: time,
	decision: { enum: ['approve', 'reject', 'sign'] }
};
const project = {
	id: uuid,
	regNo: string,
	title: string,
	shortTitle: string,
	level: { enum: ['municipal', 'regional', 'federal'] },
	phase: {
		enum: ['initiation', 'preparation', 'implementation', 'suspended', 'completion', 'closed']
	},
	bodyId: uuid,
	officeId: uuid
};
/** Shapes of what the API takes and gives. */
export const SCHEMAS: { readonly [name: string]: Json } = {
	Problem: object(
		{
			type: string,
			title: string,
			status: integer,
			detail: { ...string, description: 'По-русски, для человека' },
			code: string,
			headSeq: integer,
			findings: { type: 'array', items: ref('Finding') }
		},
		['code', 'headSeq', 'findings']
	),
	Finding: object(
		{
			rule: string,
			severity: { enum: ['blocking', 'warning', 'info'] },
			path: string,
			message: string,
			expected: string,
			actual: string
		},
		['expected', 'actual']
	),
	Description: { type: 'object', description: 'OpenAPI 3.1' },
	Credentials: object({ email: string, password: string }),
	Session: object({ personId: uuid }),
	Me: object({
		...person,
		unit: string,
		external: { type: 'boolean' },
		roles: {
			type: 'array',
			items: object({ role: string, scope: { type: 'object' }, actingFor: uuidOrNull })
		}
	}),
	...PEOPLE_SCHEMAS,
	Person: object(person),
	People: page('Person', false),
	NewDocument: {
		oneOf: [
			object({ kind: { enum: ['passport'] }, projectId: uuid }),
			object({ kind: { enum: ['agenda'] }, meetingId: uuid })
		]
	},
	DocumentItem: object(documentItem),
	Documents: page('DocumentItem', true),
	DocumentHead: object(documentHead),
	Root: {
		type: 'object',
		properties: {
			type: { enum: ['map', 'rows', 'text'] },
			keys: { type: 'array', items: string },
			key: string,
			texts: { type: 'array', items: string },
			write: { type: 'boolean' }
		},
		required: ['type', 'write']
	},
	Document: object({
		...documentHead,
		content: { type: 'object' },
		findings: { type: 'array', items: ref('Finding') },
		completeness: object({
			filled: integer,
			required: integer,
			percent: integer,
			sections: { type: 'object' }
		}),
		events: { type: 'array', items: { enum: words(({ events }) => events) } },
		signatures: { type: 'array', items: ref('Signature') },
		shape: object({
			schemaVersion: integer,
			roots: { type: 'object', additionalProperties: ref('Root') }
		})
	}),
	TicketRequest: object({ schemaVersion: integer }, ['schemaVersion']),
	Ticket: object({
		document: uuid,
		ticket: string,
		collabUrl: string,
		yjsUrl: string,
		access: { enum: ['write', 'read'] },
		reason: { enum: [null, 'role', 'held', 'locked', 'schema'] },
		epoch: integer,
		personId: uuid,
		expiresAt: time
	}),
	Transition: object(
		{
			event: { enum: words(({ events }) => events) },
			comment: string,
			ifSeq: { ...integer, description: 'Последняя правка, которую видел человек' }
		},
		['comment', 'ifSeq']
	),
	Moved: object({ state: string, version: integer, documentId: uuid }, ['version']),
	VersionItem: object(versionItem),
	Versions: page('VersionItem', false),
	Version: object({ ...versionItem, content: { type: 'object' } }),
	HistoryItem: object({ fromSeq: integer, toSeq: integer, personId: uuid, at: time }),
	History: page('HistoryItem', false),
	RefusedEdit: object({
		id: { type: ['string', 'integer'] },
		epoch: integer,
		reason: string,
		at: time,
		mergedAt: { type: ['string', 'null'], format: 'date-time' },
		update: { ...string, contentEncoding: 'base64', description: 'Yjs update, version 1' }
	}),
	RefusedEdits: page('RefusedEdit', false),
	NewCoAuthor: object({ personId: uuid }),
	CoAuthor: object({ documentId: uuid, personId: uuid }),
	NewProject: object({ title: string, shortTitle: string, level: project.level }),
	Project: object(project),
	Projects: page('Project', true),
	Signature: object({ role: string, personId: uuid, actingFor: uuidOrNull, at: time }),
	...BODY_SCHEMAS,
	...MEETING_SCHEMAS,
	Comparison: object({
		from: {
			type: ['integer', 'string'],
			description: 'Номер версии, round-2 (передано на рассмотрение) или current'
		},
		to: { type: ['integer', 'string'] },
		differences: { type: 'array', items: ref('Difference') }
	}),
	Difference: object({
		path: string,
		kind: { enum: ['changed', 'added', 'removed', 'look', 'moved'] },
		place: { ...string, description: 'Место словами' },
		before: string,
		after: string,
		lines: {
			type: ['array', 'null'],
			description: 'Абзацы длинного текста с изменёнными словами',
			items: { type: 'object' }
		},
		looks: {
			type: 'array',
			description: 'Оформление тех же слов: было и стало',
			items: { type: 'object' }
		},
		move: {
			type: ['object', 'null'],
			description: 'Места переставленной строки, от 1: from, to'
		},
		authors: { type: 'array', items: string }
	}),
	FoundDocument: object({
		id: uuid,
		kind: { enum: [...DOCUMENT_KINDS] },
		title: string,
		state: string,
		version: integerOrNull,
		revision: integer,
		projectId: uuidOrNull,
		regNo: { type: ['string', 'null'] },
		updatedAt: time,
		snippet: {
			type: 'array',
			items: object({ text: string, found: { type: 'boolean' } })
		}
	}),
	Found: page('FoundDocument', true),
	Notice: object({
		id: integer,
		kind: { enum: [...NOTICE_KINDS] },
		by: { ...string, description: 'Кто это сделал' },
		role: { ...string, description: 'Данная роль, иначе пусто' },
		at: time,
		read: { type: 'boolean' },
		document: subject({ kind: { enum: [...DOCUMENT_KINDS] }, title: string }),
		meeting: subject({ no: integer, date: string }),
		project: subject({ title: string }),
		body: subject({ name: string }),
		office: subject({ name: string })
	}),
	Notices: object({
		items: { type: 'array', items: ref('Notice') },
		next: stringOrNull,
		unread: integer
	}),
	WhichNotices: {
		oneOf: [
			object({ id: integer }),
			object({ upTo: integer }),
			object({ documentId: uuid }),
			object({ meetingId: uuid }),
			object({ projectId: uuid }),
			object({ bodyId: uuid }),
			object({ officeId: uuid })
		]
	},
	NoticesRead: object({ read: integer }),
	ProjectCard: object({
		...project,
		documents: { type: 'array', items: ref('DocumentItem') },
		people: { type: 'array', items: object({ personId: uuid, fullName: string, role: string }) }
	})
};
