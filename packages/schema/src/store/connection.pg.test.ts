import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { connect, databaseAnswers, transaction } from './connection.ts';
import { createTestDatabase, type TestDatabase } from './testing.ts';
import { TEST_CERTIFICATE } from './testing-tls.ts';
import { layWire, type Wire, type WireKind } from './testing-wire.ts';

/** Breaks so often that every moment of a query's life is hit. */
const BREAKS = 25;

/** Long enough for a connection to be opened on a busy machine, and shorter than the slow statement below. */
const PATIENCE_MS = 1_000;

let database: TestDatabase;
let folder: string;
const wires: Wire[] = [];

beforeAll(async () => {
	database = await createTestDatabase();
	folder = mkdtempSync(join(tmpdir(), 'veche-tls-'));
	writeFileSync(join(folder, 'root.pem'), TEST_CERTIFICATE);
});
afterEach(() => {
	for (const wire of wires.splice(0)) wire.stop();
});
afterAll(async () => {
	rmSync(folder, { recursive: true });
	await database.drop();
});

async function wireOf(kind: WireKind): Promise<Wire> {
	const wire = await layWire(database.url, kind);
	wires.push(wire);
	return wire;
}

/** The address with what it says of encryption, by a name that the certificate knows. */
function asking(url: string, query: string): string {
	const address = new URL(url);
	address.hostname = 'localhost';
	address.search = query;
	return address.href;
}

it.each([
	['plain', ''],
	['tls', 'sslmode=require']
] as const)(
	'[L-19] every query and transaction ends, and the pool works on, however the connections break (%s)',
	async (kind, query) => {
		const wire = await wireOf(kind);
		const sql = connect(asking(wire.url, query), { max: 4, applicationName: 'veche-test-wire' });
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
		const underWay = Array.from({ length: 10 }, ask);
		for (let n = 0; n < BREAKS; n += 1) {
			const before = answered;
			await expect
				.poll(() => answered, { timeout: 4_000, interval: 5 })
				.toBeGreaterThan(before + 10);
			wire.cut(n % 3 === 0 ? 'close' : 'reset');
		}
		going = false;
		await Promise.all(underWay);
		expect(failed).toBeGreaterThan(0);
		await sql.end({ timeout: 1 });
	}
);

it.each([
	['plain', ''],
	['tls', 'sslmode=require']
] as const)(
	'[L-19] a connection that fell silent is given up, and the next question is answered (%s)',
	async (kind, query) => {
		const wire = await wireOf(kind);
		const options = { max: 2, applicationName: 'veche-test-silent', patience: PATIENCE_MS };
		const sql = connect(asking(wire.url, query), options);
		await Promise.all([databaseAnswers(sql), databaseAnswers(sql)]);
		wire.mute();
		const hanging = Promise.allSettled([databaseAnswers(sql), databaseAnswers(sql)]);
		expect((await hanging).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
		await expect.poll(() => answers(sql), { timeout: 20_000 }).toBe(true);
		await sql.end({ timeout: 1 });
	}
);

it('[L-19] a statement that only takes its time is no lost connection while its rows come', async () => {
	const wire = await wireOf('plain');
	const options = { max: 1, applicationName: 'veche-test-slow', patience: PATIENCE_MS };
	const sql = connect(wire.url, options);
	const slow = sql`
		select n, pg_sleep(0.1), repeat('я', 20000) as words from generate_series(1, 20) as s (n)`;
	expect(await slow).toHaveLength(20);
	await sql.end({ timeout: 1 });
});

it('[L-19] work that goes on after its connection broke writes nothing and ends nobody else’s transaction', async () => {
	const wire = await wireOf('plain');
	const sql = connect(wire.url, { max: 1, applicationName: 'veche-test-late' });
	const waiting = Promise.withResolvers<undefined>();
	const late = transaction(sql, async (tx) => {
		await tx`select 1`;
		wire.cut('reset');
		await waiting.promise;
		await tx`insert into office ${tx({ id: randomUUID(), name: 'late' })}`;
	});
	await expect(late).rejects.toThrow();
	const other = transaction(sql, async (tx) => {
		await tx`insert into office ${tx({ id: randomUUID(), name: 'other' })}`;
		waiting.resolve(undefined);
		await new Promise((resolve) => setTimeout(resolve, 300));
		throw new Error('given up');
	});
	await expect(other).rejects.toThrow('given up');
	expect(await database.sql`select name from office`).toEqual([]);
	await sql.end({ timeout: 1 });
});

it.each<readonly [WireKind, string, 'answers' | RegExp]>([
	['tls', 'sslmode=require', 'answers'],
	['tls', 'sslmode=prefer', 'answers'],
	['tls', 'sslmode=verify-full&sslrootcert=ROOT', 'answers'],
	['tls', 'sslmode=verify-full', /self.signed/],
	['tls', 'sslmode=disable', 'answers'],
	['plain', 'sslmode=prefer', 'answers'],
	['plain', 'sslmode=disable', 'answers'],
	['plain', 'sslmode=require', /does not encrypt/],
	['plain', 'sslmode=verify-full&sslrootcert=ROOT', /does not encrypt/]
])('to a server that is %s, «%s»: %s', async (kind, query, expected) => {
	const wire = await wireOf(kind);
	const root = encodeURIComponent(join(folder, 'root.pem'));
	const url = asking(wire.url, query.replace('ROOT', root));
	const sql = connect(url, { max: 1, applicationName: 'veche-test-tls' });
	// Again and again: a refused connection does not take its place in the pool along.
	for (let n = 0; n < 3; n += 1) {
		const asked = databaseAnswers(sql);
		if (expected === 'answers') await expect(asked).resolves.toBeUndefined();
		else await expect(asked).rejects.toThrow(expected);
	}
	await sql.end({ timeout: 1 });
});

it('a certificate of another name is refused', async () => {
	const wire = await wireOf('tls');
	const url = new URL(wire.url);
	// Leads to this machine as well, but the certificate does not know it.
	url.hostname = '0.0.0.0';
	url.search = `sslmode=verify-full&sslrootcert=${encodeURIComponent(join(folder, 'root.pem'))}`;
	const sql = connect(url.href, { max: 1, applicationName: 'veche-test-name' });
	await expect(databaseAnswers(sql)).rejects.toThrow(/altnames/);
	await sql.end({ timeout: 1 });
});

async function answers(sql: Parameters<typeof databaseAnswers>[0]): Promise<boolean> {
	return databaseAnswers(sql).then(
		() => true,
		() => false
	);
}
