import { err, fill, inBoth, ok, say, type Message, type Result } from '@veche/schema/kernel';
import * as v from 'valibot';
import { SERVER } from '../../messages/server.ts';
import { said } from './problem.ts';

/** Largest body of the API; documents themselves never travel this way. */
const LIMIT_KB = 64;

/** Reads a JSON body and checks it; every fault is an answer ready to be sent. */
export async function readBody<T>(
	request: Request,
	schema: v.GenericSchema<unknown, T>
): Promise<Result<T, Response>> {
	const type = request.headers.get('content-type') ?? '';
	if (!/^application\/json\s*(;|$)/i.test(type)) return err(said(415, SERVER.notJson));
	const text = await readText(request);
	if (text === null) return err(said(413, SERVER.tooLarge, { limit: LIMIT_KB }));
	const json = parse(text);
	if (!json.ok) return err(said(400, SERVER.brokenJson));
	// A list is an object to the checks below, and one without needs would pass them.
	if (Array.isArray(json.value)) return check(null, schema);
	return check(json.value, schema);
}

/** Checks values that are parsed already, e.g. of a query. */
export function check<T>(value: unknown, schema: v.GenericSchema<unknown, T>): Result<T, Response> {
	const result = v.safeParse(schema, value);
	if (result.success) return ok(result.output);
	return err(said(400, SERVER.invalid, { what: faults(result.issues) }));
}

/** A line of text from a person: no control characters that the database cannot hold, not longer than `max`. */
export function line(max: number) {
	return v.pipe(
		v.string(),
		v.check((text) => text.isWellFormed() && !text.includes('\u0000')),
		v.trim(),
		v.maxLength(max)
	);
}

function faults(issues: readonly v.BaseIssue<unknown>[]): Message {
	const places = issues.map((issue) => {
		const field = v.getDotPath(issue);
		return field === null ? SERVER.body : fill(SERVER.field, { field });
	});
	return inBoth((locale) =>
		[...new Set(places.map((place) => say(place, locale)))].slice(0, 5).join(', ')
	);
}

/** The text of the body, or null when it is longer than the limit. */
async function readText(request: Request): Promise<string | null> {
	if (Number(request.headers.get('content-length') ?? 0) > LIMIT_KB * 1024) return null;
	if (request.body === null) return '';
	const decoder = new TextDecoder();
	const reader = request.body.getReader();
	let size = 0;
	let text = '';
	for (;;) {
		const { done, value } = await reader.read();
		if (done) return text + decoder.decode();
		size += value.byteLength;
		if (size > LIMIT_KB * 1024) return null;
		text += decoder.decode(value, { stream: true });
	}
}

function parse(text: string): Result<unknown, null> {
	try {
		const value: unknown = JSON.parse(text);
		return ok(value);
	} catch {
		return err(null);
	}
}
