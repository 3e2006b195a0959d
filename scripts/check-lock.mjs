/*
 * The registry sometimes lacks some platform packages of a dependency. npm then leaves them out of the lock
 * in silence, and `npm ci` refuses on the next machine. This names such dependencies.
 */
import { readFileSync } from 'node:fs';

const packages = JSON.parse(
	readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8')
).packages;
const known = new Set(Object.keys(packages).map((path) => path.split('node_modules/').at(-1)));
const missing = Object.entries(packages).flatMap(([path, entry]) =>
	Object.keys(entry.optionalDependencies ?? {})
		.filter((name) => !known.has(name))
		.map((name) => `${path}: ${name}`)
);
if (missing.length > 0) {
	console.error(`package-lock.json lacks:\n  ${missing.join('\n  ')}`);
	process.exit(1);
}
