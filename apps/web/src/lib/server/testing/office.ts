import { randomBytes, randomUUID } from 'node:crypto';
import type { BodyId, DocumentId, OfficeId, PersonId, ProjectId } from '@veche/schema/kernel';
import type { Actor, GivenScope, Role } from '@veche/schema/people';
import {
	actorOf,
	createBody,
	createOffice,
	createPerson,
	grantRole,
	saveCitySettings,
	transaction,
	type Sql
} from '@veche/schema/store';
import { createTestDatabase } from '@veche/schema/store/testing';
import { readCity, type CityProject } from '../../../../demo/city.ts';
import { projectOf } from '../../../../demo/complete.ts';
import { writeRound } from '../../../../demo/load-text.ts';
import { demoId, personId } from '../../../../demo/names.ts';
import { chance, done } from '../../../../demo/story.ts';
import { approve } from '../commands/approve.ts';
import { createPassport } from '../commands/create-passport.ts';
import { createProject } from '../commands/create-project.ts';
import type { Deps } from '../commands/deps.ts';
import { grantProjectRole } from '../commands/project-roles.ts';
import { reject } from '../commands/reject.ts';
import { returnForRevision } from '../commands/return-for-revision.ts';
import { revise } from '../commands/revise.ts';
import { submit } from '../commands/submit.ts';

/** The moment at which an office of the tests works, unless a test says otherwise. */
export const NOW = new Date('2026-11-23T07:00:00Z');
/** The office's day of it, and the same moment of the next one. */
export const TODAY = '2026-11-23';
export const TOMORROW = new Date('2026-11-24T07:00:00Z');

/** Everybody of the office holds one role and is named by it; `nobody` holds none. */
export const ROLES_OF_BODY: readonly Role[] = [
	'chair',
	'deputy_chair',
	'secretary',
	'member',
	'guest',
	'endorser'
];
export const ROLES_OF_OFFICE: readonly Role[] = [
	'office_head',
	'office_specialist',
	'office_curator',
	'regional_office',
	'expert'
];
export const ROLES_OF_PROJECT = ['curator', 'lead', 'project_admin', 'participant'] as const;
export type Name = Role | 'nobody';
export const EVERYBODY: readonly Name[] = [
	...ROLES_OF_BODY,
	...ROLES_OF_OFFICE,
	...ROLES_OF_PROJECT,
	'administrator',
	'nobody'
];

/** Who changes the composition and the settings of a body. */
export const BODY_EDITORS: readonly Name[] = ['chair', 'secretary', 'office_head'];

export const BODY_ID = demoId<BodyId>('body', 'tests');
const OFFICE_ID = demoId<OfficeId>('office', 'tests');
/** The hash of nothing that anybody can type. */
const NO_PASSWORD =
	'$argon2id$v=19$m=19456,t=2,p=1$c2FsdHNhbHRzYWx0$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA';

export interface Office {
	readonly sql: Sql;
	readonly url: string;
	deps(at?: Date): Deps;
	actor(name: Name, at?: Date): Promise<Actor>;
	/** A new project with its four people. */
	project(): Promise<ProjectId>;
	/** A new project with a passport in that status; all its steps are made by the commands. */
	passport(
		status: Status
	): Promise<{ readonly projectId: ProjectId; readonly documentId: DocumentId }>;
	drop(): Promise<void>;
}

export type Status =
	'empty' | 'draft' | 'review' | 'rework' | 'approved' | 'rejected' | 'superseded';

export const idOf = (name: Name): PersonId => personId(name);

/** An office in a fresh database: one person for each role, a body that decides by its chair. */
export async function openOffice(options: { readonly demo?: boolean } = {}): Promise<Office> {
	const database = await createTestDatabase();
	const { sql } = database;
	await people(sql, options.demo ?? false);
	const deps = (at = NOW): Deps => ({
		sql,
		clock: () => at,
		newId: randomUUID,
		newSecret: () => randomBytes(32).toString('base64url')
	});
	const actor = async (name: Name, at = NOW): Promise<Actor> => {
		const found = await actorOf(sql, personId(name), at);
		if (found === null) throw new Error(`no actor ${name}`);
		return found;
	};
	const project = () => newProject(deps(), actor);
	return {
		sql,
		url: database.url,
		deps,
		actor,
		project,
		async passport(status) {
			const projectId = await project();
			const created = done(
				await createPassport(deps(), await actor('lead'), { projectId }),
				status
			);
			if (status !== 'empty') await write(deps(), created.id);
			const documentId = await bring(deps(), actor, created.id, status);
			return { projectId, documentId };
		},
		drop: () => database.drop()
	};
}

async function people(sql: Sql, demo: boolean): Promise<void> {
	const roles: readonly (readonly [Role, GivenScope])[] = [
		...ROLES_OF_BODY.map((role) => [role, { kind: 'body', id: BODY_ID }] as const),
		...ROLES_OF_OFFICE.map((role) => [role, { kind: 'office', id: OFFICE_ID }] as const),
		['administrator', { kind: 'system' }]
	];
	const names: readonly Name[] = [...roles.map(([role]) => role), ...ROLES_OF_PROJECT, 'nobody'];
	await transaction(sql, async (tx) => {
		await saveCitySettings(tx, { city: 'Испытанск', officeName: 'Проектный офис', demo });
		for (const name of names) {
			await createPerson(tx, {
				id: personId(name),
				fullName: `Проверкин ${name}`,
				post: name,
				unit: '',
				external: name === 'regional_office' || name === 'expert',
				email: `${name}@office.example`,
				passwordHash: NO_PASSWORD,
				at: NOW
			});
		}
		const settings = { route: 'chair', membersWrite: { agenda: true, minutes: true } } as const;
		await createBody(tx, { id: BODY_ID, name: 'Комитет', kind: 'committee', settings, at: NOW });
		await createOffice(tx, { id: OFFICE_ID, name: 'Офис', at: NOW });
		for (const [role, scope] of roles) {
			const grant = { personId: personId(role), role, scope, voting: false };
			await grantRole(tx, { ...grant, validFrom: '2020-01-01', validTo: null });
		}
	});
}

async function newProject(deps: Deps, actor: Office['actor']): Promise<ProjectId> {
	const head = await actor('office_head');
	const title = `Испытательный проект ${randomUUID()}`;
	const project = done(
		await createProject(deps, head, { title, shortTitle: 'Испытание', level: 'municipal' }),
		'project'
	);
	for (const role of ROLES_OF_PROJECT) {
		const change = { projectId: project.id, personId: personId(role), role };
		done(await grantProjectRole(deps, head, change), role);
	}
	return project.id;
}

/** A text without a finding of severity О: that of a demo passport, with the people of this office. */
function soundProject(): CityProject {
	const source = projectOf(readCity(), 'P6');
	const hands = {
		куратор: 'curator',
		'руководитель проекта': 'lead',
		'администратор проекта': 'project_admin',
		участник: 'participant'
	} as const;
	return {
		...source,
		curator: 'curator',
		leader: 'lead',
		admin: 'project_admin',
		results: source.results.map((row) => ({ ...row, owner: 'lead' })),
		checkpoints: source.checkpoints.map((row) => ({ ...row, owner: 'lead' })),
		risks: source.risks.map((row) => ({ ...row, owner: 'lead' })),
		team: source.team.slice(0, 3).map((row) => ({ ...row, person: hands[row.role] }))
	};
}

async function write(deps: Deps, documentId: DocumentId): Promise<void> {
	const project = soundProject();
	const round = {
		text: project,
		writtenAt: '2026-11-02',
		submittedAt: null,
		decidedAt: null,
		decision: null,
		comment: ''
	};
	await writeRound({ ...deps, city: readCity(), random: chance }, { documentId, project, round });
}

async function bring(
	deps: Deps,
	actor: Office['actor'],
	documentId: DocumentId,
	status: Status
): Promise<DocumentId> {
	const move = { documentId, comment: 'По замечаниям комитета', ifSeq: null };
	if (status === 'draft' || status === 'empty') return documentId;
	done(await submit(deps, await actor('lead'), move), 'submit');
	const chair = await actor('chair');
	if (status === 'rework') done(await returnForRevision(deps, chair, move), 'return');
	if (status === 'rejected') done(await reject(deps, chair, move), 'reject');
	if (status !== 'approved' && status !== 'superseded') return documentId;
	done(await approve(deps, chair, move), 'approve');
	if (status === 'superseded') {
		const next = done(await revise(deps, await actor('lead'), move), 'revise');
		done(await approve(deps, chair, { ...move, documentId: next.documentId }), 'approve again');
	}
	return documentId;
}
