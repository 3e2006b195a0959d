import { isId, isIsoDate, type PersonId } from '@veche/schema/kernel';
import * as v from 'valibot';
import { line } from './body.ts';

const date = v.pipe(v.string(), v.check(isIsoDate));
const word = v.pipe(v.string(), v.regex(/^[a-z_]{1,40}$/));
/** An empty field of a form asks for nothing. */
const orNothing = <T>(schema: v.GenericSchema<string, T>) =>
	v.optional(
		v.union([
			v.pipe(
				v.literal(''),
				v.transform(() => undefined)
			),
			schema
		])
	);

/** What is asked of the log; days are those of the office, both included. */
export const auditQuery = v.strictObject({
	person: orNothing(v.pipe(v.string(), v.custom<PersonId>(isId))),
	thing: orNothing(word),
	kind: orNothing(word),
	object: orNothing(line(100)),
	from: orNothing(date),
	to: orNothing(date),
	before: orNothing(v.pipe(v.string(), v.regex(/^[1-9]\d{0,14}$/), v.transform(Number)))
});

export type AuditQuery = v.InferOutput<typeof auditQuery>;

/** The filters of an address that can be read, and the names of those that cannot: they find nothing out. */
export function readAuditQuery(values: { readonly [name: string]: string }): {
	readonly query: AuditQuery;
	readonly wrong: readonly string[];
} {
	const read = Object.entries(values).map(([name, value]) => ({
		name,
		one: v.safeParse(auditQuery, { [name]: value })
	}));
	const right = read.filter(({ one }) => one.success).map(({ name }) => [name, values[name]]);
	return {
		query: v.parse(auditQuery, Object.fromEntries(right)),
		wrong: read.flatMap(({ name, one }) => (one.success ? [] : [name]))
	};
}
