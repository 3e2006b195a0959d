import { readFileSync } from 'node:fs';
import * as v from 'valibot';

const isoDate = v.pipe(v.string(), v.isoDate());

const decision = v.object({
	kind: v.picklist(['assign', 'note', 'approve', 'amend', 'suspend']),
	text: v.string(),
	executor: v.optional(v.string(), ''),
	due: v.optional(v.union([isoDate, v.literal('')]), '')
});

const item = v.object({
	title: v.string(),
	kind: v.picklist([
		'passport',
		'change_request',
		'report',
		'final_report',
		'proposal',
		'risk',
		'assignments',
		'organisational'
	]),
	speaker: v.string(),
	co: v.optional(v.array(v.string()), []),
	invited: v.optional(v.array(v.string()), []),
	minutes: v.number(),
	/** Projects whose passports are among the materials. */
	about: v.array(v.string()),
	proposal: v.string(),
	heard: v.optional(v.string(), ''),
	speeches: v.optional(v.array(v.tuple([v.string(), v.string()])), []),
	decisions: v.optional(v.array(decision), [])
});

const session = v.object({
	no: v.number(),
	date: isoDate,
	form: v.picklist(['hall', 'mixed']),
	created: isoDate,
	approved: isoDate,
	/** null: the minutes are still being written. */
	submitted: v.nullable(isoDate),
	signed: v.nullable(isoDate),
	hall: v.array(v.string()),
	remote: v.array(v.string()),
	absent: v.record(v.string(), v.string()),
	items: v.array(item)
});

export type CitySession = v.InferOutput<typeof session>;
export type CityItem = v.InferOutput<typeof item>;

/**
 * What the committee discussed and decided. Days, titles, speakers and attendance of sessions 2 to 4 and the
 * assignments are those of the city's file; what was said, and session 1, are completed here.
 */
export function readSessions(): readonly CitySession[] {
	const text = readFileSync(new URL('./sessions.json', import.meta.url), 'utf8');
	return v.parse(v.array(session), JSON.parse(text));
}
