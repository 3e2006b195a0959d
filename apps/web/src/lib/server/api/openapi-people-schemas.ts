import type { Json } from '@veche/schema/kernel';
import { ACCOUNT_STATES, GIVEN_ROLES } from '@veche/schema/people';
import {
	date,
	hash,
	integer,
	integerOrNull,
	lastDay,
	object,
	page,
	person,
	string,
	stringOrNull,
	time,
	timeOrNull,
	uuid,
	uuidOrNull
} from './openapi-parts.ts';

const accountFields = {
	fullName: string,
	post: string,
	unit: string,
	email: { ...string, description: 'Пусто, если человек не входит в систему' },
	external: { type: 'boolean' }
} as const;

/** Shapes of people, their accounts and sessions. */
export const PEOPLE_SCHEMAS: { readonly [name: string]: Json } = {
	Account: object({
		...person,
		unit: string,
		external: { type: 'boolean' },
		email: stringOrNull,
		state: { enum: [...ACCOUNT_STATES] },
		linkUntil: timeOrNull,
		sessions: { ...integerOrNull, description: 'Только тому, кто ведёт учётные записи' },
		seenAt: timeOrNull,
		roles: {
			type: 'array',
			items: object({ id: uuid, role: string, place: stringOrNull, from: date, lastDay })
		}
	}),
	Accounts: page('Account', false),
	NewAccount: object(accountFields, ['post', 'unit', 'email', 'external']),
	AccountChange: object(accountFields, Object.keys(accountFields)),
	NewRole: object({ role: { enum: [...GIVEN_ROLES] }, from: date, lastDay }, ['lastDay']),
	AccountLink: object({ url: string, expiresAt: time }),
	SessionItem: object({
		id: string,
		current: { type: 'boolean' },
		createdAt: time,
		seenAt: timeOrNull,
		address: string,
		device: string
	}),
	Sessions: page('SessionItem', false),
	PasswordChange: object({ current: string, next: string }),
	AuditRecord: object({
		seq: integer,
		at: time,
		actorId: uuidOrNull,
		actingFor: uuidOrNull,
		action: string,
		objectKind: string,
		objectId: string,
		details: { type: 'object' },
		previous: { type: ['string', 'null'], pattern: '^[0-9a-f]{64}$' },
		hash,
		address: stringOrNull,
		userAgent: stringOrNull
	}),
	AuditRecords: page('AuditRecord', true),
	AuditCheck: object(
		{
			ok: { type: 'boolean' },
			checked: integer,
			at: { ...integer, description: 'Первая запись, которая не сходится' },
			fault: { enum: ['hash', 'previous', 'number'] }
		},
		['at', 'fault']
	)
};
