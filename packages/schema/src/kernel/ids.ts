declare const brand: unique symbol;

/** A UUID in lower case that is known to name one kind of thing. */
export type Id<Kind extends string> = string & { readonly [brand]: Kind };

export type PersonId = Id<'person'>;
export type BodyId = Id<'body'>;
export type OfficeId = Id<'office'>;
export type ProjectId = Id<'project'>;
export type DocumentId = Id<'document'>;
export type SeriesId = Id<'series'>;
export type MeetingId = Id<'meeting'>;
export type MembershipId = Id<'membership'>;
export type SubstitutionId = Id<'substitution'>;
export type GrantId = Id<'grant'>;
export type PostId = Id<'post'>;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** True for a UUID in lower case; narrows a checked string to the id that the caller expects. */
export function isId<T extends Id<string>>(value: unknown): value is T {
	return typeof value === 'string' && UUID.test(value);
}

/** Narrows a string that must already be a UUID (a database column, a generated value). */
export function asId<T extends Id<string>>(value: string): T {
	if (!isId<T>(value)) throw new Error(`Not a UUID: ${value}`);
	return value;
}
