import { error } from '@sveltejs/kit';
import { err, isId, ok, say, type Locale, type Result } from '@veche/schema/kernel';
import * as v from 'valibot';
import { SERVER } from '../../messages/server.ts';
import type { IdempotencyKey } from '../commands/make-once.ts';
import { said } from './problem.ts';

/** As `lib/forms/IdempotencyKey.svelte` names it. */
const FIELD = 'idempotencyKey';
/** draft-ietf-httpapi-idempotency-key-header. */
const HEADER = 'idempotency-key';

/** The field as part of a form's schema. */
export const keyField = v.object({ [FIELD]: v.optional(v.custom<IdempotencyKey>(isId)) });

/** The key of a form; none in a page of an older build. A value that is no key is the page of a request that is not understood. */
export function keyOfForm(form: FormData, locale: Locale): IdempotencyKey | undefined {
	const value = form.get(FIELD);
	if (value === null) return undefined;
	if (!isId<IdempotencyKey>(value)) error(400, say(SERVER.badRequest, locale));
	return value;
}

/** The key of a request to the API, where callers may leave it out. */
export function keyOfRequest({
	headers
}: Request): Result<{ readonly idempotencyKey: IdempotencyKey | undefined }, Response> {
	const value = headers.get(HEADER);
	if (value === null) return ok({ idempotencyKey: undefined });
	if (isId<IdempotencyKey>(value)) return ok({ idempotencyKey: value });
	return err(said(400, SERVER.invalid, { what: 'Idempotency-Key' }));
}
