import { randomBytes, randomUUID } from 'node:crypto';
import type { MeetingId, ProjectId } from '@veche/schema/kernel';
import {
	citySettings,
	documentById,
	listNotices,
	listPeople,
	markNoticesRead,
	meetingById,
	projectById,
	transaction,
	type Sql
} from '@veche/schema/store';
import type { City } from './city.ts';
import { loadPeople } from './load-people.ts';
import { projectSteps } from './load-project.ts';
import { sessionSteps } from './load-session.ts';
import { demoId } from './names.ts';
import { readSessions } from './sessions.ts';
import { chance, moment, type Stage } from './story.ts';

/** What stands in a database: nothing, a demo that is whole or was broken off, or somebody's real work. */
export type CityState = 'empty' | 'loaded' | 'broken' | 'real';

/** The project that the loader enters last, and the session whose minutes it writes last. */
const LAST = { project: 'P8', session: '4' };
/** What the last two weeks brought is new to the people of the story. */
const RECENT_MS = 14 * 86_400_000;

export async function cityState(sql: Sql): Promise<CityState> {
	const { demo } = await citySettings(sql);
	if (!demo) return (await listPeople(sql)).length === 0 ? 'empty' : 'real';
	const project = await projectById(sql, demoId<ProjectId>('project', LAST.project));
	const written = await hasMinutes(sql, demoId<MeetingId>('meeting', LAST.session));
	return project !== null && written ? 'loaded' : 'broken';
}

/** Whether something was written into the minutes of a meeting: the first row of a log is their form. */
async function hasMinutes(sql: Sql, id: MeetingId): Promise<boolean> {
	const minutesId = (await meetingById(sql, id))?.minutesId ?? null;
	const minutes = minutesId === null ? null : await documentById(sql, minutesId);
	return minutes !== null && minutes.headSeq > 1;
}

export interface Loading {
	readonly city: City;
	/** The one password of everybody in the demo. */
	readonly password: string;
	readonly progress: (line: string) => void;
}

/**
 * Tells the story of the city from its first day on, each step by the command that people use and with the clock
 * of that day. Steps of all projects and sessions run in the order of time, so the audit log reads as it would have grown.
 */
export async function loadCity(sql: Sql, { city, password, progress }: Loading): Promise<void> {
	progress(`Город ${city.city}: люди, комитет, проектный офис…`);
	await loadPeople(sql, city, password);
	const stage: Stage = {
		sql,
		city,
		newId: randomUUID,
		newSecret: () => randomBytes(32).toString('base64url'),
		random: chance
	};
	const steps = [
		...city.projects.flatMap((project) => projectSteps(stage, project)),
		...readSessions().flatMap((session) => sessionSteps(stage, session))
	].toSorted((a, b) => a.at.getTime() - b.at.getTime());
	for (const step of steps) {
		if (step.tells !== null) progress(step.tells);
		await step.run();
	}
	await readOldNotices(sql, city);
}

/** People of the city have read what they were told before the last weeks of the story. */
async function readOldNotices(sql: Sql, { today }: City): Promise<void> {
	const recent = new Date(moment(today, '00:00').getTime() - RECENT_MS);
	for (const { id } of await listPeople(sql)) {
		const told = await listNotices(sql, { personId: id, limit: 1000 });
		const old = told.find(({ at }) => at < recent);
		if (old === undefined) continue;
		await transaction(sql, (tx) => markNoticesRead(tx, id, { upTo: old.id }, recent));
	}
}
