import { can, type DocumentHead } from '@veche/schema/document';
import type { Actor } from '@veche/schema/people';
import type { Project } from '@veche/schema/project';
import { passportsOf, peopleByProject, type ProjectMember, type Sql } from '@veche/schema/store';
import { factsFor } from './documents.ts';
import type { PassportSummaries, PassportSummary } from './passport-summary.ts';
import { visibleProjects } from './projects.ts';

/** One line of the register of projects as people read it. */
export interface ProjectLine {
	readonly id: string;
	readonly regNo: string;
	readonly title: string;
	readonly shortTitle: string;
	readonly phase: string;
	readonly level: string;
	readonly leader: string;
	readonly passport:
		| ({
				readonly id: string;
				readonly state: string;
				readonly version: number | null;
		  } & PassportSummary)
		| null;
}

export interface ListDeps {
	readonly sql: Sql;
	readonly clock: () => Date;
	readonly summaries: PassportSummaries;
}

/** The register: every project that the person may see, with its passport's state, term and money. */
export async function projectLines(
	{ sql, clock, summaries }: ListDeps,
	actor: Actor
): Promise<readonly ProjectLine[]> {
	const projects = await visibleProjects(sql, actor);
	const ids = projects.map(({ id }) => id);
	const [people, passports] = await Promise.all([
		peopleByProject(sql, ids, clock()),
		passportsOf(sql, ids)
	]);
	return Promise.all(
		projects.map(async (project) => {
			const own = passports.filter(({ projectId }) => projectId === project.id);
			const passport = shownPassport(actor, project, own);
			return {
				id: project.id,
				regNo: project.regNo,
				title: project.title,
				shortTitle: project.shortTitle,
				phase: project.phase,
				level: project.level,
				leader: leaderOf(people.get(project.id) ?? []),
				passport: passport === null ? null : await passportLine(summaries, passport)
			};
		})
	);
}

/** The passport that stands for the project: the one in force, else the newest that the person may read. */
function shownPassport(
	actor: Actor,
	project: Project,
	passports: readonly DocumentHead[]
): DocumentHead | null {
	const seen = passports
		.filter((head) => can(actor, 'view', factsFor(head, [project])))
		.toSorted((a, b) => b.revision - a.revision);
	return seen.find(({ state }) => state === 'approved') ?? seen[0] ?? null;
}

async function passportLine(
	summaries: PassportSummaries,
	head: DocumentHead
): Promise<ProjectLine['passport']> {
	return { id: head.id, state: head.state, version: head.version, ...(await summaries(head)) };
}

function leaderOf(members: readonly ProjectMember[]): string {
	return members.find(({ role }) => role === 'lead')?.person.fullName ?? '';
}
