import { officeDate, type ProjectId } from '../kernel/index.ts';
import type { Project, ProjectLevel } from '../project/index.ts';
import type { Tx } from './connection.ts';

/** First letters of a registration number: `МП-04-2026`. */
const PREFIX: Readonly<Record<ProjectLevel, string>> = {
	municipal: 'МП',
	regional: 'РП',
	federal: 'ФП'
};

export async function projectById(sql: Tx, id: ProjectId): Promise<Project | null> {
	const [project] = await sql<Project[]>`
		select ${columns(sql)} from project where id = ${id}`;
	return project ?? null;
}

/** The register in its order: the years, in a year the numbers. */
export async function listProjects(sql: Tx): Promise<readonly Project[]> {
	return sql<Project[]>`
		select ${columns(sql)} from project
		order by right(reg_no, 4) collate "C", reg_no collate "C", id`;
}

/** @throws Postgres error `23505` when the number is taken */
export async function createProject(
	sql: Tx,
	project: Project & { readonly at: Date }
): Promise<void> {
	const { id, regNo, title, shortTitle, level, phase, bodyId, officeId, at } = project;
	await sql`
		insert into project
			(id, reg_no, title, short_title, level, phase, body_id, office_id, created_at)
		values (${id}, ${regNo}, ${title}, ${shortTitle}, ${level}, ${phase}, ${bodyId}, ${officeId}, ${at})`;
}

/** Holds a project's row until the end of the transaction: what depends on its people and documents waits. */
export async function lockProject(sql: Tx, id: ProjectId): Promise<void> {
	await sql`select id from project where id = ${id} for no key update`;
}

/**
 * The next free registration number of the year. Until the end of the transaction nobody else gets one, so two
 * projects entered at once have two numbers.
 */
export async function nextRegNo(
	sql: Tx,
	{ level, at }: { readonly level: ProjectLevel; readonly at: Date }
): Promise<string> {
	const prefix = PREFIX[level];
	const year = officeDate(at).slice(0, 4);
	await sql`select pg_advisory_xact_lock(7235002)`;
	const [row] = await sql<{ readonly next: number }[]>`
		select coalesce(max(split_part(reg_no, '-', 2)::int), 0) + 1 as next
		from project where reg_no ~ ${`^${prefix}-[0-9]{1,6}-${year}$`}`;
	return `${prefix}-${String(row?.next ?? 1).padStart(2, '0')}-${year}`;
}

function columns(sql: Tx) {
	return sql`id, reg_no as "regNo", title, short_title as "shortTitle", level, phase,
		body_id as "bodyId", office_id as "officeId"`;
}
