import { randomUUID } from 'node:crypto';
import { connect } from '@veche/schema/store';
import { runAdmin } from './admin-commands.ts';
import { ADMIN_USAGE } from './admin-words.ts';

/* `npm run admin -- create --email … --name …`: accounts from the server's own console, see ADMIN_USAGE. */

const url = process.env['DATABASE_URL'] ?? '';
if (!/^postgres(ql)?:\/\//.test(url)) {
	finish({
		code: 2,
		text: `Не задан адрес базы данных DATABASE_URL (postgres://…).\n\n${ADMIN_USAGE}`
	});
} else {
	const sql = connect(url, { max: 1, applicationName: 'veche-admin' });
	try {
		const deps = { sql, clock: () => new Date(), newId: () => randomUUID() };
		finish(await runAdmin(deps, process.argv.slice(2)));
	} catch (error) {
		finish({
			code: 1,
			text: `Не выполнено: ${error instanceof Error ? error.message : String(error)}`
		});
	} finally {
		await sql.end();
	}
}

function finish({ code, text }: { readonly code: number; readonly text: string }): void {
	(code === 0 ? process.stdout : process.stderr).write(`${text}\n`);
	process.exitCode = code;
}
