import { flushSync } from 'svelte';
import { expect, test } from 'vitest';
import { LiveParts } from './live-parts.svelte.ts';

test('only who watches a changed part is told of it', () => {
	const first = { fields: { title: 'Парк' }, rows: [{ id: 'a' }] };
	const parts = new LiveParts(first);
	const told: string[] = [];
	const stop = $effect.root(() => {
		$effect(() => void told.push(`fields: ${parts.view.fields.title}`));
		$effect(() => void told.push(`rows: ${parts.view.rows.length}`));
	});
	flushSync();
	parts.replace({ ...first, rows: [...first.rows, { id: 'b' }] });
	flushSync();
	parts.replace({ ...parts.whole });
	flushSync();
	expect(told).toEqual(['fields: Парк', 'rows: 1', 'rows: 2']);
	expect({ ...parts.view }).toEqual(parts.whole);
	stop();
});
