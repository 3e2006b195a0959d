/*
 * Arrays as parameters. The driver would ask every database for the types of its arrays on the first connection,
 * and send a question that came with it before it knows them; so those that the product uses stand here.
 */

/** Type ids of PostgreSQL's arrays; they are the same in every database. */
export const ARRAY_OF = {
	bool: 1000,
	bytea: 1001,
	int4: 1007,
	int8: 1016,
	text: 1009,
	timestamptz: 1185,
	uuid: 2951
} as const;

/** How the driver writes and reads them. */
export const ARRAY_TYPES = Object.fromEntries(
	Object.entries(ARRAY_OF).map(([name, id]) => [
		`${name}Array`,
		{
			to: id,
			// Only ids are ever read as an array.
			from: id === ARRAY_OF.uuid ? [id] : [],
			serialize: arrayLiteral,
			parse: plainElements
		}
	])
);

/** `{"a",NULL}`: every element quoted. */
export function arrayLiteral(list: readonly unknown[]): string {
	return `{${list.map(element).join(',')}}`;
}

function element(value: unknown): string {
	if (value === null) return 'NULL';
	if (value instanceof Uint8Array) return `"\\\\x${Buffer.from(value).toString('hex')}"`;
	const text = value instanceof Date ? value.toISOString() : String(value);
	return `"${text.replaceAll(/["\\]/g, '\\$&')}"`;
}

/** Elements that never need quotes, such as UUIDs. */
function plainElements(literal: string): readonly string[] {
	const inner = literal.slice(1, -1);
	return inner === '' ? [] : inner.split(',');
}
