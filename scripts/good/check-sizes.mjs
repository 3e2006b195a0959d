/*
 * No page sends more script than apps/web/size-budget.json allows. Who needs more says why in docs/benchmarks.md.
 */
import { Fault } from '../lib/fault.mjs';
import { routeSizes } from '../lib/route-sizes.mjs';

try {
	const sizes = routeSizes();
	for (const { name, bytes, kilobytes, files } of sizes) {
		const said = `${(bytes / 1000).toFixed(1)} кБ из ${kilobytes}, файлов ${files}`;
		console.log(`${bytes > kilobytes * 1000 ? '✗' : '✓'} ${name}: ${said}`);
	}
	if (sizes.some(({ bytes, kilobytes }) => bytes > kilobytes * 1000)) process.exit(1);
} catch (error) {
	if (!(error instanceof Fault)) throw error;
	console.error(error.message);
	process.exit(1);
}
