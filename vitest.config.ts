import { svelte } from '@sveltejs/vite-plugin-svelte';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { CHROMIUM_FLAGS, findChromium } from './scripts/lib/chromium.mjs';

// The suffix of a test's name says where it runs: .test.ts pure, .pg.test.ts with PostgreSQL, .svelte.test.ts browser.
const ROOMS = '{packages/*,apps/*}';
const NOT_OURS = ['**/node_modules/**', '**/build/**', '**/.svelte-kit/**', '**/.data/**'];
const needsPostgres = { globalSetup: ['scripts/test-postgres.mjs'] };

const BUNDLED_IN_BROWSER = [
	'@hocuspocus/provider',
	'@tiptap/core',
	'@tiptap/extension-collaboration',
	'@tiptap/extension-collaboration-caret',
	'@tiptap/pm/state',
	'@tiptap/extension-blockquote',
	'@tiptap/extension-bold',
	'@tiptap/extension-document',
	'@tiptap/extension-hard-break',
	'@tiptap/extension-heading',
	'@tiptap/extension-italic',
	'@tiptap/extension-list/bullet-list',
	'@tiptap/extension-list/item',
	'@tiptap/extension-list/keymap',
	'@tiptap/extension-list/ordered-list',
	'@tiptap/extension-paragraph',
	'@tiptap/extension-table/cell',
	'@tiptap/extension-table/header',
	'@tiptap/extension-table/row',
	'@tiptap/extension-table/table',
	'@tiptap/extension-text',
	'@tiptap/extension-underline',
	'@tiptap/extensions/drop-cursor',
	'@tiptap/extensions/gap-cursor',
	'@tiptap/y-tiptap',
	'y-protocols/awareness',
	'y-protocols/sync',
	'yjs'
];

const executablePath = await findChromium();

export default defineConfig({
	resolve: { dedupe: ['yjs', 'y-protocols', 'lib0'] },
	test: {
		projects: [
			{
				extends: true,
				test: {
					name: 'unit',
					include: [`${ROOMS}/**/*.test.ts`, 'scripts/**/*.test.ts'],
					exclude: [...NOT_OURS, '**/*.pg.test.ts', '**/*.svelte.test.ts'],
					testTimeout: 30_000
				}
			},
			{
				extends: true,
				test: {
					name: 'pg',
					include: [`${ROOMS}/**/*.pg.test.ts`],
					exclude: NOT_OURS,
					testTimeout: 60_000,
					hookTimeout: 60_000,
					...needsPostgres
				}
			},
			{
				extends: true,
				plugins: [svelte({ configFile: false })],
				// A dependency found while tests run makes the page load again under them: all are named beforehand.
				optimizeDeps: { include: BUNDLED_IN_BROWSER, exclude: ['@lucide/svelte'] },
				test: {
					name: 'browser',
					include: [`${ROOMS}/**/*.svelte.test.ts`],
					exclude: NOT_OURS,
					fileParallelism: false,
					browser: {
						enabled: true,
						headless: true,
						screenshotFailures: false,
						viewport: { width: 1280, height: 800 },
						provider: playwright({
							launchOptions: {
								args: CHROMIUM_FLAGS,
								...(executablePath === null ? {} : { executablePath })
							},
							contextOptions: { locale: 'ru-RU', timezoneId: 'Europe/Moscow' }
						}),
						instances: [{ browser: 'chromium' }]
					}
				}
			},
			{
				extends: true,
				test: {
					name: 'integration',
					include: ['test/**/*.test.ts'],
					exclude: [...NOT_OURS, 'test/e2e/**', 'test/launcher/**'],
					testTimeout: 60_000,
					hookTimeout: 60_000,
					...needsPostgres
				}
			},
			{
				extends: true,
				test: {
					name: 'launcher',
					include: ['test/launcher/**/*.test.ts'],
					fileParallelism: false,
					testTimeout: 90_000,
					hookTimeout: 90_000
				}
			}
		]
	}
});
