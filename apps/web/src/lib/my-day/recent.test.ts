import { expect, it } from 'vitest';
import { forgetRecent, recentOf, remember } from './recent.ts';

/** A storage of the browser that holds everything in memory. */
function memory(): Storage {
	const held = new Map<string, string>();
	return {
		get length() {
			return held.size;
		},
		clear: () => held.clear(),
		getItem: (key) => held.get(key) ?? null,
		key: (n) => [...held.keys()][n] ?? null,
		removeItem: (key) => void held.delete(key),
		setItem: (key, value) => void held.set(key, value)
	};
}

it('keeps the last six, the last first, each once, and apart for each person', () => {
	const storage = memory();
	for (const n of [1, 2, 3, 4, 5, 6, 7, 3])
		remember(() => storage, 'a', { id: String(n), title: `Т${n}` });
	expect(recentOf(() => storage, 'a').map(({ id }) => id)).toEqual(['3', '7', '6', '5', '4', '2']);
	expect(recentOf(() => storage, 'b')).toEqual([]);
	forgetRecent(() => storage, 'a');
	expect(recentOf(() => storage, 'a')).toEqual([]);
});

it.each(['', '{', 'null', '{"id":1}', '[{"id":1}]'])(
	'a broken list «%s» is an empty one',
	(text) => {
		const storage = memory();
		storage.setItem('veche:recent:a', text);
		expect(recentOf(() => storage, 'a')).toEqual([]);
	}
);

it('a storage that refuses costs nothing else', () => {
	const refuses: Storage = {
		...memory(),
		getItem: () => {
			throw new Error('denied');
		},
		setItem: () => {
			throw new Error('full');
		}
	};
	expect(() => remember(() => refuses, 'a', { id: '1', title: 'Т' })).not.toThrow();
	expect(recentOf(() => refuses, 'a')).toEqual([]);
	const forbidden = (): Storage => {
		throw new Error('SecurityError');
	};
	expect(() => remember(forbidden, 'a', { id: '1', title: 'Т' })).not.toThrow();
	expect(recentOf(forbidden, 'a')).toEqual([]);
});
