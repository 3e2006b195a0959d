import { routeSizes } from '../../scripts/lib/route-sizes.mjs';
import { printTable, ratio } from './table.ts';

/** Scripts of a page after gzip, beside what apps/web/size-budget.json allows. */
export function benchSizes(): void {
	printTable(
		'Scripts that a page sends, gzip',
		['page', 'kB', 'files', 'of its budget'],
		routeSizes().map(({ name, bytes, files, kilobytes }) => [
			name,
			bytes / 1000,
			String(files),
			ratio(bytes / 1000, kilobytes)
		])
	);
}
