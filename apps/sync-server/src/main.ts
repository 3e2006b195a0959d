import { createLog, faultOf } from './logger.ts';
import { readSettings, type Settings } from './settings.ts';
import { createSyncServer } from './sync-server.ts';

const read = readSettings(process.env);
if ('faults' in read) fail(`Настройки с ошибками:\n  ${read.faults.join('\n  ')}`);
else start(read.settings);

function start(settings: Settings): void {
	const log = createLog(
		(line) => process.stderr.write(line),
		() => new Date()
	);
	const server = createSyncServer({
		databaseUrl: settings.DATABASE_URL,
		origins: settings.ORIGIN,
		limits: settings,
		log,
		clock: () => new Date(),
		now: () => performance.now()
	});
	server.http.once('error', (error) => fail(listenFault(error, settings)));
	server.http.listen(settings.SYNC_PORT, settings.SYNC_HOST, () => {
		const address = server.http.address();
		const port =
			typeof address === 'object' && address !== null ? address.port : settings.SYNC_PORT;
		process.stdout.write(`veche-sync listening ${settings.SYNC_HOST}:${port}\n`);
	});

	const stop = (reason: string, code: number): void => {
		log('info', 'stopping', { reason });
		const ended = (): never => process.exit(code);
		// What could not be closed in order ends with the process; what was acknowledged is on disk.
		server.stop().then(ended, (error: unknown) => {
			log('error', 'stopping failed', faultOf(error));
			ended();
		});
	};
	process.once('SIGTERM', () => stop('SIGTERM', 0));
	process.once('SIGINT', () => stop('SIGINT', 0));
	// The launcher holds the other end of this channel: when it dies, nothing may be left running.
	process.once('disconnect', () => stop('launcher gone', 0));
	// A promise that nobody awaited failed; the log is the truth, so serving on is safe, silence is not.
	process.on('unhandledRejection', (error) => {
		server.metrics.count('veche_unhandled_total');
		log('error', 'unhandled rejection', faultOf(error));
	});
	process.once('uncaughtException', (error) => {
		log('error', 'uncaught exception', { ...faultOf(error), where: placeOf(error) });
		stop('uncaught exception', 1);
	});
}

/** The first line of our own in a stack: where, without the message, which may carry data. */
function placeOf(error: Error): string {
	return (
		error.stack
			?.split('\n')
			.find((line) => line.trimStart().startsWith('at '))
			?.trim() ?? ''
	);
}

function listenFault(error: Error, { SYNC_HOST, SYNC_PORT }: Settings): string {
	const code = 'code' in error ? error.code : '';
	const where = `${SYNC_HOST}:${SYNC_PORT}`;
	if (code === 'EADDRINUSE') return `Порт занят: ${where}. Укажите другой: SYNC_PORT=0.`;
	if (code === 'EACCES') return `Нет права слушать ${where}. Укажите порт больше 1023.`;
	return `Не удалось открыть ${where}: ${error.message}`;
}

function fail(message: string): never {
	process.stderr.write(`veche-sync: ${message}\n`);
	process.exit(1);
}
