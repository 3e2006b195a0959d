import { migrate, MigrationFault } from './migrations.ts';

/*
 * `npm run migrate`: brings the database of DATABASE_OWNER_URL (or DATABASE_URL) to the schema of this code and gives
 * the role of DATABASE_URL what it needs.
 */

const url = process.env['DATABASE_URL'] ?? '';
const given = process.env['DATABASE_OWNER_URL'] ?? '';
const ownerUrl = given === '' ? url : given;

if (!/^postgres(ql)?:\/\//.test(ownerUrl)) {
	fail('Не задан адрес базы данных: DATABASE_URL или DATABASE_OWNER_URL (postgres://…).');
} else {
	try {
		const role = URL.canParse(url) ? decodeURIComponent(new URL(url).username) : '';
		const { applied } = await migrate({ ownerUrl, ...(role === '' ? {} : { appRole: role }) });
		for (const name of applied) say(`Выполнена миграция ${name}.`);
		if (applied.length === 0) say('База данных уже в нужном состоянии.');
	} catch (error) {
		const message = error instanceof Error ? error.message : String(error);
		fail(error instanceof MigrationFault ? message : `База данных не подготовлена: ${message}`);
	}
}

function say(line: string): void {
	process.stdout.write(`${line}\n`);
}

function fail(line: string): void {
	process.stderr.write(`${line}\n`);
	process.exitCode = 1;
}
