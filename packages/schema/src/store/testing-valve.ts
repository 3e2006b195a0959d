import { connect, createServer, type Socket } from 'node:net';
import { listenLocally } from './testing-port.ts';

/** A way to a database that can be cut and opened again, as a cable or a restart would. */
export interface Valve {
	/** The address of the same database behind the valve. */
	readonly url: string;
	cut(): void;
	open(): void;
	/** Lets the next question with these letters through; its answer is lost, and the connection with it. */
	loseAnswerTo(letters: string): void;
	close(): Promise<void>;
}

export async function openValve(databaseUrl: string): Promise<Valve> {
	const target = new URL(databaseUrl);
	const sockets = new Set<Socket>();
	let isCut = false;
	let lost: string | null = null;
	const server = createServer((client) => {
		if (isCut) return void client.destroy();
		const upstream = connect(Number(target.port), target.hostname);
		for (const [one, other] of [
			[client, upstream],
			[upstream, client]
		] as const) {
			sockets.add(one);
			one.on('error', () => other.destroy());
			one.on('close', () => {
				sockets.delete(one);
				other.destroy();
			});
			one.pipe(other);
		}
		client.on('data', (question: Buffer) => {
			if (lost === null || !question.includes(lost)) return;
			lost = null;
			upstream.once('data', () => client.destroy());
			upstream.unpipe(client).resume();
		});
	});
	const behind = new URL(databaseUrl);
	behind.port = String(await listenLocally(server));
	const drop = (): void => {
		for (const socket of sockets) socket.destroy();
	};
	return {
		url: behind.href,
		cut() {
			isCut = true;
			drop();
		},
		open() {
			isCut = false;
		},
		loseAnswerTo(letters) {
			lost = letters;
		},
		async close() {
			drop();
			await new Promise<void>((done) => server.close(() => done()));
		}
	};
}
