/** What canonical JSON may hold: no undefined, no NaN, no dates. */
export type Json =
	string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/**
 * Serialises a value by RFC 8785 (JSON Canonicalization Scheme): keys sorted by UTF-16 code units,
 * no white space, ECMAScript number and string forms. Text is put into Unicode NFC first, so that two
 * ways to type «й» give one hash. Equal content gives equal bytes; the hash of a version stands on it.
 * @throws on NaN, infinities and lone surrogates, which have no canonical form.
 */
export function canonicalJson(value: Json): string {
	if (value === null || typeof value === 'boolean') return String(value);
	if (typeof value === 'number') {
		if (!Number.isFinite(value)) throw new Error('A number without a canonical form');
		return JSON.stringify(value);
	}
	if (typeof value === 'string') return canonicalString(value);
	if (isList(value)) return `[${value.map(canonicalJson).join(',')}]`;
	const members = Object.entries(value).map(([key, member]) => ({
		key: canonicalString(key),
		sort: key.normalize('NFC'),
		member
	}));
	members.sort((a, b) => (a.sort < b.sort ? -1 : a.sort > b.sort ? 1 : 0));
	return `{${members.map((m) => `${m.key}:${canonicalJson(m.member)}`).join(',')}}`;
}

/** A view or an envelope as JSON: it is plain data already, this only says so to the type system. */
export function plainJson(value: object): { readonly [key: string]: Json } {
	const copy: { readonly [key: string]: Json } = JSON.parse(JSON.stringify(value));
	return copy;
}

function isList(value: Json): value is readonly Json[] {
	return Array.isArray(value);
}

function canonicalString(value: string): string {
	if (!value.isWellFormed()) throw new Error('A text with a lone surrogate');
	return JSON.stringify(value.normalize('NFC'));
}
