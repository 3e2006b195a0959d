import { spawn, type ChildProcess } from 'node:child_process';
import { createServer } from 'node:net';
import { listenLocally } from '@veche/schema/store/testing';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { Client, until } from './testing/clients.ts';
import { logText } from './testing/node.ts';
import { openOffice, type TestOffice } from './testing/office.ts';
import { holdRow, logRows } from './testing/rows.ts';

let office: TestOffice;
const children: Process[] = [];
const clients: Client[] = [];

beforeAll(async () => {
	office = await openOffice();
});
afterEach(() => {
	for (const client of clients.splice(0)) client.leave();
	for (const { child } of children.splice(0)) child.kill('SIGKILL');
});
afterAll(() => office.database.drop());

interface Process {
	readonly child: ChildProcess;
	said: string;
	code: number | null;
}

function run(env: { readonly [name: string]: string }): Process {
	const child = spawn(process.execPath, [new URL('./main.ts', import.meta.url).pathname], {
		env,
		stdio: ['ignore', 'pipe', 'pipe', 'ipc']
	});
	const started: Process = { child, said: '', code: null };
	for (const stream of [child.stdout, child.stderr]) {
		stream?.on('data', (chunk: Buffer) => {
			started.said += chunk.toString();
		});
	}
	child.once('exit', (code) => {
		started.code = code ?? -1;
	});
	children.push(started);
	return started;
}

async function portOf(started: Process): Promise<string> {
	const port = (): string | undefined =>
		/veche-sync listening 127\.0\.0\.1:(\d+)/.exec(started.said)?.[1];
	await until('listening', () => port() !== undefined);
	return port() ?? '';
}

const serve = (): Process => run({ DATABASE_URL: office.database.url, SYNC_PORT: '0' });

test('SIGTERM writes what was taken, tells everybody to come back, and ends with 0', async () => {
	const lead = await office.hire('lead');
	const id = await office.passport(lead);
	const server = serve();
	const url = `ws://127.0.0.1:${await portOf(server)}/collab`;
	const client = new Client({ url, documentId: id, ticket: () => office.ticket(id, lead) });
	clients.push(client);
	await client.synced();
	const row = await holdRow(office.sql, id);
	client.fields.set('shortTitle', 'Перед остановкой');
	// The edit is on its way into the log, whose row somebody holds, when the server is told to stop.
	await until('under way', async () => (await metricsAt(url)).includes('veche_append_queue 1'));
	server.child.kill('SIGTERM');
	await until('stopping', () => server.said.includes('"stopping"'));
	expect(server.code).toBeNull();
	await row.release();
	await until('ended', () => server.code !== null, 12_000);
	expect(server.code).toBe(0);
	expect(client.closes).toContain(1012);
	expect((await logText(office.sql, id)).getMap('fields').get('shortTitle')).toBe(
		'Перед остановкой'
	);
	expect(await logRows(office.sql, id)).toHaveLength(2);
});

test('it ends when its launcher is gone', async () => {
	const server = serve();
	await portOf(server);
	server.child.disconnect();
	await until('ended', () => server.code !== null, 12_000);
	expect(server.code).toBe(0);
});

test('faults of the settings and a taken port end it with one clear line each', async () => {
	const wrong = run({ SYNC_PORT: 'x', ORIGIN: 'veche.example' });
	await until('ended', () => wrong.code !== null);
	expect(wrong.code).toBe(1);
	for (const name of ['DATABASE_URL', 'SYNC_PORT', 'ORIGIN'])
		expect(wrong.said).toContain(`  ${name}: `);
	const squatter = createServer();
	const port = String(await listenLocally(squatter));
	const second = run({ DATABASE_URL: office.database.url, SYNC_PORT: port });
	await until('ended', () => second.code !== null);
	expect(second.code).toBe(1);
	expect(second.said).toContain('Порт занят');
	squatter.close();
});

test('without a database it starts, says that it is not ready, and logs no secret', async () => {
	const server = run({ DATABASE_URL: 'postgres://veche:tajna@127.0.0.1:1/none', SYNC_PORT: '0' });
	const port = await portOf(server);
	expect((await fetch(`http://127.0.0.1:${port}/healthz`)).status).toBe(200);
	expect((await fetch(`http://127.0.0.1:${port}/readyz`)).status).toBe(503);
	expect(server.said).not.toContain('tajna');
});

async function metricsAt(url: string): Promise<string> {
	const page = await fetch(url.replace('ws:', 'http:').replace('/collab', '/metrics'));
	return page.text();
}
