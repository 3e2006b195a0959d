import { randomInt } from 'node:crypto';
import type { Sql } from '@veche/schema/store';
import type { Actor } from '@veche/schema/people';
import { actorOf } from '@veche/schema/store';
import type { Deps } from '../src/lib/server/commands/deps.ts';
import { sentence } from '../src/lib/server/api/problem.ts';
import type { Outcome } from '../src/lib/server/commands/rejection.ts';
import type { City } from './city.ts';
import { personId } from './names.ts';

/** What every step of the story stands on. */
export interface Stage {
	readonly sql: Sql;
	readonly city: City;
	readonly newId: () => string;
	readonly newSecret: () => string;
	/** Chance for the places of new rows. */
	readonly random: () => number;
}

/** One thing that somebody did on a day. */
export interface Step {
	readonly at: Date;
	/** A line to be told while loading, where something new begins. */
	readonly tells: string | null;
	readonly run: () => Promise<void>;
}

/** Chance from 0 to 1, without 1. */
export function chance(): number {
	return randomInt(2 ** 47) / 2 ** 47;
}

/** A moment of an office day in the city (UTC+3, no summer time in the years of the story). */
export function moment(day: string, time: string): Date {
	return new Date(`${day}T${time}:00+03:00`);
}

/** The dependencies of a command on that day. */
export function depsAt(stage: Stage, at: Date): Deps {
	return { sql: stage.sql, clock: () => at, newId: stage.newId, newSecret: stage.newSecret };
}

/** A person of the city with the roles of that day. */
export async function actorAt(stage: Stage, name: string, at: Date): Promise<Actor> {
	const actor = await actorOf(stage.sql, personId(name), at);
	if (actor === null) throw new Error(`нет человека ${name}`);
	return actor;
}

/** Somebody of the city by his role in the committee. */
export function committeeMember(city: City, role: City['committee'][number]['role']): string {
	const found = city.committee.find((member) => member.role === role);
	if (found === undefined) throw new Error(`demo-city.json: в комитете нет роли «${role}»`);
	return found.person;
}

/** The value of a command; a refusal means that story and rules disagree, and the loading stops with its words. */
export function done<T>(outcome: Outcome<T>, what: string): T {
	if (outcome.ok) return outcome.value;
	const { error } = outcome;
	const findings =
		error.kind === 'findings'
			? error.findings.map(({ rule, message }) => `${rule} ${message}`)
			: [];
	throw new Error([`${what}: ${sentence(error, 'ru')}`, ...findings].join('\n  '));
}
