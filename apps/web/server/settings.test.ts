import { expect, test } from 'vitest';
import { readSettings } from './settings.ts';

const NEEDED = { DATABASE_URL: 'postgres://u:p@127.0.0.1/veche', SYNC_PORT: '4000' };

test('what is needed is enough; the rest has its defaults', () => {
	expect(readSettings(NEEDED)).toEqual({
		settings: {
			...NEEDED,
			SYNC_PORT: 4000,
			SYNC_HOST: '127.0.0.1',
			ORIGIN: [],
			PORT: 3000,
			HOST: '127.0.0.1',
			TRUSTED_PROXY: [],
			VECHE_DATA: '.data',
			VECHE_DEMO: false
		}
	});
});

test('all faults are named at once, each with its setting and its meaning', () => {
	const read = readSettings({
		DATABASE_URL: 'mysql://x',
		SYNC_PORT: '70000',
		ORIGIN: 'https://veche.example, veche.example/path',
		PORT: 'восемь',
		TRUSTED_PROXY: 'nginx',
		VECHE_DEMO: 'да'
	});
	const faults = 'faults' in read ? read.faults : [];
	for (const name of [
		'DATABASE_URL',
		'SYNC_PORT',
		'ORIGIN',
		'PORT',
		'TRUSTED_PROXY',
		'VECHE_DEMO'
	]) {
		expect(
			faults.filter((line) => line.startsWith(`${name}: `)),
			name
		).toHaveLength(1);
	}
});

test('a missing setting is called missing', () => {
	const read = readSettings({});
	expect('faults' in read ? read.faults : []).toEqual([
		expect.stringMatching(/^DATABASE_URL: не задано \(.+\)$/),
		expect.stringMatching(/^SYNC_PORT: не задано \(.+\)$/)
	]);
});

test('a certificate without its key is a fault', () => {
	const read = readSettings({ ...NEEDED, TLS_CERT: '/tls/cert.pem' });
	expect('faults' in read ? read.faults[0] : '').toContain('TLS_KEY');
});
