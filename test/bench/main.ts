import { cpus } from 'node:os';
import { benchKeys, benchOpening } from './browser.ts';
import { benchCompare } from './compare.ts';
import { benchSearch } from './search.ts';
import { benchSizes } from './sizes.ts';
import { benchSync } from './sync.ts';

/** The parts of the benchmark by their names; each prints tables, ours beside others in the same run. */
const PARTS: Readonly<Record<string, () => Promise<void> | void>> = {
	sizes: benchSizes,
	compare: benchCompare,
	search: benchSearch,
	sync: benchSync,
	opening: benchOpening,
	keys: benchKeys
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in PARTS));
if (unknown.length > 0) {
	console.error(`Нет части «${unknown.join(', ')}». Есть: ${Object.keys(PARTS).join(', ')}.`);
	process.exit(2);
}
console.log(`Node ${process.version}, ядер ${cpus().length}, ${cpus()[0]?.model.trim() ?? ''}`);
for (const [name, run] of Object.entries(PARTS)) {
	if (asked.length === 0 || asked.includes(name)) await run();
}
process.exit();
