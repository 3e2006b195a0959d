import { describe, expect, it } from 'vitest';
import { uuid as id } from '../kernel/fixture.ts';
import {
	asId,
	type BodyId,
	type MeetingId,
	type OfficeId,
	type PersonId,
	type ProjectId
} from '../kernel/index.ts';
import {
	isPassportStatus,
	PASSPORT_SCHEMA_VERSION,
	PASSPORT_STATUSES,
	type PassportStatus
} from '../passport/index.ts';
import { ROLE_NAMES, type Actor, type Role, type Scope } from '../people/index.ts';
import { accessTo, apiShape, can, writableRoots } from './rights.ts';
import type { DocumentFacts, Openness } from './view.ts';
import { eventsFor } from './workflow.ts';

const ME = asId<PersonId>(id(7));
const BODY: Scope = { kind: 'body', id: asId<BodyId>(id(2)) };
const ROLES = Object.keys(ROLE_NAMES).filter((role): role is Role => role in ROLE_NAMES);
const OPEN: Readonly<Record<PassportStatus, Openness>> = {
	draft: 'written',
	rework: 'written',
	review: 'held',
	approved: 'locked',
	rejected: 'locked',
	superseded: 'locked'
};

const facts = (state: string, change: Partial<DocumentFacts> = {}): DocumentFacts => ({
	kind: 'passport',
	state,
	open: isPassportStatus(state) ? OPEN[state] : 'written',
	projectId: asId<ProjectId>(id(1)),
	bodyId: asId<BodyId>(id(2)),
	officeId: asId<OfficeId>(id(3)),
	projects: [],
	coAuthors: [],
	readers: [],
	meetingId: null,
	membersWrite: { agenda: true, minutes: true },
	projectLevel: 'municipal',
	...change
});
const as = (...roles: readonly Role[]): Actor => ({
	personId: ME,
	grants: roles.map((role) => ({ role, scope: BODY, actingFor: null }))
});

const CASES = PASSPORT_STATUSES.flatMap((status) =>
	ROLES.flatMap((role) =>
		[true, false].flatMap((coAuthor) =>
			[PASSPORT_SCHEMA_VERSION, PASSPORT_SCHEMA_VERSION - 1, null].map((schema) => ({
				status,
				role,
				coAuthor,
				schema
			}))
		)
	)
);

describe('access to a document', () => {
	it('[SEP-7] follows the matrix, the state of the text and the age of the client, in every combination', () => {
		for (const { status, role, coAuthor, schema } of CASES) {
			const at = facts(status, { coAuthors: coAuthor ? [ME] : [] });
			const decision = accessTo(as(role), at, schema);
			const reads = can(as(role), 'view', at);
			const writes = can(as(role), 'write', at);
			const wouldWrite = can(as(role), 'write', { ...at, state: 'draft', open: 'written' });
			const reason = !reads
				? 'role'
				: at.open !== 'written'
					? at.open
					: !writes
						? 'role'
						: schema === PASSPORT_SCHEMA_VERSION
							? null
							: 'schema';
			expect(decision, JSON.stringify({ status, role, coAuthor, schema })).toEqual({
				access: reads ? (reason === null ? 'write' : 'read') : null,
				reason,
				couldWrite: reads && wouldWrite
			});
		}
	});

	it.each<[string, Role, string, number | null, object]>([
		[
			'a lead writes a draft',
			'lead',
			'draft',
			1,
			{ access: 'write', reason: null, couldWrite: true }
		],
		[
			'a lead with an old client reads',
			'lead',
			'draft',
			0,
			{ access: 'read', reason: 'schema', couldWrite: true }
		],
		[
			'a lead with a silent client reads',
			'lead',
			'draft',
			null,
			{ access: 'read', reason: 'schema', couldWrite: true }
		],
		[
			'a lead reads what is held',
			'lead',
			'review',
			1,
			{ access: 'read', reason: 'held', couldWrite: true }
		],
		[
			'a lead reads what is approved',
			'lead',
			'approved',
			1,
			{ access: 'read', reason: 'locked', couldWrite: true }
		],
		[
			'a member reads a draft',
			'member',
			'draft',
			1,
			{ access: 'read', reason: 'role', couldWrite: false }
		],
		[
			'an expert sees nothing',
			'expert',
			'draft',
			1,
			{ access: null, reason: 'role', couldWrite: false }
		],
		[
			'a state that nobody knows opens nothing',
			'lead',
			'erased',
			1,
			{ access: null, reason: 'role', couldWrite: false }
		]
	])('[SEP-7] %s', (_, role, state, schema, expected) => {
		expect(accessTo(as(role), facts(state), schema)).toEqual(expected);
	});

	it.each([
		['approved', true, true],
		['review', true, true],
		['draft', true, false],
		['rework', true, false],
		['approved', false, false]
	] as const)(
		'[SEP-6] a material at %s is read by who is named in its item and is a guest of the meeting now (%s): %s',
		(state, invited, expected) => {
			const meetingId = asId<MeetingId>(id(9));
			const guest: Actor = {
				personId: ME,
				grants: [{ role: 'guest', scope: { kind: 'meeting', id: meetingId }, actingFor: null }]
			};
			const readers = [{ meetingId, personId: invited ? ME : asId<PersonId>(id(8)) }];
			const at = facts(state, { readers });
			expect(can(guest, 'view', at)).toBe(expected);
			expect(can(guest, 'write', at)).toBe(false);
			expect(can({ personId: ME, grants: [] }, 'view', at)).toBe(false);
		}
	);

	it('[L-07] a text that is not open is written by nobody, whatever its state says', () => {
		for (const role of ROLES) {
			for (const open of ['held', 'locked'] as const) {
				const at = facts('draft', { open, coAuthors: [ME] });
				expect(can(as(role), 'write', at)).toBe(false);
				expect(writableRoots(as(role), at)).toEqual([]);
			}
		}
	});

	it('[L-08] `meta` is among the roots of nobody', () => {
		for (const role of ROLES) {
			expect(writableRoots(as(role), facts('draft', { coAuthors: [ME] }))).not.toContain('meta');
		}
		expect(writableRoots(as('lead'), facts('draft'))).toContain('controlPoints');
	});

	it('tells the client of every root whether he may write it', () => {
		const written = apiShape(as('lead'), facts('draft'));
		const held = apiShape(as('lead'), facts('review'));
		expect(written.schemaVersion).toBe(PASSPORT_SCHEMA_VERSION);
		expect(Object.values(written.roots).every(({ write }) => write)).toBe(true);
		expect(Object.values(held.roots).some(({ write }) => write)).toBe(false);
	});
});

describe('events for a person', () => {
	it.each<[Role, string, readonly string[]]>([
		['lead', 'draft', ['submit']],
		['lead', 'review', []],
		['lead', 'approved', ['revise']],
		['chair', 'draft', ['approve']],
		['chair', 'review', ['return', 'approve', 'reject']],
		['office_head', 'review', ['return']],
		['office_head', 'approved', ['revise']],
		['member', 'review', []],
		['chair', 'superseded', []],
		['chair', 'erased', []]
	])('[WF-01] %s at %s: %j', (role, state, expected) => {
		expect(eventsFor(as(role), facts(state), { route: 'chair', signatures: [] })).toEqual(expected);
	});
});
