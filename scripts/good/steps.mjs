/*
 * The steps of `npm run good`, in the order in which they are begun. Each is also an npm script of that name.
 */

/**
 * @typedef {object} Step
 * @property {string} name
 * @property {string} says
 * @property {readonly string[]} command
 * @property {boolean} [isAlone] measures time, drives browsers or reads what was built: nothing else runs meanwhile
 */

const vitest = (/** @type {string} */ project) => ['vitest', 'run', '--project', project];

/** @type {readonly Step[]} */
export const STEPS = [
	{
		name: 'check-lock',
		says: 'файл зависимостей цел',
		command: ['node', 'scripts/check-lock.mjs']
	},
	{ name: 'format', says: 'оформление', command: ['prettier', '--check', '--log-level=warn', '.'] },
	{
		name: 'layers',
		says: 'слои и циклы',
		command: [
			'depcruise',
			'--config',
			'.dependency-cruiser.cjs',
			'packages',
			'apps',
			'scripts',
			'test'
		]
	},
	{ name: 'dead', says: 'мёртвый код', command: ['knip', '--no-config-hints'] },
	{ name: 'check', says: 'типы', command: ['node', 'scripts/good/check-types.mjs'] },
	{ name: 'lint', says: 'правила кода', command: ['eslint', '--max-warnings=0', '.'] },
	{ name: 'unit', says: 'модульные тесты', command: vitest('unit') },
	{ name: 'pg', says: 'тесты с PostgreSQL', command: vitest('pg') },
	{
		name: 'build',
		says: 'сборка',
		command: ['turbo', 'run', 'build', '--output-logs=errors-only']
	},
	{
		name: 'sizes',
		says: 'сколько скриптов у страниц',
		command: ['node', 'scripts/good/check-sizes.mjs'],
		isAlone: true
	},
	{ name: 'browser', says: 'компоненты в браузере', command: vitest('browser'), isAlone: true },
	{
		name: 'integration',
		says: 'несколько процессов',
		command: vitest('integration'),
		isAlone: true
	},
	{ name: 'launcher', says: 'запуск и остановка', command: vitest('launcher'), isAlone: true },
	{
		name: 'e2e',
		says: 'люди в браузере',
		command: ['node', 'scripts/e2e.mjs', '--project=desktop', '--project=tablet'],
		isAlone: true
	}
];
