import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { initAgenda, setField } from '../agenda/index.ts';
import { uuid as id } from '../kernel/fixture.ts';
import {
	asId,
	type BodyId,
	type OfficeId,
	type PersonId,
	type ProjectEnvelope,
	type ProjectId
} from '../kernel/index.ts';
import { initMinutes } from '../minutes/index.ts';
import { initPassport, setField as setPassportField } from '../passport/index.ts';
import type { Actor, Role, Scope } from '../people/index.ts';
import type { Signature } from '../workflow/index.ts';
import { DOCUMENT_ACTIONS, type DocumentAction } from './kind.ts';
import { isDocumentKind, KINDS } from './kinds.ts';
import { accessTo, can, writableRoots } from './rights.ts';
import { DOCUMENT_KINDS, type DocumentFacts, type DocumentKind } from './view.ts';
import { eventsFor, stepFor } from './workflow.ts';

const person = (n: number): PersonId => asId<PersonId>(id(n));
const BODY: Scope = { kind: 'body', id: asId<BodyId>(id(2)) };
const as = (role: Role, scope: Scope = BODY): Actor => ({
	personId: person(7),
	grants: [{ role, scope, actingFor: null }]
});
const facts = (
	kind: DocumentKind,
	state: string,
	change: Partial<DocumentFacts> = {}
): DocumentFacts => ({
	kind,
	state,
	open: state === 'draft' ? 'written' : state === 'review' ? 'held' : 'locked',
	projectId: null,
	bodyId: asId<BodyId>(id(2)),
	officeId: asId<OfficeId>(id(3)),
	projects: [asId<ProjectId>(id(1))],
	coAuthors: [],
	readers: [],
	meetingId: null,
	projectLevel: 'municipal',
	membersWrite: { agenda: true, minutes: false },
	...change
});

describe('kinds of documents', () => {
	it('know their words, and begin in a draft that is written', () => {
		expect(DOCUMENT_KINDS.filter(isDocumentKind)).toEqual([...DOCUMENT_KINDS]);
		expect(['', 'constructor', 'report'].filter(isDocumentKind)).toEqual([]);
		for (const kind of DOCUMENT_KINDS) expect(KINDS[kind].statuses).toContain('draft');
	});

	it.each(DOCUMENT_KINDS)('%s: a word that the table does not know means nothing', (kind) => {
		for (const word of ['', 'constructor', '__proto__', 'erase']) {
			expect(KINDS[kind].step('draft', word)).toBeNull();
			expect(KINDS[kind].step(word, 'approve')).toBeNull();
			expect(KINDS[kind].statusName(word)).toEqual({ ru: word, en: word });
			expect(can(as('chair'), 'view', facts(kind, word))).toBe(false);
		}
	});

	it('read a text with what belongs to its kind', () => {
		const doc = new Y.Doc();
		initPassport(doc);
		setPassportField(doc, 'leader', person(5));
		setPassportField(doc, 'shortTitle', ' Мастер города ');
		const reading = KINDS.passport.read(doc);
		expect(reading).toMatchObject({ kind: 'passport', people: [person(5)], documents: [] });
		expect(reading.title(null)).toBe('Мастер города');
		expect(reading.findings({}).map(({ rule }) => rule)).toContain('P-01');
		expect(reading.completeness().sections.main.filled).toBe(2);
	});

	it('name a document of a meeting by its number and day', () => {
		const agenda = new Y.Doc();
		initAgenda(agenda, { place: 'Зал' });
		const meeting = { no: 4, date: '2026-11-23', number: null };
		expect(KINDS.agenda.read(agenda).title(meeting)).toBe('Повестка заседания № 4 от 23.11.2026');
		setField(agenda, 'date', '2026-11-24');
		const moved = KINDS.agenda.read(agenda);
		expect(moved.title(meeting)).toBe('Повестка заседания № 4 от 24.11.2026');
		expect(moved.title(null)).toBe('');
		expect(moved.findings({}).map(({ rule }) => rule)).toContain('AG-02');
		const minutes = new Y.Doc();
		initMinutes(minutes, moved.view);
		const reading = KINDS.minutes.read(minutes);
		expect(reading.title(meeting)).toBe('Протокол заседания от 23.11.2026');
		expect(reading.title({ ...meeting, number: 4 })).toBe('Протокол № 4 от 23.11.2026');
		expect(reading.findings({ participants: [] }).map(({ rule }) => rule)).toEqual(['MN-01']);
	});

	it('refuse the envelope of another kind', () => {
		const envelope: ProjectEnvelope = {
			documentId: id(1),
			seriesId: id(2),
			revision: 1,
			version: 1,
			previous: null,
			project: { id: id(3), regNo: 'МП-01-2026', title: 'Мастер города' },
			approval: {
				event: 'approve',
				by: { id: id(4), fullName: 'Ветлугин Р. А.', post: 'глава города' },
				actingFor: null,
				at: '2026-11-23T09:00:00.000Z',
				comment: ''
			},
			people: {}
		};
		expect(KINDS.passport.read(new Y.Doc()).content(envelope)).toMatchObject({
			format: 'veche/passport/1'
		});
		expect(() => KINDS.agenda.read(new Y.Doc()).content(envelope)).toThrow(/Impossible state/);
	});
});

describe('rights on the documents of a meeting', () => {
	const may = (role: Role, at: DocumentFacts, named: readonly string[] = []): DocumentAction[] =>
		DOCUMENT_ACTIONS.filter((action) => can(as(role), action, at, named));

	it('[SEP-7] members write the agenda and the minutes where their body lets them', () => {
		expect(may('member', facts('agenda', 'draft'))).toEqual([
			'view',
			'view_own',
			'view_history',
			'write'
		]);
		expect(may('member', facts('minutes', 'draft'))).toEqual(['view', 'view_own', 'view_history']);
		const membersWrite = { agenda: false, minutes: true };
		expect(may('member', facts('agenda', 'draft', { membersWrite }))).not.toContain('write');
		expect(may('member', facts('minutes', 'draft', { membersWrite }))).toContain('write');
	});

	it('[SEP-6] a guest who is named sees his own items, and gets no connection to the text', () => {
		expect(may('guest', facts('agenda', 'approved'), [person(7)])).toEqual(['view_own']);
		expect(may('guest', facts('agenda', 'approved'), [person(8)])).toEqual([]);
		expect(accessTo(as('guest'), facts('agenda', 'approved'), 1).access).toBeNull();
	});

	it('[MT-05] whom signed minutes owe an extract reads it without any role, and gets no connection', () => {
		const nobody: Actor = { personId: person(7), grants: [] };
		const signed = facts('minutes', 'signed', { owed: [person(7)] });
		expect(DOCUMENT_ACTIONS.filter((action) => can(nobody, action, signed))).toEqual(['view_own']);
		expect(accessTo(nobody, signed, 1).access).toBeNull();
		expect(can(nobody, 'view_own', { ...signed, owed: [person(8)] })).toBe(false);
		expect(can(nobody, 'view_own', { ...signed, state: 'review' })).toBe(false);
	});

	it('[SEP-7] leads of projects of the body read them, leads of other projects do not', () => {
		const own: Scope = { kind: 'project', id: asId<ProjectId>(id(1)) };
		const other: Scope = { kind: 'project', id: asId<ProjectId>(id(9)) };
		const at = facts('minutes', 'signed');
		expect(can(as('lead', own), 'view', at)).toBe(true);
		expect(can(as('lead', other), 'view', at)).toBe(false);
	});

	it('[L-07] [L-08] writing opens the roots of the kind, never `meta`, and ends with the lock', () => {
		expect(writableRoots(as('secretary'), facts('minutes', 'draft'))).toEqual([
			'fields',
			'items',
			'speeches',
			'decisions'
		]);
		expect(writableRoots(as('secretary'), facts('minutes', 'review'))).toEqual([]);
		expect(accessTo(as('secretary'), facts('minutes', 'review'), 1)).toEqual({
			access: 'read',
			reason: 'held',
			couldWrite: true
		});
	});
});

describe('events on the documents of a meeting', () => {
	const events = (role: Role, at: DocumentFacts, signatures: readonly Signature[] = []) =>
		eventsFor(as(role), at, { route: 'chair', signatures });

	it.each<[DocumentKind, string, Role, readonly string[]]>([
		['agenda', 'draft', 'chair', ['approve']],
		['agenda', 'draft', 'secretary', []],
		['agenda', 'approved', 'chair', []],
		['minutes', 'draft', 'secretary', ['submit']],
		['minutes', 'draft', 'chair', []],
		['minutes', 'review', 'chair', ['return', 'sign']],
		['minutes', 'review', 'secretary', ['sign']],
		['minutes', 'review', 'member', []],
		['minutes', 'signed', 'chair', []]
	])('[WF-08] [WF-09] %s, %s, %s: %j', (kind, state, role, expected) => {
		expect(events(role, facts(kind, state))).toEqual(expected);
	});

	it('[SEP-3] whoever has signed is not asked again', () => {
		const signed: readonly Signature[] = [{ role: 'secretary', personId: person(7) }];
		expect(events('secretary', facts('minutes', 'review'), signed)).toEqual([]);
		const byOther: readonly Signature[] = [{ role: 'secretary', personId: person(8) }];
		expect(events('chair', facts('minutes', 'review'), byOther)).toEqual(['return', 'sign']);
	});

	it('says why a step is refused', () => {
		const at = {
			kind: 'agenda',
			status: 'draft',
			roles: new Set<Role>(['secretary']),
			route: 'chair'
		} as const;
		expect(stepFor('approve', at)).toEqual({
			ok: false,
			error: { kind: 'not_your_role', by: ['chair'] }
		});
		expect(stepFor('sign', at)).toEqual({ ok: false, error: { kind: 'not_now', status: 'draft' } });
	});
});
