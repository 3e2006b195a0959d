import fc from 'fast-check';
import { expect, it } from 'vitest';
import { textDiff, type TextLine } from './text-diff.ts';

/** `-вычеркнуто +вписано` of a comparison, a line each. */
function said(lines: readonly TextLine[]): readonly string[] {
	return lines.map((line) => {
		if (line.kind === 'skipped') return `… ${line.count}`;
		return line.pieces
			.map(({ kind, text }) =>
				kind === 'same' ? text : `[${kind === 'added' ? '+' : '-'}${text}]`
			)
			.join('');
	});
}

it.each([
	['Дом у реки', 'Дом у озера', ['Дом у [-реки][+озера]']],
	['', 'Новый', ['[+Новый]']],
	['Старый', '', ['[-Старый]']],
	['а\nб\nв\nг\nд', 'а\nб\nв\nг\nд', ['… 5']],
	['а\nб\nв\nг\nд', 'а\nб\nв2 и\nг\nд', ['… 1', 'б', '[-в]', '[+в2 и]', 'г', '… 1']],
	['Совсем одно', 'Ничего общего тут', ['[-Совсем одно]', '[+Ничего общего тут]']]
])('[V-02] «%s» and «%s» differ as %j', (before, after, expected) => {
	expect(said(textDiff(before, after))).toEqual(expected);
});

it('[V-02] both texts can be read back from what is shown, whatever they are', () => {
	const text = fc
		.array(fc.constantFrom('дом', 'река', 'и', 'мост', '2027', ''), { maxLength: 12 })
		.map((parts) => parts.join(' '));
	const many = fc.array(text, { maxLength: 8 }).map((lines) => lines.join('\n'));
	fc.assert(
		fc.property(many, many, (before, after) => {
			const lines = textDiff(before, after);
			const skipped = lines.reduce((sum, one) => sum + (one.kind === 'skipped' ? one.count : 0), 0);
			const side = (without: 'added' | 'removed') =>
				lines.flatMap((line) => {
					if (line.kind === 'skipped' || line.kind === without) return [];
					return [
						line.pieces
							.filter(({ kind }) => kind !== without)
							.map((one) => one.text)
							.join('')
					];
				});
			const count = (value: string) => (value === '' ? 0 : value.split('\n').length);
			expect(side('added').length + skipped).toBe(count(before));
			expect(side('removed').length + skipped).toBe(count(after));
			if (skipped === 0) {
				expect(side('added').join('\n')).toBe(before);
				expect(side('removed').join('\n')).toBe(after);
			}
		})
	);
});
