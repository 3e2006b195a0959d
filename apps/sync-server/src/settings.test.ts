import { expect, test } from 'vitest';
import { readSettings } from './settings.ts';

test('names every fault at once, each with what the setting means', () => {
	const read = readSettings({ SYNC_PORT: 'http', ORIGIN: 'veche', SYNC_BATCH_ITEMS: '0' });
	if (!('faults' in read)) throw new Error('accepted');
	const text = read.faults.join('\n');
	for (const name of ['DATABASE_URL', 'SYNC_PORT', 'ORIGIN', 'SYNC_BATCH_ITEMS'])
		expect(text).toContain(name);
	expect(text).toContain('Правок в одной записи журнала');
});

test('needs nothing but the address of the database', () => {
	const read = readSettings({ DATABASE_URL: 'postgres://veche@127.0.0.1/veche' });
	expect(read).toMatchObject({ settings: { SYNC_PORT: 0, SYNC_HOST: '127.0.0.1', ORIGIN: [] } });
});
