import { expect, test } from 'vitest';
import { deviceOf } from './device-of.ts';

const KIT = 'AppleWebKit/537.36 (KHTML, like Gecko)';

test.each([
	[
		`Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${KIT} Chrome/140.0.0.0 YaBrowser/26.1 Safari/537.36`,
		'Яндекс Браузер, Windows'
	],
	[
		`Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${KIT} Chrome/140.0.0.0 Safari/537.36 Edg/140.0`,
		'Edge, Windows'
	],
	[`Mozilla/5.0 (X11; Linux x86_64) ${KIT} Chrome/140.0.0.0 Safari/537.36`, 'Chrome, Linux'],
	[
		`Mozilla/5.0 (Linux; Android 14; SM-T835) ${KIT} Chrome/140.0.0.0 Safari/537.36`,
		'Chrome, Android'
	],
	['Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', 'Firefox, Linux'],
	[
		'Mozilla/5.0 (iPad; CPU OS 17_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.0 Mobile/15E148 Safari/604.1',
		'Safari, iPad'
	],
	['curl/8.5.0', ''],
	['', ''],
	['<script>alert(1)</script>', '']
])('[AC-05] %s: %s', (userAgent, device) => {
	expect(deviceOf(userAgent)).toBe(device);
});
