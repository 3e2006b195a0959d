import { isId } from '@veche/schema/kernel';

/*
 * Reads a value by the part of JSON Schema that our OpenAPI document uses. A keyword that is not known here is a
 * fault too: a description that nobody checks would drift.
 */

type Schemas = { readonly [name: string]: unknown };

const KNOWN = [
	'type',
	'enum',
	'properties',
	'required',
	'items',
	'additionalProperties',
	'pattern'
];
const SAID_ONLY = ['description', 'contentEncoding', 'minimum', 'minLength', 'maxLength'];

/** What of a value differs from its schema, as `place: what is wrong`; empty when it matches. */
export function mismatches(
	schemas: Schemas,
	schema: unknown,
	value: unknown,
	place = ''
): string[] {
	if (!isRecord(schema)) return [`${place}: schema is no object`];
	const reference = schema['$ref'];
	if (typeof reference === 'string') {
		const name = reference.split('/').at(-1) ?? '';
		return mismatches(schemas, schemas[name], value, place);
	}
	const unknown = Object.keys(schema).filter(
		(word) => ![...KNOWN, ...SAID_ONLY, 'format'].includes(word)
	);
	return [
		...unknown.map((word) => `${place}: unknown keyword ${word}`),
		...scalarFaults(schema, value, place),
		...objectFaults(schemas, schema, value, place),
		...(Array.isArray(value) && 'items' in schema
			? value.flatMap((item, index) =>
					mismatches(schemas, schema['items'], item, `${place}/${index}`)
				)
			: [])
	];
}

function scalarFaults(schema: Schemas, value: unknown, place: string): string[] {
	const faults: string[] = [];
	const types = [schema['type']].flat().filter((type) => type !== undefined);
	if (types.length > 0 && !types.some((type) => isOfType(type, value))) {
		faults.push(`${place}: ${JSON.stringify(value)} is not ${types.join(' or ')}`);
	}
	const { enum: allowed, pattern, format } = schema;
	if (Array.isArray(allowed) && !allowed.includes(value))
		faults.push(`${place}: ${String(value)} not allowed`);
	if (typeof value !== 'string') return faults;
	if (typeof pattern === 'string' && !new RegExp(pattern).test(value))
		faults.push(`${place}: ${value} by pattern`);
	if (format === 'uuid' && !isId(value)) faults.push(`${place}: ${value} is no UUID`);
	if (format === 'date-time' && !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(value)) {
		faults.push(`${place}: ${value} is no UTC time`);
	}
	return faults;
}

function objectFaults(schemas: Schemas, schema: Schemas, value: unknown, place: string): string[] {
	if (!isRecord(value)) return [];
	const properties = isRecord(schema['properties']) ? schema['properties'] : {};
	const required = Array.isArray(schema['required']) ? schema['required'] : [];
	const missing = required.filter((name) => typeof name === 'string' && !(name in value));
	const others = schema['additionalProperties'];
	const free = Object.keys(properties).length === 0;
	return [
		...missing.map((name) => `${place}/${String(name)}: missing`),
		...Object.entries(value).flatMap(([name, member]) => {
			const at = `${place}/${name}`;
			if (name in properties) return mismatches(schemas, properties[name], member, at);
			if (isRecord(others)) return mismatches(schemas, others, member, at);
			return free ? [] : [`${at}: not described`];
		})
	];
}

function isOfType(type: unknown, value: unknown): boolean {
	switch (type) {
		case 'null':
			return value === null;
		case 'integer':
			return Number.isInteger(value);
		case 'array':
			return Array.isArray(value);
		case 'object':
			return isRecord(value);
		default:
			return typeof value === type;
	}
}

function isRecord(value: unknown): value is Schemas {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
