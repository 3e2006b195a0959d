import { expect } from 'vitest';
import * as v from 'valibot';
import { SCHEMAS } from '../api/openapi-schemas.ts';
import type { Answer } from './client.ts';
import { mismatches } from './schema-match.ts';

/** A refusal as people and programs get it: a problem with a Russian sentence and nothing of the inside. */
export function expectProblem(answer: Answer, statuses: readonly number[], what: string): void {
	expect.soft(statuses, `${what}: ${answer.text.slice(0, 300)}`).toContain(answer.status);
	expect.soft(answer.type, what).toMatch(/^application\/problem\+json/);
	expect.soft(mismatches(SCHEMAS, SCHEMAS['Problem'], answer.body), what).toEqual([]);
	const detail = v.parse(v.object({ detail: v.string() }), answer.body).detail;
	expect.soft(detail, what).toMatch(/^[А-ЯЁ«][^<>]*[а-яё]/);
	expect
		.soft(answer.text, what)
		.not.toMatch(/node_modules|\.ts:|at Object|PostgresError|select |insert /i);
}
