import { readFileSync } from 'node:fs';
import { isIP, type Socket } from 'node:net';
import { connect } from 'node:tls';

/** How a connection is encrypted, as the address of the database says. */
export interface TlsWish {
	/** `prefer`: when the server can; `require`: always, whoever the server is; `verify`: and it proves who it is. */
	readonly mode: 'prefer' | 'require' | 'verify';
	/** TLS at once, without asking first (`sslnegotiation=direct`). */
	readonly direct: boolean;
	/** Certificates to be trusted in place of those of the system (`sslrootcert`), as PEM. */
	readonly ca: string | null;
}

const OFF: readonly string[] = ['disable', 'false'];
/** What is not named here asks for proof, as in the driver. */
const MODES: Readonly<Record<string, TlsWish['mode']>> = {
	allow: 'prefer',
	prefer: 'prefer',
	require: 'require'
};

/**
 * Takes what concerns encryption out of the address of a database: the driver would encrypt the socket itself, and so
 * lose the one that breaks gently, and the name of the server, by which a certificate is proved.
 */
export function takeTlsWish(address: string): {
	readonly url: string;
	readonly tls: TlsWish | null;
} {
	const url = new URL(address);
	const take = (name: string): string | null => {
		const value = url.searchParams.get(name);
		url.searchParams.delete(name);
		return value;
	};
	const [mode, ssl, root, negotiation] = [
		take('sslmode'),
		take('ssl'),
		take('sslrootcert'),
		take('sslnegotiation')
	];
	const asked = mode ?? ssl ?? (root === null ? 'disable' : 'verify-full');
	if (OFF.includes(asked)) return { url: url.href, tls: null };
	const tls: TlsWish = {
		mode: root === null ? (MODES[asked] ?? 'verify') : 'verify',
		direct: negotiation === 'direct',
		ca: root === null || root === 'system' ? null : readFileSync(root, 'utf8')
	};
	return { url: url.href, tls };
}

/** SSLRequest of the protocol: its length and its code. */
const SSL_REQUEST = Buffer.from([0, 0, 0, 8, 4, 210, 22, 47]);
/** How long connecting and encrypting may take. */
const PATIENCE_MS = 10_000;

/**
 * Encrypts a socket that is being connected; the socket itself comes back when the server cannot and that is allowed.
 * @throws when it does not succeed in time
 */
export async function encrypted(socket: Socket, host: string, wish: TlsWish): Promise<Socket> {
	const { mode, direct, ca } = wish;
	const late = setTimeout(
		() => socket.destroy(new Error('The database server does not answer')),
		PATIENCE_MS
	);
	// Whoever waits hears of it below; without a listener an error between two waits would end the process.
	socket.on('error', () => undefined);
	try {
		await happens(socket, 'connect');
		if (!direct && !(await mayEncrypt(socket))) {
			if (mode === 'prefer') return socket;
			throw new Error('The database server does not encrypt the connection');
		}
		const secure = connect({
			socket,
			host,
			rejectUnauthorized: mode === 'verify',
			...(isIP(host) === 0 ? { servername: host } : {}),
			...(direct ? { ALPNProtocols: ['postgresql'] } : {}),
			...(ca === null ? {} : { ca })
		});
		await happens(secure, 'secureConnect');
		return secure;
	} catch (error) {
		socket.destroy();
		throw error;
	} finally {
		clearTimeout(late);
	}
}

/** Asks the server; anything but its one letter, such as words of somebody in between, is a no. */
async function mayEncrypt(socket: Socket): Promise<boolean> {
	socket.write(SSL_REQUEST);
	const answer = await happens(socket, 'data');
	return Buffer.isBuffer(answer) && answer.toString('latin1') === 'S';
}

/** The first value of an event of a socket. @throws when the socket breaks before */
function happens(socket: Socket, event: 'connect' | 'secureConnect' | 'data'): Promise<unknown> {
	return new Promise((resolve, reject) => {
		const closed = (): void => reject(new Error('The database server hung up'));
		const settle = (then: (value: unknown) => void) => (value: unknown) => {
			socket.off(event, happened).off('error', failed).off('close', closed);
			then(value);
		};
		const happened = settle(resolve);
		const failed = settle(reject);
		socket.once(event, happened).once('error', failed).once('close', closed);
	});
}
