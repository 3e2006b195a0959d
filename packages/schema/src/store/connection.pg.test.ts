import { connect as dial, createServer, type Server, type Socket } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { connect, transaction } from './connection.ts';
import { createTestDatabase, type TestDatabase } from './testing.ts';

/** Breaks so often that every moment of a query's life is hit. */
const BREAKS = 25;

let database: TestDatabase;
let wire: Server;
const open = new Set<Socket>();

beforeAll(async () => {
	database = await createTestDatabase();
	const { hostname, port } = new URL(database.url);
	wire = createServer((client) => {
		const server = dial(Number(port), hostname);
		for (const socket of [client, server]) {
			open.add(socket);
			socket.on('error', () => undefined);
			socket.on('close', () => {
				open.delete(socket);
				client.destroy();
				server.destroy();
			});
		}
		client.pipe(server);
		server.pipe(client);
	});
	await new Promise<void>((resolve) => wire.listen(0, '127.0.0.1', resolve));
});

afterAll(async () => {
	for (const socket of open) socket.destroy();
	wire.close();
	await database.drop();
});

function throughTheWire(): string {
	const address = wire.address();
	const url = new URL(database.url);
	url.port = String(typeof address === 'object' ? address?.port : address);
	return url.href;
}

it('[L-19] every query and transaction ends, and the pool works on, however the connections break', async () => {
	const sql = connect(throughTheWire(), { max: 4, applicationName: 'veche-test-wire' });
	let going = true;
	let answered = 0;
	let failed = 0;
	const ask = async (): Promise<void> => {
		while (going) {
			try {
				await sql`select ${answered}::int as n`;
				await transaction(sql, async (tx) => {
					await tx`select 1 as n`;
					await tx`select ${answered}::int as n`;
				});
				answered += 1;
			} catch {
				failed += 1;
				await new Promise((resolve) => setImmediate(resolve));
			}
		}
	};
	const asking = Array.from({ length: 10 }, ask);
	for (let n = 0; n < BREAKS; n += 1) {
		const before = answered;
		await expect.poll(() => answered, { timeout: 4_000, interval: 5 }).toBeGreaterThan(before + 10);
		for (const socket of open) {
			if (n % 3 === 0) socket.destroy();
			else socket.resetAndDestroy();
		}
	}
	going = false;
	await Promise.all(asking);
	expect(failed).toBeGreaterThan(0);
	await sql.end({ timeout: 1 });
});
