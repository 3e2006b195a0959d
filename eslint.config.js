import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import { defineConfig } from 'eslint/config';
import ts from 'typescript-eslint';

/** Wiring: the only places that may ask the machine for settings, time and chance. Everything else gets them. */
const WIRING = [
	'**/main.ts',
	'**/admin.ts',
	'packages/schema/src/store/{migrate,testing}.ts',
	'apps/web/src/lib/server/deps.ts',
	'apps/web/server/app-handler.ts',
	'apps/web/src/env.ts',
	'**/*.worker.ts',
	'**/*.config.{js,ts}',
	'**/*.test.ts',
	'**/testing/**',
	'test/**',
	'scripts/**'
];

/** A test that does not run proves nothing. */
const noSkipping = ['skip', 'only', 'todo', 'skipIf', 'runIf', 'fixme'].flatMap((property) =>
	['test', 'it', 'describe', 'suite'].map((object) => ({ object, property }))
);

const noAmbient = [
	{ object: 'process', property: 'env', message: 'Settings are read in wiring files only.' },
	{ object: 'Date', property: 'now', message: 'Take a clock as a parameter.' },
	{ object: 'Math', property: 'random', message: 'Take the source of chance as a parameter.' },
	{ property: 'randomUUID', message: 'Take newId as a parameter.' }
];

/** @type {import('eslint').Linter.RulesRecord} */
const sizes = {
	'max-lines': ['error', { max: 350, skipBlankLines: false, skipComments: false }],
	'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
	'max-params': ['error', 4],
	'max-depth': ['error', 4],
	complexity: ['error', 18]
};

/** @type {import('eslint').Linter.RulesRecord} */
const typed = {
	'@typescript-eslint/no-floating-promises': 'error',
	'@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
	'@typescript-eslint/await-thenable': 'error',
	'@typescript-eslint/return-await': ['error', 'error-handling-correctness-only'],
	'@typescript-eslint/switch-exhaustiveness-check': [
		'error',
		{ considerDefaultExhaustiveForUnions: true }
	],
	'@typescript-eslint/no-explicit-any': 'error',
	'@typescript-eslint/no-non-null-assertion': 'error',
	'@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
	'@typescript-eslint/consistent-type-imports': 'error',
	'@typescript-eslint/no-deprecated': 'error',
	'@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', caughtErrors: 'all' }]
};

export default defineConfig(
	{
		ignores: [
			'**/build/',
			'**/.svelte-kit/',
			'**/node_modules/',
			'**/.turbo/',
			'.data/',
			'screens/',
			'test-results/',
			'playwright-report/'
		]
	},
	js.configs.recommended,
	...ts.configs.recommended,
	...svelte.configs.recommended,
	{
		languageOptions: {
			globals: { ...globals.node },
			parserOptions: { projectService: true, extraFileExtensions: ['.svelte'] }
		},
		linterOptions: { reportUnusedDisableDirectives: 'error' },
		rules: {
			...sizes,
			...typed,
			eqeqeq: 'error',
			// Text that people paste is cleaned of them by name.
			'no-control-regex': 'off',
			'no-console': 'error',
			'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx', 'hack'] }],
			'no-restricted-properties': ['error', ...noAmbient]
		}
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: { globals: globals.browser, parserOptions: { parser: ts.parser } },
		rules: {
			'svelte/no-at-html-tags': 'error',
			'svelte/require-each-key': 'error',
			'svelte/no-navigation-without-resolve': 'off',
			// The compiler judges these; in a component everything is one function.
			'max-lines-per-function': 'off',
			// Not everything that a state module keeps is drawn.
			'svelte/prefer-svelte-reactivity': 'off',
			'prefer-const': 'off',
			'svelte/prefer-const': 'error'
		}
	},
	{
		files: WIRING,
		rules: { 'no-restricted-properties': ['error', ...noSkipping], 'no-console': 'off' }
	},
	{
		// A test's describe is one function; a table of cases is as long as it has cases.
		files: ['**/*.test.ts', '**/fixture.ts', '**/testing/**', 'test/**'],
		rules: { 'max-lines-per-function': 'off', 'max-params': 'off', 'no-loss-of-precision': 'off' }
	},
	{
		files: ['scripts/**/*.mjs', '*.{js,cjs,mjs}'],
		rules: { '@typescript-eslint/consistent-type-assertions': 'off' }
	}
);
