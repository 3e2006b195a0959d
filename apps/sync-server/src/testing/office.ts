import { accessTo } from '@veche/schema/document';
import {
	asId,
	type BodyId,
	type DocumentId,
	type OfficeId,
	type PersonId,
	type ProjectId
} from '@veche/schema/kernel';
import { initPassport, PASSPORT_SCHEMA_VERSION } from '@veche/schema/passport';
import type { Role } from '@veche/schema/people';
import {
	actorOf,
	createBody,
	createDocument,
	createOffice,
	createPerson,
	createProject,
	documentById,
	factsOf,
	grantRole,
	hold,
	issueTicket,
	lockRow,
	notify,
	returnToWriting,
	transaction,
	type Sql
} from '@veche/schema/store';
import { createTestDatabase, type TestDatabase } from '@veche/schema/store/testing';
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import * as Y from 'yjs';

const SESSION_MS = 3_600_000;

/** Somebody with a session. */
export interface Colleague {
	readonly id: PersonId;
	readonly sessionId: string;
}

/** An office with one project and people in it, in a database of its own. */
export interface TestOffice {
	readonly database: TestDatabase;
	readonly sql: Sql;
	readonly projectId: ProjectId;
	readonly bodyId: BodyId;
	hire(role: Role, name?: string): Promise<Colleague>;
	passport(author: Colleague): Promise<DocumentId>;
	/** The ticket as the web would give it. */
	ticket(documentId: DocumentId, person: Colleague, schemaVersion?: number | null): Promise<string>;
	hold(documentId: DocumentId): Promise<void>;
	giveBack(documentId: DocumentId): Promise<void>;
}

/** @param clock by which people are hired and tickets are given */
export async function openOffice(clock = (): Date => new Date()): Promise<TestOffice> {
	const database = await createTestDatabase();
	const { sql } = database;
	const at = clock();
	const officeId = asId<OfficeId>(randomUUID());
	const bodyId = asId<BodyId>(randomUUID());
	const projectId = asId<ProjectId>(randomUUID());
	const settings = { route: 'chair', membersWrite: { agenda: true, minutes: true } } as const;
	await createOffice(sql, { id: officeId, name: 'Проектный офис', at });
	await createBody(sql, { id: bodyId, name: 'Комитет', kind: 'committee', settings, at });
	const project = { title: 'Благоустройство набережной', shortTitle: 'Набережная' };
	const place = { level: 'municipal', phase: 'preparation', bodyId, officeId } as const;
	await createProject(sql, { id: projectId, regNo: 'МП-01-2026', ...project, ...place, at });
	return {
		database,
		sql,
		projectId,
		bodyId,
		hire: (role, name) =>
			hire({ sql, clock }, role, name ?? 'Хвощёва Лидия Романовна', {
				bodyId,
				officeId,
				projectId
			}),
		passport: (author) => createPassport(sql, author, { bodyId, officeId, projectId }),
		ticket: (documentId, person, schemaVersion) =>
			giveTicket({ sql, clock }, documentId, person, schemaVersion),
		hold: (documentId) => step(sql, documentId, 'hold'),
		giveBack: (documentId) => step(sql, documentId, 'return')
	};
}

interface Deps {
	readonly sql: Sql;
	readonly clock: () => Date;
}

interface Place {
	readonly bodyId: BodyId;
	readonly officeId: OfficeId;
	readonly projectId: ProjectId;
}

async function hire(
	{ sql, clock }: Deps,
	role: Role,
	fullName: string,
	place: Place
): Promise<Colleague> {
	const id = asId<PersonId>(randomUUID());
	const sessionId = randomBytes(32).toString('hex');
	const at = clock();
	const card = { post: '', unit: '', external: false, email: null, passwordHash: null };
	await createPerson(sql, { id, fullName, ...card, at });
	const scope = ['lead', 'curator', 'project_admin', 'participant'].includes(role)
		? ({ kind: 'project', id: place.projectId } as const)
		: ({ kind: 'body', id: place.bodyId } as const);
	const validFrom = new Date(at.getTime() - 86_400_000).toISOString().slice(0, 10);
	await grantRole(sql, { personId: id, role, scope, voting: false, validFrom, validTo: null });
	const expires = new Date(at.getTime() + SESSION_MS);
	await sql`insert into session (id, user_id, expires_at) values (${sessionId}, ${id}, ${expires})`;
	return { id, sessionId };
}

async function createPassport(sql: Sql, author: Colleague, place: Place): Promise<DocumentId> {
	const id = asId<DocumentId>(randomUUID());
	const doc = new Y.Doc();
	initPassport(doc);
	await createDocument(sql, {
		id,
		seriesId: asId(randomUUID()),
		revision: 1,
		kind: 'passport',
		title: 'Набережная',
		meetingId: null,
		...place,
		schemaVersion: PASSPORT_SCHEMA_VERSION,
		state: 'draft',
		firstUpdate: Y.encodeStateAsUpdate(doc),
		authorId: author.id,
		at: new Date()
	});
	doc.destroy();
	return id;
}

async function giveTicket(
	{ sql, clock }: Deps,
	documentId: DocumentId,
	person: Colleague,
	schemaVersion: number | null = PASSPORT_SCHEMA_VERSION
): Promise<string> {
	const ticket = randomBytes(32).toString('base64url');
	const at = clock();
	const [facts, actor] = await Promise.all([factsOf(sql, documentId), actorOf(sql, person.id, at)]);
	const head = await documentById(sql, documentId);
	if (facts === null || actor === null || head === null) throw new Error('Nobody or nothing');
	const { access, reason, couldWrite } = accessTo(actor, facts, schemaVersion);
	if (access === null) throw new Error('No right to read');
	await issueTicket(sql, {
		hash: createHash('sha256').update(ticket).digest('hex'),
		documentId,
		personId: person.id,
		sessionId: person.sessionId,
		epoch: head.epoch,
		access,
		reason,
		couldWrite,
		expiresAt: new Date(at.getTime() + 60_000),
		at
	});
	return ticket;
}

/** What the commands `submit` and `return` do to the row, with their notification. */
async function step(sql: Sql, documentId: DocumentId, what: 'hold' | 'return'): Promise<void> {
	const at = new Date();
	await transaction(sql, async (tx) => {
		await lockRow(tx, documentId);
		const after =
			what === 'hold'
				? await hold(tx, { documentId, state: 'review', at })
				: await returnToWriting(tx, { documentId, state: 'rework', at });
		const { open, state, epoch, version } = after;
		await notify(tx, { t: 'document', documentId, open, state, epoch, version });
	});
}
