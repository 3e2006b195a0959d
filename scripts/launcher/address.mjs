/*
 * Where the office opens the system: HOST, PORT, ORIGIN.
 */
import { createServer } from 'node:net';
import { hostname, networkInterfaces } from 'node:os';
import { freePort } from '../lib/embedded-postgres.mjs';
import { Fault } from '../lib/fault.mjs';

/**
 * @typedef {object} Address
 * @property {string} host
 * @property {number} port
 * @property {string} origin comma list for the apps; '' = only this computer
 * @property {string} open for a person at this computer
 * @property {readonly string[]} tablets for the others in the network
 */

/**
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<Address>}
 * @throws {Fault} when the port is taken or cannot be listened on
 */
export async function chooseAddress(env) {
	const host = env.HOST || '127.0.0.1';
	const given = env.PORT || '3000';
	if (!/^\d{1,5}$/.test(given) || Number(given) > 65_535) {
		throw new Fault(`PORT: «${given}» — не порт. Нужно целое число от 0 до 65535.`);
	}
	const port = given === '0' ? await freePort() : Number(given);
	await assertFree(host, port);
	const scheme = env.TLS_CERT ? 'https' : 'http';
	const local = isLoopback(host) || host === '0.0.0.0' || host === '::' ? 'localhost' : host;
	const tablets = isLoopback(host)
		? []
		: networkNames(host).map((name) => `${scheme}://${name}:${port}`);
	const open = `${scheme}://${local}:${port}`;
	const own =
		tablets.length === 0 ? '' : [open, `${scheme}://127.0.0.1:${port}`, ...tablets].join(',');
	return { host, port, origin: env.ORIGIN || own, open, tablets };
}

/**
 * @param {string} host
 * @param {number} port
 * @returns {Promise<void>}
 */
function assertFree(host, port) {
	return new Promise((resolve, reject) => {
		const server = createServer();
		server.once('error', (error) => reject(listenFault(error, { host, port })));
		server.listen(port, host, () => server.close(() => resolve()));
	});
}

/**
 * @param {NodeJS.ErrnoException} error
 * @param {{ host: string, port: number }} where
 */
function listenFault(error, { host, port }) {
	if (error.code === 'EADDRINUSE') {
		return new Fault(
			`Порт ${port} занят другой программой. Укажите другой: PORT=${port + 1} npm start`
		);
	}
	if (error.code === 'EACCES')
		return new Fault(`Нет права слушать порт ${port}. Укажите порт больше 1023.`);
	return new Fault(`HOST: на адресе ${host} слушать нельзя (${error.code ?? error.message}).`);
}

/** @param {string} host */
function isLoopback(host) {
	return host === 'localhost' || host === '::1' || host.startsWith('127.');
}

/** The addresses of this computer in its networks, when all are listened on. @param {string} host */
function networkNames(host) {
	if (host !== '0.0.0.0' && host !== '::') return [host];
	const addresses = Object.values(networkInterfaces()).flatMap((list) => list ?? []);
	const outer = addresses.filter(({ internal, family }) => !internal && family === 'IPv4');
	return [...outer.map(({ address }) => address), hostname()];
}
