import { looksChanged } from '@veche/schema/rich-text';
import type { RichText, RichTextMark } from '@veche/schema/kernel';
import { expect, it } from 'vitest';
import { speaker } from '../shell/speak.ts';
import { looksAsText } from './look-words.ts';

const text = (marks: readonly RichTextMark[]): RichText => ({
	type: 'doc',
	content: [
		{
			type: 'paragraph',
			content: [
				{ type: 'text', text: 'Срок — ' },
				{ type: 'text', text: '1 марта', ...(marks.length > 0 ? { marks } : {}) }
			]
		}
	]
});

it.each([
	['ru', '«1 марта»: обычный текст → полужирный'],
	['en', '«1 марта»: plain text → bold']
] as const)('[V-04] an edit of the look alone is told in words, %s', (locale, expected) => {
	const looks = looksChanged(text([]), text([{ type: 'bold' }]));
	expect(looksAsText(looks, speaker(locale))).toBe(expected);
});

it('[V-04] what has no words, such as the width of a column, is told as that', () => {
	const looks = [{ text: '', before: [], after: [] }];
	expect(looksAsText(looks, speaker('ru'))).toBe('изменены размеры или нумерация');
});
