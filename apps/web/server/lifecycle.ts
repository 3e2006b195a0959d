import type { WebServer } from './web-server.ts';

/** Requests still open when the server is told to stop get this long to finish. */
const DRAIN_MS = 5_000;

export interface Place {
	readonly host: string;
	/** 0 for any free port. */
	readonly port: number;
}

/** What of the running process the server needs; `process` itself, or a part of it in a test. */
export interface Host {
	once(event: 'SIGTERM' | 'SIGINT' | 'disconnect', listener: () => void): unknown;
	exit(code: number): void;
	say(line: string): void;
	complain(line: string): void;
}

/**
 * Listens until the process is told to stop: by a signal, or because the launcher at the other end of the channel is
 * gone. Then requests under way are finished, sockets and streams are closed (their clients come back by themselves) and the
 * process exits.
 */
export function serve({ server, proxy, live }: WebServer, place: Place, host: Host): void {
	server.once('error', (error: NodeJS.ErrnoException) => {
		host.complain(listenFault(error, place));
		host.exit(1);
	});
	server.listen(place.port, place.host, () => {
		const address = server.address();
		const port = typeof address === 'object' && address !== null ? address.port : place.port;
		host.say(`veche-web listening ${place.host}:${port}`);
	});

	const requests = countRequests(server);
	let stopping = false;
	const stop = (reason: string): void => {
		if (stopping) return;
		stopping = true;
		host.say(`veche-web stopping (${reason})`);
		proxy.close();
		live?.close();
		server.close(() => host.exit(0));
		// Kept-alive and still silent connections would hold the stop up; only what is being answered may finish.
		requests.whenNone(() => server.closeAllConnections());
		setTimeout(() => host.exit(0), DRAIN_MS).unref();
	};
	host.once('SIGTERM', () => stop('SIGTERM'));
	host.once('SIGINT', () => stop('SIGINT'));
	// The launcher holds the other end of this channel: when it dies, nothing may be left running.
	host.once('disconnect', () => stop('launcher gone'));
}

/** Knows how many requests are being answered. */
function countRequests(server: WebServer['server']): { whenNone(then: () => void): void } {
	let open = 0;
	let waiting: (() => void) | null = null;
	server.on('request', (_, response) => {
		open += 1;
		response.once('close', () => {
			open -= 1;
			if (open === 0) waiting?.();
		});
	});
	return {
		whenNone(then) {
			waiting = then;
			if (open === 0) then();
		}
	};
}

function listenFault(error: NodeJS.ErrnoException, { host, port }: Place): string {
	const where = `${host}:${port}`;
	if (error.code === 'EADDRINUSE') return `Порт занят: ${where}. Укажите другой: PORT=3001.`;
	if (error.code === 'EACCES') return `Нет права слушать ${where}. Укажите порт больше 1023.`;
	if (error.code === 'EADDRNOTAVAIL')
		return `У этого компьютера нет адреса ${host}. Проверьте HOST.`;
	return `Не удалось открыть ${where}: ${error.message}`;
}
