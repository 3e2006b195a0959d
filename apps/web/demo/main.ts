import { connect, migrate, resetDatabase, type Sql } from '@veche/schema/store';
import { newPassword } from '../src/lib/server/passwords.ts';
import { readCity } from './city.ts';
import { cityState, loadCity } from './load.ts';

/*
 * `npm run demo` loads the demo city into an empty database; `npm run demo -- reset` drops everything and loads it
 * anew. It never touches a database that holds real work.
 */

const COMMANDS = ['load', 'reset'] as const;

const [command = 'load'] = process.argv.slice(2);
const url = process.env['DATABASE_URL'] ?? '';
const ownerUrl = process.env['DATABASE_OWNER_URL'] ?? url;

if (!COMMANDS.some((known) => known === command)) {
	fail(`Неизвестная команда «${command}». Есть: load (загрузить), reset (загрузить заново).`);
} else if (!/^postgres(ql)?:\/\//.test(url)) {
	fail('Не задан адрес базы данных DATABASE_URL (postgres://…).');
} else {
	await run(command === 'reset');
}

async function run(anew: boolean): Promise<void> {
	const sql = connect(url, { max: 2, applicationName: 'veche-demo' });
	try {
		await bring(sql, anew);
	} catch (error) {
		fail(
			`Демонстрационный город не загружен: ${error instanceof Error ? error.message : String(error)}`
		);
	} finally {
		await sql.end();
	}
}

async function bring(sql: Sql, anew: boolean): Promise<void> {
	const state = await cityState(sql);
	if (state === 'real')
		return fail('В этой базе рабочие данные, а не демонстрация. Ничего не изменено.');
	if (state === 'loaded' && !anew)
		return say('Демонстрационный город уже загружен. Загрузить заново: reset.');
	if (state !== 'empty') {
		say(anew ? 'Удаляю прежние данные…' : 'Прошлая загрузка не была закончена, начинаю заново…');
		await resetDatabase(ownerUrl);
		await migrate({ ownerUrl, appRole: decodeURIComponent(new URL(url).username) });
	}
	const given = process.env['VECHE_DEMO_PASSWORD'] ?? '';
	const password = given === '' ? newPassword() : given;
	const started = performance.now();
	await loadCity(sql, { city: readCity(), password, progress: say });
	say(`Готово за ${((performance.now() - started) / 1000).toFixed(1)} с.`);
	say(
		'Вход: <имя>@svetlorechensk.example, например vetlugin@svetlorechensk.example (председатель).'
	);
	if (given === '') say(`Пароль для всех: ${password}`);
}

function say(line: string): void {
	process.stdout.write(`${line}\n`);
}

function fail(line: string): void {
	process.stderr.write(`${line}\n`);
	process.exitCode = 1;
}
