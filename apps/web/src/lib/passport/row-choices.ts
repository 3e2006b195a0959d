import type { Row } from '@veche/schema/passport';
import type { Choice } from './cells.ts';

const LONGEST = 80;

/** Rows of another collection as a list to choose from: «2. Класс оборудован». */
export function rowChoices(
	rows: readonly (Row & ({ readonly name: string } | { readonly text: string }))[],
	numbers?: ReadonlyMap<string, string>
): readonly Choice[] {
	return rows.map((row, index) => {
		const text = 'name' in row ? row.name : row.text;
		const short = text.length > LONGEST ? `${text.slice(0, LONGEST - 1).trimEnd()}…` : text;
		return { value: row.id, name: `${numbers?.get(row.id) ?? index + 1}. ${short}` };
	});
}
