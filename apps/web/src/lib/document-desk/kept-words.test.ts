import type { Change } from '@veche/schema/rows';
import { expect, test } from 'vitest';
import { speaker } from '#lib/shell/speak.ts';
import { keptAsText, keptWords, type KeptSpeech } from './kept-words.ts';

const speech: KeptSpeech = {
	placeName: (path) => `место ${path}`,
	people: [{ id: 'p1', fullName: 'Осокина М. В.', post: '', unit: '', external: false }],
	t: speaker('ru')
};

function change(next: Partial<Change>): Change {
	return { path: 'fields/goal', kind: 'changed', before: '', after: '', ...next };
}

test.each([
	['a text', change({ before: 'было', after: 'стало' }), 'было', 'стало', 'стало'],
	['a text that was emptied', change({ before: 'было' }), 'было', '—', ''],
	['a date', change({ after: '2026-11-02' }), '—', '02.11.2026', '02.11.2026'],
	['a person', change({ after: 'p1' }), '—', 'Осокина М. В.', 'Осокина М. В.'],
	[
		'a row that was removed',
		change({ kind: 'removed', before: 'риск' }),
		'риск',
		'строка удалена',
		''
	],
	['a row with words', change({ kind: 'added', after: 'риск' }), '—', 'риск', 'риск'],
	['a row without words', change({ kind: 'added' }), '—', 'добавлена строка', '']
])('%s in words', (_, one, theirs, mine, copied) => {
	expect(keptWords(one, speech)).toEqual({ place: 'Место fields/goal', theirs, mine, copied });
});

test('as a file every change has its place, what the document says and what was written', async () => {
	const changes = [
		change({ before: 'было', after: 'стало' }),
		change({ kind: 'added', path: 'risks/1' })
	];
	expect(await keptAsText(changes, speech)).toBe(
		'Место fields/goal\nбыло\n→ стало\n\nМесто risks/1\n—\n→ добавлена строка\n'
	);
});
