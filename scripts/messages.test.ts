import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { textsOf } from './lib/texts.mjs';

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const CYRILLIC = /\p{Script=Cyrillic}/u;

/** Tests, their fixtures, the demo city and the gallery hold what an office would write, not what screens say. */
const CONTENT =
	/\.(test|screens)\.ts$|\/testing\/|testing-office|fixture|samples\.ts$|\/(gallery|demo)\//;
const MESSAGES = /\/(messages\/|[\w-]*messages\.ts$)/;

/** Where Cyrillic stands in code for a reason; each name a file or a folder. */
const REASONS: Readonly<Record<string, string>> = {
	'apps/web/server/': 'speaks to the operator, in the console',
	'apps/sync-server/src/main.ts': 'speaks to the operator, in the console',
	'apps/sync-server/src/settings.ts': 'describes settings to the operator',
	'packages/schema/src/store/migrate.ts': 'speaks to the operator, in the console',
	'packages/schema/src/store/migrations.ts': 'speaks to the operator, in the console',
	'apps/web/src/lib/server/api/openapi': 'describes the API in Russian, as its details are',
	'packages/schema/src/store/projects.ts': 'prefixes of registration numbers',
	'packages/schema/src/store/search.ts': 'folds letters of Russian words',
	'apps/web/src/lib/projects/filter.ts': 'folds letters of Russian words',
	'packages/ui/src/field/people-search.ts': 'folds letters of Russian words',
	'apps/web/src/lib/server/queries/accounts.ts': 'folds letters of Russian names',
	'packages/schema/src/people/password.ts': 'knows which Russian passwords everybody guesses',
	'apps/web/src/lib/server/device-of.ts': 'names browsers as their makers do',
	'packages/schema/src/passport/similarity.ts': 'folds letters of Russian words',
	'apps/web/src/lib/server/paper/pdf.ts': 'names the product in a paper, which is Russian',
	'packages/schema/src/kernel/filled.ts': 'knows Russian words that stand for an empty place',
	'packages/schema/src/passport/rules-goal.ts': 'knows Russian names of months in a goal',
	'packages/schema/src/agenda/validate.ts': 'knows how a title of an item begins',
	'packages/ui/src/editor/paste/word-lists.ts': 'knows how items of a pasted list are numbered'
};

const files = globSync('{apps,packages}/**/*.{ts,svelte}', {
	cwd: ROOT,
	exclude: (path) => /node_modules|\.svelte-kit|(^|\/)build$/.test(path)
})
	.map((path) => path.replaceAll('\\', '/'))
	.filter((path) => !CONTENT.test(path));
const texts = files.map((path) => ({
	path,
	...textsOf(path, readFileSync(`${ROOT}${path}`, 'utf8'))
}));
const pairs = texts.flatMap(({ path, pairs: own }) =>
	own.map(({ line, ...pair }) => ({ at: `${path}:${line}`, ...pair }))
);

describe('messages', () => {
	it('are found', () => {
		expect(pairs.length).toBeGreaterThan(500);
	});

	it('[I-01] say something in both languages', () => {
		expect(pairs.filter(({ ru, en }) => ru.trim() === '' || en.trim() === '')).toEqual([]);
	});

	it('[I-01] have the same parts to fill in in both languages', () => {
		const parts = (text: string): readonly string[] =>
			[...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([part]) => part))].toSorted();
		expect(pairs.filter(({ ru, en }) => String(parts(ru)) !== String(parts(en)))).toEqual([]);
	});

	it('[I-01] are English in English', () => {
		const own = new Set(['Русский']);
		expect(pairs.filter(({ en }) => CYRILLIC.test(en) && !own.has(en))).toEqual([]);
	});

	it('[I-01] are Russian in Russian, unless there is no word in them', () => {
		const bare = (text: string): string =>
			text.replaceAll(/\{\w+\}|SHA-256|Veche|English|Ctrl\+\w|Esc|Enter|https?:\S+/g, '');
		expect(pairs.filter(({ ru }) => !CYRILLIC.test(ru) && /\p{L}/u.test(bare(ru)))).toEqual([]);
	});
});

describe('texts of screens', () => {
	it('[I-01] stand in message files only', () => {
		const strays = texts
			.filter(({ path }) => !MESSAGES.test(path) && !excused(path))
			.flatMap(({ path, literals }) =>
				literals
					.filter(({ text, property }) => CYRILLIC.test(text) && !isNamed(path, property))
					.map(({ line, text }) => `${path}:${line} ${text.trim()}`)
			);
		expect(strays).toEqual([]);
	});

	it('are excused only where Cyrillic stands', () => {
		const needless = Object.keys(REASONS).filter(
			(place) =>
				!texts.some(
					({ path, literals }) =>
						path.startsWith(place) && literals.some(({ text }) => CYRILLIC.test(text))
				)
		);
		expect(needless).toEqual([]);
	});
});

function excused(path: string): boolean {
	return Object.keys(REASONS).some((place) => path.startsWith(place));
}

/** In the language of the office a name stands beside the value that it names, and a step quotes its clause. */
function isNamed(path: string, property: string | null): boolean {
	return path.startsWith('packages/schema/') && property !== null;
}
