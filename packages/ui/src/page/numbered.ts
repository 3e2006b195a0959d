import type { RailSection } from './sections.ts';

/** «2. Показатели»; just the name for a part without a number. */
export function numbered({ no, name }: Pick<RailSection, 'no' | 'name'>): string {
	return no === null ? name : `${no}. ${name}`;
}
