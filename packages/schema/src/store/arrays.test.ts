import { expect, it } from 'vitest';
import { arrayLiteral } from './arrays.ts';

it.each([
	[[], '{}'],
	[[1, -2], '{"1","-2"}'],
	[[true, null], '{"true",NULL}'],
	[['a"b', 'c\\d', '{,}', 'null'], '{"a\\"b","c\\\\d","{,}","null"}'],
	[[new Uint8Array([0, 255]), new Uint8Array()], '{"\\\\x00ff","\\\\x"}'],
	[[new Date(0)], '{"1970-01-01T00:00:00.000Z"}']
])('writes %j as PostgreSQL reads it', (list, literal) => {
	expect(arrayLiteral(list)).toBe(literal);
});
