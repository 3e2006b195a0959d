import { defineConfig, devices } from '@playwright/test';
import { CHROMIUM_FLAGS, findChromium } from './scripts/lib/chromium.mjs';

// Started by `npm run e2e`, which brings up a house of its own and says where it is.
const baseURL = process.env['VECHE_E2E_URL'] ?? '';
const executablePath = await findChromium();

// A test runs on the desktop; with @tablet in its title also by touch, with @tablet-only by touch alone.
export default defineConfig({
	testDir: 'test/e2e',
	testMatch: '**/*.{test,screens}.ts',
	outputDir: 'test-results',
	forbidOnly: true,
	// Every test has documents of its own; more browsers than two would wait for each other.
	fullyParallel: true,
	workers: 2,
	// What passes at the second try is reported as flaky: a defect to mend, but no reason to stop a change.
	retries: 1,
	timeout: 120_000,
	expect: { timeout: 20_000 },
	reporter: [['list'], ['html', { open: 'never' }]],
	use: {
		baseURL,
		locale: 'ru-RU',
		timezoneId: 'Europe/Moscow',
		// Recording all of them costs a quarter of the time; what fails is run again, and recorded then.
		trace: 'on-first-retry',
		// It fetches the whole build into every new context; what it does is tested where it is allowed.
		serviceWorkers: 'block',
		launchOptions: {
			args: CHROMIUM_FLAGS,
			...(executablePath === null ? {} : { executablePath })
		}
	},
	projects: [
		{
			name: 'desktop',
			testIgnore: '**/*.screens.ts',
			grepInvert: /@tablet-only/,
			use: { viewport: { width: 1440, height: 900 } }
		},
		{
			name: 'tablet',
			testIgnore: '**/*.screens.ts',
			grep: /@tablet/,
			use: {
				userAgent: devices['Galaxy Tab S4 landscape'].userAgent,
				viewport: { width: 1024, height: 768 },
				hasTouch: true
			}
		},
		{ name: 'screens', testMatch: '**/*.screens.ts' }
	]
});
