import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** A way to a database that a test can cut, so that the shared server itself need not be stopped. */
export interface Cable {
	/** The database's address by way of this cable. */
	readonly url: string;
	cut(): void;
	mend(): void;
	end(): Promise<void>;
}

export async function layCable(databaseUrl: string): Promise<Cable> {
	const target = new URL(databaseUrl);
	const open = new Set<Socket>();
	let isCut = false;
	const server = createServer((near) => {
		if (isCut) return near.destroy();
		const far = connect(Number(target.port), target.hostname);
		for (const socket of [near, far]) {
			open.add(socket);
			socket.on('error', () => socket.destroy());
			socket.on('close', () => open.delete(socket));
		}
		near.on('close', () => far.destroy());
		far.on('close', () => near.destroy());
		return near.pipe(far).pipe(near);
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const url = new URL(databaseUrl);
	url.host = `127.0.0.1:${portOf(server.address())}`;
	return {
		url: url.href,
		cut() {
			isCut = true;
			for (const socket of open) socket.destroy();
		},
		mend() {
			isCut = false;
		},
		async end() {
			for (const socket of open) socket.destroy();
			await new Promise((resolve) => server.close(resolve));
		}
	};
}

function portOf(address: AddressInfo | string | null): number {
	if (address === null || typeof address === 'string') throw new Error('Not listening');
	return address.port;
}
