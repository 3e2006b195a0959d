import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getDescription } from 'valibot';
import { expect, test } from 'vitest';
import { SETTINGS as SYNC, DEFAULT_LIMITS } from '../apps/sync-server/src/settings.ts';
import { SETTINGS as WEB } from '../apps/web/server/settings.ts';

const operations = readFileSync(join(import.meta.dirname, '..', 'docs', 'operations.md'), 'utf8');

const limits: Readonly<Record<string, number>> = { ...DEFAULT_LIMITS };

/** The table as the settings files have it: an app's row for every setting that it declares. */
function tableRows(): readonly string[] {
	const web = Object.entries(WEB).map(
		([name, { description }]) => `| \`${name}\` | web | ${description} |`
	);
	const sync = Object.entries(SYNC).map(([name, schema]) => {
		const byDefault = limits[name] === undefined ? '' : ` (${limits[name]})`;
		return `| \`${name}\` | sync | ${getDescription(schema) ?? ''}${byDefault} |`;
	});
	return [...web, ...sync];
}

test('docs/operations.md lists every setting of both apps as it is declared, and no other', () => {
	const listed = operations.split('\n').filter((line) => /^\| `\w+` \| (web|sync) \|/.test(line));
	expect(listed).toEqual(tableRows());
});
