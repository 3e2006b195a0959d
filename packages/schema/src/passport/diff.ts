import { plainText } from '../rich-text/index.ts';
import type { RichText } from '../kernel/index.ts';
import { PASSPORT_ROW_ROOTS } from './shape.ts';
import type { PassportView, Row } from './view.ts';

/** One difference of two passports, by row ids; texts are compared as plain text. */
export interface Change {
	readonly path: string;
	readonly kind: 'changed' | 'added' | 'removed';
	readonly before: string;
	readonly after: string;
}

/** What differs between two texts of one passport, in the order of the form. */
export function diffPassports(before: PassportView, after: PassportView): readonly Change[] {
	return [
		...diffCells('fields', entries(before.fields), entries(after.fields)),
		...diffText('goal', before.goal, after.goal),
		...PASSPORT_ROW_ROOTS.flatMap((root) => diffRows(root, before[root], after[root])),
		...diffCells('finance', entries(before.finance), entries(after.finance)),
		...diffText('functioning', before.functioning, after.functioning)
	];
}

type Cells = ReadonlyMap<string, string>;

function diffRows(root: string, before: readonly Row[], after: readonly Row[]): Change[] {
	const old = new Map(before.map((row) => [row.id, row]));
	const now = new Map(after.map((row) => [row.id, row]));
	const removed = before
		.filter(({ id }) => !now.has(id))
		.map((row) => rowChange(`${root}/${row.id}`, 'removed', row));
	return after
		.flatMap((row) => {
			const was = old.get(row.id);
			const path = `${root}/${row.id}`;
			if (was === undefined) return [rowChange(path, 'added', row)];
			return diffCells(path, entries(was), entries(row));
		})
		.concat(removed);
}

function rowChange(path: string, kind: 'added' | 'removed', row: Row): Change {
	const text = entries(row).get('name') ?? entries(row).get('text') ?? '';
	return {
		path,
		kind,
		before: kind === 'removed' ? text : '',
		after: kind === 'added' ? text : ''
	};
}

function diffCells(path: string, before: Cells, after: Cells): Change[] {
	return [...new Set([...before.keys(), ...after.keys()])].flatMap((key): Change[] => {
		const was = before.get(key) ?? '';
		const is = after.get(key) ?? '';
		if (was === is) return [];
		return [{ path: `${path}/${key}`, kind: 'changed', before: was, after: is }];
	});
}

function diffText(path: string, before: RichText, after: RichText): Change[] {
	const same = JSON.stringify(before) === JSON.stringify(after);
	if (same) return [];
	return [{ path, kind: 'changed', before: plainText(before), after: plainText(after) }];
}

/** A row or a map flattened: `plan: {2027: '5'}` becomes `plan:2027`; ids and order are not content. */
function entries(value: object): Cells {
	const flat = new Map<string, string>();
	for (const [key, cell] of Object.entries(value)) {
		if (key === 'id' || key === 'order') continue;
		if (typeof cell === 'string') flat.set(key, cell);
		else if (Array.isArray(cell)) flat.set(key, cell.join(' '));
		else
			for (const [part, inner] of Object.entries(cell)) flat.set(`${key}:${part}`, String(inner));
	}
	return flat;
}
