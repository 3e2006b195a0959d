import { describe, expect, it } from 'vitest';
import { speaker } from '#lib/shell/speak.ts';
import { signingNote } from './signing-note.ts';

const NAMES = new Map([
	['v', 'Ветлугин Родион Аркадьевич'],
	['o', 'Осокина Марина Игоревна']
]);
const CHAIR = { role: 'chair', personId: 'v', actingFor: null };
const SECRETARY = { role: 'secretary', personId: 'o', actingFor: null };

function note(signatures: readonly (typeof CHAIR)[]): string {
	return signingNote(signatures, (id) => NAMES.get(id) ?? '', speaker('ru')).replaceAll(
		'\u00A0',
		' '
	);
}

describe('the word about the signatures', () => {
	it('names whom the minutes wait for', () => {
		expect(note([])).toBe('Ждём подписей: председателя, секретаря');
		expect(note([CHAIR])).toBe('Подписал(а) председатель Ветлугин Р. А., ждём секретаря');
	});

	it('names all signers in the order of the paper', () => {
		expect(note([SECRETARY, CHAIR])).toBe(
			'Подписали: председатель Ветлугин Р. А., секретарь Осокина М. И.'
		);
	});
});
