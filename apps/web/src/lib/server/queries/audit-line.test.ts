import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { DOCUMENT_KINDS, KINDS } from '@veche/schema/document';
import { expect, test } from 'vitest';
import { AUDIT_THINGS } from '../../messages/audit.ts';
import { actName } from './audit-line.ts';

const WEB = fileURLToPath(new URL('../../../../', import.meta.url));

/** Acts that the commands and the console write as they stand in the source. */
const written = globSync(['src/lib/server/commands/*.ts', 'server/admin-*.ts'], { cwd: WEB })
	.filter((file) => !file.includes('.test.'))
	.flatMap((file) =>
		[...readFileSync(`${WEB}${file}`, 'utf8').matchAll(/'([a-z_]+\.[a-z_]+)'/g)].map(
			([, action = '']) => action
		)
	);

test('[AC-06] every act that a command writes has words in both languages', () => {
	expect(written.length).toBeGreaterThan(15);
	for (const action of new Set(written)) {
		for (const locale of ['ru', 'en'] as const) {
			expect.soft(actName(action, locale), action).not.toBe(action);
		}
		expect.soft(Object.keys(AUDIT_THINGS), action).toContain(action.split('.')[0]);
	}
});

test('[AC-06] every step of every document has words, what is unknown stays as it is', () => {
	for (const kind of DOCUMENT_KINDS) {
		for (const event of KINDS[kind].events) {
			expect(actName(`${kind}.${event}`, 'ru')).toMatch(/^(Паспорт|Повестка|Протокол)[^:]*: \S/);
		}
	}
	expect(actName('passport.nothing', 'ru')).toBe('passport.nothing');
	expect(actName('__proto__.x', 'ru')).toBe('__proto__.x');
});
