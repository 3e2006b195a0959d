import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson, type Json } from './canonical-json.ts';

describe('canonicalJson', () => {
	it.each<[string, Json, string]>([
		[
			'sorts keys by UTF-16 units (RFC 8785, 3.2.3)',
			{
				'\u20ac': 'Euro Sign',
				'\r': 'Carriage Return',
				'\u{1F600}': 'Emoji: Grinning Face',
				'1': 'One',
				'\u0080': 'Control',
				'\u00f6': 'Latin Small Letter O With Diaeresis'
			},
			'{"\\r":"Carriage Return","1":"One","\u0080":"Control","\u00f6":"Latin Small Letter O With Diaeresis","\u20ac":"Euro Sign","\u{1F600}":"Emoji: Grinning Face"}'
		],
		[
			'writes numbers as ECMAScript does (RFC 8785, 3.2.2)',
			{
				numbers: [333333333.33333329, 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
				string: '\u20ac$\u000f\nA\'B"\\\\"/',
				literals: [null, true, false]
			},
			'{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"\u20ac$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}'
		],
		['writes minus zero as zero', -0, '0'],
		[
			'writes the largest and the smallest number',
			[Number.MAX_VALUE, Number.MIN_VALUE],
			'[1.7976931348623157e+308,5e-324]'
		],
		['leaves an empty list and object empty', { b: [], a: {} }, '{"a":{},"b":[]}'],
		['gives one form to «й» typed in two ways', ['й', '\u0438\u0306'], '["й","й"]']
	])('[L-04] %s', (_, value, expected) => {
		expect(canonicalJson(value)).toBe(expected);
	});

	it.each([NaN, Infinity, -Infinity, '\ud800', ['\udc00'], { '\ud800': 1 }])(
		'[L-04] refuses %j, which has no canonical form',
		(value) => {
			expect(() => canonicalJson(value)).toThrow();
		}
	);

	it('[L-04] gives equal bytes for equal content, whatever the order of keys', () => {
		fc.assert(
			fc.property(fc.dictionary(fc.string({ unit: 'grapheme' }), fc.jsonValue()), (members) => {
				const value: Json = JSON.parse(JSON.stringify(members));
				const entries = Object.entries(JSON.parse(JSON.stringify(members)));
				const turned: Json = JSON.parse(JSON.stringify(Object.fromEntries(entries.reverse())));
				expect(canonicalJson(turned)).toBe(canonicalJson(value));
				expect(canonicalJson(JSON.parse(canonicalJson(value)))).toBe(canonicalJson(value));
			})
		);
	});
});
