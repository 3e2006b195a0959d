import { isId, say, type BodyId, type Locale, type Message } from '@veche/schema/kernel';
import * as v from 'valibot';
import { MEETINGS } from '../../messages/meetings.ts';
import { SERVER } from '../../messages/server.ts';
import { meetingDetails, meetingMoving } from './meeting-body.ts';

/** The forms that plan, change and move a meeting send the same fields. */
const planned = v.object({ ...meetingDetails.entries, bodyId: v.custom<BodyId>(isId) });
const moved = v.object({ ...meetingDetails.entries, reason: meetingMoving.entries.reason });

const FIELDS: readonly { readonly key: string; readonly name: Message }[] = [
	{ key: 'bodyId', name: MEETINGS.body },
	{ key: 'date', name: MEETINGS.date },
	{ key: 'time', name: MEETINGS.time },
	{ key: 'place', name: MEETINGS.place },
	{ key: 'form', name: MEETINGS.form },
	{ key: 'link', name: MEETINGS.link },
	{ key: 'reason', name: MEETINGS.moveReason }
];
const LONGEST = 2100;

/** What was typed, to be shown again beside a refusal. */
export type Typed = { readonly [name: string]: string };

export function typedMeeting(form: FormData): Typed {
	return Object.fromEntries(
		FIELDS.map(({ key }) => {
			const value = form.get(key);
			return [key, typeof value === 'string' ? value.slice(0, LONGEST) : ''];
		})
	);
}

export type Checked<T> =
	{ readonly ok: true; readonly value: T } | { readonly ok: false; readonly message: string };

/** The fields of a new meeting, or a sentence that names those that are wrong. */
export function newMeeting(typed: Typed, locale: Locale): Checked<v.InferOutput<typeof planned>> {
	return checked(typed, planned, locale);
}

/** The fields of a change; the body stays. */
export function changedMeeting(
	typed: Typed,
	locale: Locale
): Checked<v.InferOutput<typeof meetingDetails>> {
	return checked(typed, meetingDetails, locale);
}

/** The fields of a move. */
export function movedMeeting(typed: Typed, locale: Locale): Checked<v.InferOutput<typeof moved>> {
	return checked(typed, moved, locale);
}

function checked<T>(typed: Typed, schema: v.GenericSchema<unknown, T>, locale: Locale): Checked<T> {
	const parsed = v.safeParse(schema, typed);
	if (parsed.success) return { ok: true, value: parsed.output };
	const wrong = new Set(parsed.issues.map((issue) => v.getDotPath(issue)));
	const what = FIELDS.filter(({ key }) => wrong.has(key)).map(({ name }) => say(name, locale));
	return { ok: false, message: say(SERVER.invalid, locale, { what: what.join(', ') }) };
}
