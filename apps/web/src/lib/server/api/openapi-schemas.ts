import type { Json } from '@veche/schema/kernel';

const string = { type: 'string' } as const;
const uuid = { type: 'string', format: 'uuid' } as const;
const uuidOrNull = { type: ['string', 'null'], format: 'uuid' } as const;
const integer = { type: 'integer' } as const;
const integerOrNull = { type: ['integer', 'null'] } as const;
const stringOrNull = { type: ['string', 'null'] } as const;
const time = { type: 'string', format: 'date-time', description: 'UTC, ISO 8601' } as const;
const hash = { type: 'string', pattern: '^[0-9a-f]{64}$' } as const;
const openness = { enum: ['written', 'held', 'locked'] } as const;

/** An object whose listed members are all there, unless named as optional. */
function object(
	properties: { readonly [name: string]: Json },
	optional: readonly string[] = []
): Json {
	const required = Object.keys(properties).filter((name) => !optional.includes(name));
	return { type: 'object', properties, required };
}

/** A list with the address of its continuation. */
function page(item: string, paged: boolean): Json {
	const items = { type: 'array', items: ref(item) };
	return object(paged ? { items, next: stringOrNull } : { items });
}

export function ref(name: string): Json {
	return { $ref: `#/components/schemas/${name}` };
}

const documentItem = {
	id: uuid,
	kind: { enum: ['passport'] },
	title: string,
	state: { enum: ['draft', 'rework', 'review', 'approved', 'rejected', 'superseded'] },
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
	decision: { enum: ['approve', 'reject'] }
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
const person = { id: uuid, fullName: string, post: string };

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
	Person: object(person),
	People: page('Person', false),
	NewDocument: object({ kind: { enum: ['passport'] }, projectId: uuid }),
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
		events: { type: 'array', items: { enum: ['submit', 'return', 'approve', 'reject', 'revise'] } },
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
			event: { enum: ['submit', 'return', 'approve', 'reject', 'revise'] },
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
	ProjectCard: object({
		...project,
		documents: { type: 'array', items: ref('DocumentItem') },
		people: { type: 'array', items: object({ personId: uuid, fullName: string, role: string }) }
	})
};
