import { randomBytes, randomUUID } from 'node:crypto';
import type { DocumentHead } from '@veche/schema/document';
import type { DocumentId, PersonId, ProjectId } from '@veche/schema/kernel';
import { PASSPORT_SCHEMA_VERSION } from '@veche/schema/passport';
import type { Actor, ProjectRole } from '@veche/schema/people';
import { actorOf, appendUpdates, loadDocument, replay, type Sql } from '@veche/schema/store';
import { readCity } from '../../apps/web/demo/city.ts';
import { projectOf } from '../../apps/web/demo/complete.ts';
import { BODY_ID, loadPeople, OFFICE_ID } from '../../apps/web/demo/load-people.ts';
import { personId } from '../../apps/web/demo/names.ts';
import { passportText } from '../../apps/web/demo/passport-text.ts';
import { done } from '../../apps/web/demo/story.ts';
import { editsOf } from '../../apps/web/demo/write-passport.ts';
import { createAuth } from '../../apps/web/src/lib/server/auth.ts';
import { addCoAuthor } from '../../apps/web/src/lib/server/commands/co-authors.ts';
import { createPassport } from '../../apps/web/src/lib/server/commands/create-passport.ts';
import { createProject } from '../../apps/web/src/lib/server/commands/create-project.ts';
import type { Deps } from '../../apps/web/src/lib/server/commands/deps.ts';
import { issueTicket } from '../../apps/web/src/lib/server/commands/issue-ticket.ts';
import { grantProjectRole } from '../../apps/web/src/lib/server/commands/project-roles.ts';
import { transition } from '../../apps/web/src/lib/server/commands/transition.ts';
import { sha256 } from '../../apps/web/src/lib/server/sha256.ts';
import { Tab } from './tab.ts';

export const PASSWORD = 'проверка-дома-1540';

/** Who is who in the demo city: the people of «Мастер города», the committee and the office. */
export const CHAIR = personId('vetlugin');
export const SECRETARY = personId('osokina');
const MEMBERS = [
	'cheremshina',
	'polozov',
	'strizhova',
	'kedrin',
	'bagulnikov',
	'zimorodkov'
] as const;

/** The people of the demo city at work, with everything that they do done by the commands of the product. */
export interface Office {
	readonly sql: Sql;
	readonly deps: Deps;
	readonly lead: PersonId;
	/** The part of the lead's e-mail before the @. */
	readonly leadName: string;
	/** Eight people who may write every passport of this office: lead, administrator and invited members. */
	readonly writers: readonly PersonId[];
	actor(person: PersonId): Promise<Actor>;
	/** A new project with its passport in draft; the text is sound unless it shall be empty. */
	passport(text?: 'sound' | 'empty'): Promise<DocumentHead>;
	ticket(person: PersonId, document: DocumentId, schemaVersion?: number): Promise<string>;
	/** A tab of a person on a document, not yet joined. */
	tab(person: PersonId, document: DocumentId, url: string): Tab;
	/** Takes a step of the workflow as that person. @throws with the refusal in words */
	step(
		person: PersonId,
		document: DocumentId,
		event: string,
		comment?: string
	): Promise<DocumentId>;
}

export async function openOffice(sql: Sql): Promise<Office> {
	const city = readCity();
	const project = projectOf(city, 'P6');
	await loadPeople(sql, city, PASSWORD);
	const lead = personId(project.leader);
	const admin = personId(project.admin ?? project.leader);
	const invited = MEMBERS.map(personId);
	const deps: Deps = {
		sql,
		clock: () => new Date(),
		newId: randomUUID,
		newSecret: () => randomBytes(32).toString('base64url')
	};
	const sessions = new Map<PersonId, Promise<string>>();
	const sessionOf = (person: PersonId): Promise<string> => {
		const there = sessions.get(person) ?? openSession(deps, person);
		sessions.set(person, there);
		return there;
	};
	const actor = async (person: PersonId): Promise<Actor> => {
		const found = await actorOf(sql, person, new Date());
		if (found === null) throw new Error(`no such person: ${person}`);
		return found;
	};
	const ticket: Office['ticket'] = async (
		person,
		documentId,
		schemaVersion = PASSPORT_SCHEMA_VERSION
	) => {
		const asked = { documentId, sessionId: await sessionOf(person), schemaVersion };
		return done(await issueTicket(deps, await actor(person), asked), 'ticket').ticket;
	};
	return {
		sql,
		deps,
		lead,
		leadName: project.leader,
		writers: [lead, admin, ...invited],
		actor,
		ticket,
		tab: (person, document, url) => new Tab(document, url, () => ticket(person, document)),
		async passport(text = 'sound') {
			const projectId = await openProject(deps, await actor(SECRETARY), project);
			const head = done(await createPassport(deps, await actor(lead), { projectId }), 'passport');
			if (text === 'sound') await writeText(sql, head, lead);
			for (const person of invited) {
				const guest = { documentId: head.id, personId: person };
				done(await addCoAuthor(deps, await actor(lead), guest), 'co-author');
			}
			return head;
		},
		async step(person, documentId, event, comment = '') {
			const move = { documentId, event, comment, ifSeq: null };
			return done(await transition(deps, await actor(person), move), event).documentId;
		}
	};
}

async function openSession(deps: Deps, person: PersonId): Promise<string> {
	const secret = deps.newSecret();
	const origin = { address: '127.0.0.1', userAgent: 'test', at: new Date() };
	await createAuth(deps.sql, false).open(person, secret, origin);
	return sha256(secret);
}

async function openProject(
	deps: Deps,
	secretary: Actor,
	{ title, short, curator, leader, admin, team }: ReturnType<typeof projectOf>
): Promise<ProjectId> {
	const project = done(
		await createProject(deps, secretary, {
			title,
			shortTitle: short,
			level: 'municipal',
			bodyId: BODY_ID,
			officeId: OFFICE_ID
		}),
		'project'
	);
	const roles: readonly (readonly [string, ProjectRole])[] = [
		[curator, 'curator'],
		[leader, 'lead'],
		[admin ?? leader, 'project_admin'],
		...team
			.filter(({ role }) => role === 'участник')
			.map(({ person }) => [person, 'participant'] as const)
	];
	for (const [person, role] of roles) {
		const change = { projectId: project.id, personId: personId(person), role };
		done(await grantProjectRole(deps, secretary, change), role);
	}
	return project.id;
}

/** The text of «Мастер города», in which no rule finds anything that stops a submission. */
async function writeText(sql: Sql, head: DocumentHead, author: PersonId): Promise<void> {
	const city = readCity();
	const text = passportText(projectOf(city, 'P6'), city.today);
	const stored = await loadDocument(sql, head.id);
	if (stored === null) throw new Error(`no such document: ${head.id}`);
	const { doc } = replay(stored);
	const updates: Uint8Array[] = [];
	doc.on('update', (update: Uint8Array) => updates.push(update));
	const writer = { personId: author, random: Math.random };
	doc.transact(() => {
		for (const part of ['substance', 'means'] as const) {
			for (const edit of editsOf(text, part, writer)) edit(doc);
		}
	});
	const [update] = updates;
	if (update === undefined) throw new Error('nothing was written');
	const item = {
		documentId: head.id,
		update,
		personId: author,
		epoch: head.epoch,
		couldWrite: true,
		clientIds: [doc.clientID]
	};
	const [outcome] = await appendUpdates(sql, [item], 'wait');
	if (outcome?.kind !== 'appended') throw new Error(`not appended: ${JSON.stringify(outcome)}`);
}
