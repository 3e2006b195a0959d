import { describe, expect, it } from 'vitest';
import { minutesKey } from './keys.ts';

const NONE = {
	code: '',
	ctrlKey: false,
	metaKey: false,
	shiftKey: false,
	altKey: false,
	isComposing: false
};

describe('the keys of the minutes', () => {
	it.each([
		[{ code: 'ArrowDown', altKey: true }, 'next'],
		[{ code: 'ArrowUp', altKey: true }, 'previous'],
		[{ code: 'Enter', ctrlKey: true }, 'decision'],
		[{ code: 'Enter', metaKey: true }, 'decision'],
		[{ code: 'NumpadEnter', ctrlKey: true }, 'decision'],
		[{ code: 'Enter', ctrlKey: true, shiftKey: true }, 'speech'],
		// The same key gives a dot on the Russian layout.
		[{ code: 'Slash', ctrlKey: true }, 'legend']
	])('%o asks for %s', (pressed, key) => {
		expect(minutesKey({ ...NONE, ...pressed })).toBe(key);
	});

	it.each([
		[{ code: 'ArrowDown' }],
		[{ code: 'ArrowDown', altKey: true, ctrlKey: true }],
		[{ code: 'Enter' }],
		[{ code: 'Enter', shiftKey: true }],
		[{ code: 'Enter', ctrlKey: true, isComposing: true }],
		[{ code: 'Slash' }]
	])('%o is left to the text', (pressed) => {
		expect(minutesKey({ ...NONE, ...pressed })).toBeNull();
	});
});
