import type { DocumentId, ProjectId } from '@veche/schema/kernel';
import type { Actor, ProjectRole } from '@veche/schema/people';
import type { ProjectPhase } from '@veche/schema/project';
import { approve } from '../src/lib/server/commands/approve.ts';
import { addCoAuthor } from '../src/lib/server/commands/co-authors.ts';
import { createPassport } from '../src/lib/server/commands/create-passport.ts';
import { createProject } from '../src/lib/server/commands/create-project.ts';
import { grantProjectRole } from '../src/lib/server/commands/project-roles.ts';
import { returnForRevision } from '../src/lib/server/commands/return-for-revision.ts';
import { revise } from '../src/lib/server/commands/revise.ts';
import { submit } from '../src/lib/server/commands/submit.ts';
import type { CityProject } from './city.ts';
import { COMPLETIONS } from './complete.ts';
import { writeRound } from './load-text.ts';
import { BODY_ID, OFFICE_ID } from './load-people.ts';
import { demoId, personId } from './names.ts';
import { actorAt, committeeMember, depsAt, done, moment, type Stage, type Step } from './story.ts';
import { roundsOf, type Round } from './versions.ts';

const PHASES: Readonly<Record<string, ProjectPhase>> = {
	инициирование: 'initiation',
	подготовка: 'preparation',
	реализация: 'implementation',
	приостановлен: 'suspended',
	завершение: 'completion'
};

/** A proposal without a passport was registered on this day. */
const PROPOSAL_DAY = '2026-11-20';

/** Committee members whom the lead asked to write along while the remarks are worked in. */
const INVITED: Readonly<Record<string, string>> = { P7: 'polozov' };

/** What happened to one project from its registration to today. */
export function projectSteps(stage: Stage, project: CityProject): readonly Step[] {
	const rounds = roundsOf(project);
	const firstDay = rounds[0]?.writtenAt ?? PROPOSAL_DAY;
	const passport: Passport = { id: null };
	return [
		registration(stage, project, firstDay),
		...rounds.flatMap((round, index) =>
			roundSteps({ stage, project, passport, round, before: rounds[index - 1] ?? null })
		)
	];
}

/** The newest revision of the project's passport, while its story is told. */
interface Passport {
	id: DocumentId | null;
}

interface Scene {
	readonly stage: Stage;
	readonly project: CityProject;
	readonly passport: Passport;
	readonly round: Round;
	/** The round of the same project before this one. */
	readonly before: Round | null;
}

function registration(stage: Stage, project: CityProject, day: string): Step {
	const at = moment(day, '09:00');
	const projectId = demoId<ProjectId>('project', project.id);
	return {
		at,
		tells: `  ${project.regNo} ${project.short}`,
		run: async () => {
			const secretary = await actorAt(stage, committeeMember(stage.city, 'секретарь'), at);
			const deps = depsAt(stage, at);
			const phase = PHASES[project.state];
			if (phase === undefined)
				throw new Error(`demo-city.json: неизвестная фаза «${project.state}»`);
			const created = await createProject({ ...deps, newId: () => projectId }, secretary, {
				title: project.title,
				shortTitle: project.short,
				level: COMPLETIONS[project.id]?.level ?? 'municipal',
				regNo: project.regNo,
				phase,
				bodyId: BODY_ID,
				officeId: OFFICE_ID
			});
			done(created, project.regNo);
			for (const { person, role } of rolesOf(project)) {
				const change = { projectId, personId: personId(person), role };
				done(await grantProjectRole(deps, secretary, change), `${project.regNo}, ${person}`);
			}
		}
	};
}

function rolesOf(
	project: CityProject
): readonly { readonly person: string; readonly role: ProjectRole }[] {
	const participants = project.team
		.filter(({ role }) => role === 'участник')
		.map(({ person }) => person);
	return [
		{ person: project.curator, role: 'curator' },
		{ person: project.leader, role: 'lead' },
		...(project.admin === null ? [] : [{ person: project.admin, role: 'project_admin' as const }]),
		...participants.map((person) => ({ person, role: 'participant' as const }))
	];
}

function roundSteps(scene: Scene): readonly Step[] {
	const { round } = scene;
	return [
		opening(scene),
		...(round.submittedAt === null ? [] : [submission(scene, round.submittedAt)]),
		...(round.decidedAt === null ? [] : [decision(scene, round.decidedAt)])
	];
}

function opening(scene: Scene): Step {
	const { stage, project, passport, round } = scene;
	const at = moment(round.writtenAt, '09:30');
	return {
		at,
		tells: null,
		run: async () => {
			const lead = await actorAt(stage, project.leader, at);
			const documentId = await openRevision(scene, lead, at);
			passport.id = documentId;
			const invited = INVITED[project.id];
			if (invited !== undefined && round.submittedAt === null) {
				const guest = { documentId, personId: personId(invited) };
				done(await addCoAuthor(depsAt(stage, at), lead, guest), `${project.regNo}, ${invited}`);
			}
			await writeRound(stage, { documentId, project, round });
		}
	};
}

/** The document of the round: the first passport, the next revision of an approved one, or the same text again. */
async function openRevision({ stage, project, passport, before }: Scene, lead: Actor, at: Date) {
	if (passport.id === null) {
		const projectId = demoId<ProjectId>('project', project.id);
		return done(await createPassport(depsAt(stage, at), lead, { projectId }), project.regNo).id;
	}
	if (before?.decision !== 'approve') return passport.id;
	return done(await revise(depsAt(stage, at), lead, moveOf(passport, '')), project.regNo)
		.documentId;
}

function submission({ stage, project, passport }: Scene, day: string): Step {
	const at = moment(day, '16:20');
	return {
		at,
		tells: null,
		run: async () => {
			const lead = await actorAt(stage, project.leader, at);
			done(await submit(depsAt(stage, at), lead, moveOf(passport, '')), project.regNo);
		}
	};
}

function decision({ stage, project, passport, round }: Scene, day: string): Step {
	const at = moment(day, '11:40');
	const command = round.decision === 'return' ? returnForRevision : approve;
	return {
		at,
		tells: null,
		run: async () => {
			const chair = await actorAt(stage, committeeMember(stage.city, 'председатель'), at);
			done(await command(depsAt(stage, at), chair, moveOf(passport, round.comment)), project.regNo);
		}
	};
}

function moveOf(passport: Passport, comment: string) {
	if (passport.id === null) throw new Error('паспорт ещё не создан');
	return { documentId: passport.id, comment, ifSeq: null };
}
