import { fail, type RequestEvent } from '@sveltejs/kit';
import { say } from '@veche/schema/kernel';
import * as v from 'valibot';
import { SERVER } from '../messages/server.ts';
import { sentence, statusOf } from './api/problem.ts';
import type { Outcome } from './commands/rejection.ts';
import { formOf } from './page.ts';

/** Reads a form and does what it asks; null when it is done, else the refusal in words for the page. */
export async function formRefusal<Form>(
	event: Pick<RequestEvent, 'request' | 'locals'>,
	schema: v.GenericSchema<unknown, Form>,
	run: (form: Form) => Promise<Outcome<unknown>>
) {
	const { locale } = event.locals;
	const form = v.safeParse(schema, Object.fromEntries(await formOf(event)));
	if (!form.success) {
		return fail(400, { message: say(SERVER.invalid, locale, { what: say(SERVER.form, locale) }) });
	}
	const outcome = await run(form.output);
	if (outcome.ok) return null;
	return fail(statusOf(outcome.error), { message: sentence(outcome.error, locale) });
}
