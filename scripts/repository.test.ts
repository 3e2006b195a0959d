import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { STEPS } from './good/steps.mjs';

const ROOT = join(import.meta.dirname, '..');
const tracked = execFileSync(
	'git',
	['ls-files', '-z', '--cached', '--others', '--exclude-standard'],
	{
		cwd: ROOT,
		encoding: 'utf8'
	}
)
	.split('\0')
	.filter((path) => path !== '' && existsSync(join(ROOT, path)));

const TEXT =
	/\.(ts|mjs|cjs|js|svelte|css|html|json|md|sql|svg|yml|yaml|txt)$|(^|\/)\.[a-z]+rc$|^\.ci\//;
const texts = tracked.filter((path) => TEXT.test(path) && path !== 'scripts/repository.test.ts');

function read(path: string): string {
	return readFileSync(join(ROOT, path), 'utf8');
}

function filesWith(pattern: RegExp, paths: readonly string[]): readonly string[] {
	return paths.flatMap((path) => {
		const found = read(path).match(pattern)?.[0];
		return found === undefined ? [] : [`${path}: ${found}`];
	});
}

describe('the repository', () => {
	test('names no path of the machine that it was written on', () => {
		expect(filesWith(/(?<![\w.])\/(work|root|home|Users)\/[\w.-]+/, texts)).toEqual([]);
	});

	test('takes packages from whatever registry npm is told, not from a named one', () => {
		const lock = read('package-lock.json');
		expect(lock).not.toMatch(/"resolved": "(https?|git)/);
		expect(existsSync(join(ROOT, '.npmrc')) ? read('.npmrc') : '').not.toMatch(/registry|auth/i);
	});

	test('speaks of the product, not of who or what wrote it', () => {
		const words =
			/\b(claude|anthropic|openai|chatgpt|copilot|llm|language model|co-authored-by)\b/i;
		expect(filesWith(words, texts)).toEqual([]);
	});

	test('leaves nothing for later in the code', () => {
		const code = texts.filter((path) => /\.(ts|mjs|cjs|svelte|sql)$/.test(path));
		expect(filesWith(/\b(TODO|FIXME|XXX|HACK)\b/, code)).toEqual([]);
	});

	test('keeps what is made out of it', () => {
		expect(
			tracked.filter((path) => /(^|\/)(node_modules|build|\.data|\.svelte-kit)\//.test(path))
		).toEqual([]);
	});

	test('holds no source file longer than 350 lines', () => {
		const sources = texts.filter((path) => /\.(ts|mjs|cjs|svelte|css|sql)$/.test(path));
		const long = sources.filter((path) => read(path).split('\n').length > 351);
		expect(long).toEqual([]);
	});

	test('holds no large file', () => {
		expect(tracked.filter((path) => statSync(join(ROOT, path)).size > 1_000_000)).toEqual([]);
	});
});

describe('the commands', () => {
	const scripts: unknown = JSON.parse(read('package.json')).scripts;

	test.for(STEPS.map(({ name }) => name))('step %s is an npm script', (name) => {
		expect(scripts).toHaveProperty([name], `node scripts/run.mjs ${name}`);
	});

	test('the change gate runs npm test and may be executed', () => {
		expect(read('.ci/run')).toMatch(/^npm test$/m);
		expect(statSync(join(ROOT, '.ci/run')).mode & 0o111).not.toBe(0);
	});
});
