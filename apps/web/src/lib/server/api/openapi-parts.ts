import type { Json } from '@veche/schema/kernel';

export const string = { type: 'string' } as const;
export const uuid = { type: 'string', format: 'uuid' } as const;
export const uuidOrNull = { type: ['string', 'null'], format: 'uuid' } as const;
export const integer = { type: 'integer' } as const;
export const integerOrNull = { type: ['integer', 'null'] } as const;
export const stringOrNull = { type: ['string', 'null'] } as const;
export const time = { type: 'string', format: 'date-time', description: 'UTC, ISO 8601' } as const;
export const hash = { type: 'string', pattern: '^[0-9a-f]{64}$' } as const;
export const date = { type: 'string', format: 'date' } as const;
export const lastDay = {
	type: ['string', 'null'],
	format: 'date',
	description: 'Последний день включительно; null — без срока'
} as const;
export const timeOrNull = { type: ['string', 'null'], format: 'date-time' } as const;

/** An object whose listed members are all there, unless named as optional. */
export function object(
	properties: { readonly [name: string]: Json },
	optional: readonly string[] = []
): { readonly [key: string]: Json } {
	const required = Object.keys(properties).filter((name) => !optional.includes(name));
	return { type: 'object', properties, required };
}

/** A list with the address of its continuation. */
export function page(item: string, paged: boolean): Json {
	const items = { type: 'array', items: ref(item) };
	return object(paged ? { items, next: stringOrNull } : { items });
}

export function ref(name: string): Json {
	return { $ref: `#/components/schemas/${name}` };
}

export const person = { id: uuid, fullName: string, post: string };
