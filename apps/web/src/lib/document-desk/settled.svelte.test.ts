import { flushSync } from 'svelte';
import { expect, test } from 'vitest';
import { Settled } from './settled.svelte.ts';

test('only another answer is told, not that something was typed which gives the same', () => {
	let rows = $state.raw([{ id: 'a', name: 'Школа' }]);
	const told: string[] = [];
	const stop = $effect.root(() => {
		const ids = new Settled(() => rows.map(({ id }) => ({ id })));
		const count = new Settled(() => rows.length);
		$effect(() => void told.push(ids.now.map(({ id }) => id).join()));
		$effect(() => void told.push(`${count.now}`));
	});
	flushSync();
	rows = [{ id: 'a', name: 'Школа искусств' }];
	flushSync();
	rows = [{ id: 'b', name: 'Парк' }];
	flushSync();
	rows = [
		{ id: 'b', name: 'Парк' },
		{ id: 'c', name: 'Сквер' }
	];
	flushSync();
	expect(told).toEqual(['a', '1', 'b', 'b,c', '2']);
	stop();
});
