import { existsSync, globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import * as v from 'valibot';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const read = (path: string): string => readFileSync(`${ROOT}${path}`, 'utf8');

const entry = v.variant('status', [
	v.strictObject({ status: v.literal('open') }),
	v.strictObject({
		status: v.literal('served'),
		/** Ids of SPEC.md. */
		rules: v.optional(v.array(v.string()), []),
		/** Files of the web's commands, without `.ts`. */
		commands: v.optional(v.array(v.string()), []),
		/** Routes of the web. */
		pages: v.pipe(v.array(v.string()), v.minLength(1)),
		/** Test files in which a title names the requirement. */
		tests: v.pipe(v.array(v.string()), v.minLength(1))
	})
]);
const requirements = v.parse(
	v.record(v.string(), entry),
	JSON.parse(read('packages/schema/src/requirements.json'))
);
const served = Object.entries(requirements).flatMap(([id, one]) =>
	one.status === 'served' ? [{ id, ...one }] : []
);

const REQUIREMENT = /^(REG|KOG|VLAD|VOL|SYS)-/;
const rules = [...read('packages/schema/SPEC.md').matchAll(/^\| ([A-Z]+-\d+) \|/gm)].map(
	([, id = '']) => id
);
const testFiles = globSync('{packages,apps,test,scripts}/**/*.{test,spec,e2e}.ts', {
	cwd: ROOT,
	exclude: (path) => path.includes('node_modules')
});
const titles = new Map(testFiles.map((file) => [file, idsInTitles(read(file))]));
const titled = new Set([...titles.values()].flat());

/** Ids in brackets at the start of a string literal, which is how a title carries them. */
function idsInTitles(code: string): readonly string[] {
	return [...code.matchAll(/['"`]((?:\[[A-Z]+-[\w.]+\] ?)+)/g)].flatMap(([, head = '']) =>
		[...head.matchAll(/\[([A-Z]+-[\w.]+)\]/g)].map(([, id = '']) => id)
	);
}

describe('SPEC.md', () => {
	it('gives every id once', () => {
		expect(rules).toEqual([...new Set(rules)]);
		expect(rules.length).toBeGreaterThan(20);
	});

	it.each(rules)('%s has a test that names it', (id) => {
		expect(titled).toContain(id);
	});

	it('holds every rule that a test names', () => {
		const unknown = [...titled].filter((id) => !REQUIREMENT.test(id) && !rules.includes(id));
		expect(unknown).toEqual([]);
	});
});

describe('requirements.json', () => {
	it('holds every requirement of the regulations and of the system', () => {
		expect(Object.keys(requirements)).toHaveLength(154);
		expect(Object.keys(requirements).filter((id) => !REQUIREMENT.test(id))).toEqual([]);
	});

	it.each(served)(
		'$id is served by what exists',
		({ id, rules: named, commands, pages, tests }) => {
			expect(named.length + commands.length).toBeGreaterThan(0);
			expect(named.filter((rule) => !rules.includes(rule))).toEqual([]);
			const web = 'apps/web/src';
			const files = [
				...commands.map((name) => `${web}/lib/server/commands/${name}.ts`),
				...pages.map((route) => `${web}/routes/${route}/+page.svelte`),
				...tests
			];
			expect(files.filter((file) => !existsSync(`${ROOT}${file}`))).toEqual([]);
			expect(tests.filter((file) => titles.get(file)?.includes(id) !== true)).toEqual([]);
		}
	);

	it('says "served" of every requirement that a test names', () => {
		const claimed = [...titled].filter((id) => REQUIREMENT.test(id));
		expect(claimed.filter((id) => requirements[id]?.status !== 'served')).toEqual([]);
	});
});
