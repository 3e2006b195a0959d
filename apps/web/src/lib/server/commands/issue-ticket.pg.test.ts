import { KINDS } from '@veche/schema/document';
import type { DocumentId } from '@veche/schema/kernel';
import { addCoAuthor as invite, redeemTicket, transaction } from '@veche/schema/store';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createAuth } from '../auth.ts';
import { sha256 } from '../sha256.ts';
import { footprint } from '../testing/footprint.ts';
import { idOf, NOW, openOffice, type Name, type Office, type Status } from '../testing/office.ts';
import { issueTicket } from './issue-ticket.ts';

const SCHEMA = KINDS.passport.shape.schemaVersion;
let office: Office;
let coAuthored: DocumentId;
const documents = new Map<Status, DocumentId>();

beforeAll(async () => {
	office = await openOffice();
	for (const status of [
		'draft',
		'review',
		'rework',
		'approved',
		'rejected',
		'superseded'
	] as const) {
		documents.set(status, (await office.passport(status)).documentId);
	}
	coAuthored = (await office.passport('draft')).documentId;
	const row = { documentId: coAuthored, personId: idOf('member'), addedBy: idOf('lead'), at: NOW };
	await transaction(office.sql, (tx) => invite(tx, row));
});
afterAll(() => office.drop());

async function ticketOf(name: Name, documentId: DocumentId, schemaVersion: number | null = SCHEMA) {
	const sessionId = await sessionOf(name);
	const request = { documentId, sessionId, schemaVersion };
	return issueTicket(office.deps(), await office.actor(name), request);
}

async function sessionOf(name: Name): Promise<string> {
	const secret = office.deps().newSecret();
	await createAuth(office.sql, false).open(idOf(name), secret, {
		address: '',
		userAgent: '',
		at: NOW
	});
	return sha256(secret);
}

/** Who, where, what the ticket grants and why not more. */
const RIGHTS: readonly (readonly [Name, Status, 'write' | 'read' | null, string | null])[] = [
	['lead', 'draft', 'write', null],
	['project_admin', 'draft', 'write', null],
	['curator', 'rework', 'write', null],
	['participant', 'draft', 'read', 'role'],
	['chair', 'draft', 'read', 'role'],
	['member', 'draft', 'read', 'role'],
	['office_head', 'rework', 'read', 'role'],
	['lead', 'review', 'read', 'held'],
	['chair', 'review', 'read', 'held'],
	['lead', 'approved', 'read', 'locked'],
	['lead', 'rejected', 'read', 'locked'],
	['lead', 'superseded', 'read', 'locked'],
	['guest', 'review', 'read', 'held'],
	['guest', 'draft', null, null],
	['expert', 'draft', null, null],
	['regional_office', 'approved', null, null],
	['administrator', 'draft', null, null],
	['nobody', 'approved', null, null]
];

test.each(RIGHTS)(
	'%s gets for a passport in «%s» a ticket to %s (%s)',
	async (name, status, access, reason) => {
		const documentId = documents.get(status) ?? coAuthored;
		const outcome = await ticketOf(name, documentId);
		if (access === null) expect(outcome).toMatchObject({ ok: false, error: { kind: 'forbidden' } });
		else
			expect(outcome).toMatchObject({ ok: true, value: { access, reason, document: documentId } });
	}
);

test('a co-author writes, and the same role without the invitation reads', async () => {
	expect(await ticketOf('member', coAuthored)).toMatchObject({
		value: { access: 'write', reason: null }
	});
	expect(await ticketOf('secretary', coAuthored)).toMatchObject({
		value: { access: 'read', reason: 'role' }
	});
});

test.each([null, 0, SCHEMA - 1, SCHEMA + 1])(
	'a client of layout %s reads only',
	async (schemaVersion) => {
		const outcome = await ticketOf('lead', coAuthored, schemaVersion);
		expect(outcome).toMatchObject({ ok: true, value: { access: 'read', reason: 'schema' } });
	}
);

test('the ticket works once, is stored as a hash and lives a minute', async () => {
	const outcome = await ticketOf('lead', coAuthored);
	const ticket = outcome.ok ? outcome.value.ticket : '';
	const life = outcome.ok ? outcome.value.expiresAt.getTime() - NOW.getTime() : 0;
	expect(life).toBe(60_000);
	expect(await redeemTicket(office.sql, ticket, NOW)).toBeNull();
	expect(await redeemTicket(office.sql, sha256(ticket), NOW)).toMatchObject({
		documentId: coAuthored,
		personId: idOf('lead'),
		access: 'write',
		couldWrite: true
	});
	expect(await redeemTicket(office.sql, sha256(ticket), NOW)).toBeNull();
});

test('an expired ticket opens nothing', async () => {
	const outcome = await ticketOf('lead', coAuthored);
	const late = new Date(NOW.getTime() + 60_001);
	expect(
		await redeemTicket(office.sql, sha256(outcome.ok ? outcome.value.ticket : ''), late)
	).toBeNull();
});

test('asking for tickets writes nothing to any document', async () => {
	const before = await footprint(office.sql);
	for (const [name, status] of RIGHTS) await ticketOf(name, documents.get(status) ?? coAuthored);
	expect(await footprint(office.sql)).toEqual(before);
});
