import type { Server } from 'node:net';

/** Lets a server listen on a free port of loopback, and gives the port. */
export async function listenLocally(server: Server): Promise<number> {
	await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
	const address = server.address();
	if (address === null || typeof address === 'string') throw new Error('The server has no port');
	return address.port;
}
