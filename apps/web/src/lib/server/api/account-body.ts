import { ACCOUNT_STATES } from '@veche/schema/people';
import * as v from 'valibot';
import { line } from './body.ts';

/** What is written of a person; `fullName` alone is needed. */
export const newAccount = v.object({
	fullName: line(200),
	post: v.optional(line(200), ''),
	unit: v.optional(line(200), ''),
	email: v.optional(line(200), ''),
	external: v.optional(v.boolean(), false)
});

export const accountChange = v.strictObject({
	fullName: v.optional(line(200)),
	post: v.optional(line(200)),
	unit: v.optional(line(200)),
	email: v.optional(line(200)),
	external: v.optional(v.boolean())
});

export const accountQuery = v.strictObject({
	q: v.optional(line(200), ''),
	state: v.optional(v.picklist(ACCOUNT_STATES))
});

/** The longest password that is looked at; how long it may be is said by the rules. */
export const password = v.pipe(v.string(), v.maxLength(1024));
