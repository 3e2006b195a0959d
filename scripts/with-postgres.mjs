/*
 * node scripts/with-postgres.mjs <command…>
 * Runs a command beside a throw-away PostgreSQL; its address is in VECHE_TEST_DATABASE_URL.
 */
import { spawn } from 'node:child_process';
import { openThrowAwayCluster } from './lib/embedded-postgres.mjs';
import { toolEnvironment } from './lib/environment.mjs';
import { Fault } from './lib/fault.mjs';

const [command, ...args] = process.argv.slice(2);
if (command === undefined) {
	console.error('node scripts/with-postgres.mjs <command…>');
	process.exit(2);
}

try {
	const cluster = await openThrowAwayCluster();
	const env = { ...toolEnvironment(), VECHE_TEST_DATABASE_URL: cluster.url('postgres') };
	const child = spawn(command, args, { env, stdio: 'inherit' });
	// Ctrl+C reaches the command as well; this process waits for it and then clears away.
	process.on('SIGINT', () => undefined);
	process.on('SIGTERM', () => child.kill('SIGTERM'));
	const [code, signal] = await new Promise((resolve) => {
		child.once('error', (error) => resolve([127, error.message]));
		child.once('exit', (...end) => resolve(end));
	});
	await cluster.remove();
	if (signal !== null) console.error(`${command}: ${signal}`);
	process.exit(code ?? 1);
} catch (error) {
	if (!(error instanceof Fault)) throw error;
	console.error(error.message);
	process.exit(1);
}
