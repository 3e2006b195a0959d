import { randomUUID } from 'node:crypto';
import { createTestDatabase, type TestDatabase } from '@veche/schema/store/testing';
import { openHouse, type House } from '../support/house.ts';
import { startChild, type Child } from '../support/child.ts';
import { eventually } from '../support/wait.ts';
import { relayClient, stockClient, type Client } from './sync-clients.ts';

/** One text with its writers, and somebody who looks on. */
export interface Room {
	readonly writers: readonly Client[];
	readonly reader: Client;
	/** How long each key took to the disk, where the server alone knows: asked after the typing. */
	storedLater(sent: readonly (readonly number[])[]): Promise<readonly number[]>;
}

export interface Target {
	readonly name: string;
	/** How a key gets to the disk. */
	readonly disk: 'commit' | 'later' | null;
	room(writers: number): Promise<Room>;
	close(): Promise<void>;
}

/** Ours first, then those beside which it is put. */
export async function openTargets(): Promise<readonly Target[]> {
	return [await ours(), await stock(null), await stock(await createTestDatabase()), await relay()];
}

async function ours(): Promise<Target> {
	const house = await openHouse();
	return {
		name: 'Veche: on disk before it is shown',
		disk: 'commit',
		room: (writers) => houseRoom(house, writers),
		close: () => house.close()
	};
}

async function houseRoom({ office, tab }: House, count: number): Promise<Room> {
	const { id } = await office.passport('empty');
	const people = [...office.writers.slice(0, count), office.lead];
	const clients = await Promise.all(
		people.map(async (person): Promise<Client> => {
			const joined = await tab(person, id).join();
			return {
				doc: joined.doc,
				onDisk: () => joined.barrier(),
				leave: () => joined.leave()
			};
		})
	);
	return roomOf(clients, () => Promise.resolve([]));
}

async function stock(database: TestDatabase | null): Promise<Target> {
	const env = database === null ? {} : { DATABASE_URL: database.ownerUrl };
	const server = await startChild('test/bench/servers/stock.ts', env);
	return {
		name:
			database === null
				? 'Hocuspocus, in memory'
				: 'Hocuspocus, stored as its database extension does',
		disk: database === null ? null : 'later',
		async room(count) {
			const name = randomUUID();
			const url = `ws://127.0.0.1:${server.port}`;
			const clients = await Promise.all(
				Array.from({ length: count + 1 }, () => stockClient(url, name))
			);
			const later = (sent: readonly (readonly number[])[]) => storedTimes(server, name, sent);
			return roomOf(clients, database === null ? () => Promise.resolve([]) : later);
		},
		async close() {
			await server.end('SIGKILL');
			await database?.drop();
		}
	};
}

async function relay(): Promise<Target> {
	const server = await startChild('test/bench/servers/relay.ts', {});
	return {
		name: 'bare relay of frames',
		disk: null,
		async room(count) {
			const url = `ws://127.0.0.1:${server.port}/${randomUUID()}`;
			const clients = await Promise.all(Array.from({ length: count + 1 }, () => relayClient(url)));
			return roomOf(clients, () => Promise.resolve([]));
		},
		async close() {
			await server.end('SIGKILL');
		}
	};
}

function roomOf(clients: readonly Client[], storedLater: Room['storedLater']): Room {
	const reader = clients.at(-1);
	if (reader === undefined) throw new Error('a room without a reader');
	return { writers: clients.slice(0, -1), reader, storedLater };
}

/** What the server says about each time it stored: when, and how long the paragraphs were. */
async function storedTimes(
	server: Child,
	name: string,
	sent: readonly (readonly number[])[]
): Promise<readonly number[]> {
	const stores = () =>
		[...server.said().matchAll(new RegExp(`^stored ${name} ([\\d.]+) ([\\d,]+)$`, 'gm'))].map(
			([, at = '', lengths = '']) => ({
				at: Number(at) - performance.timeOrigin,
				lengths: lengths.split(',').map(Number)
			})
		);
	await eventually(
		() => sent.every((keys, n) => (stores().at(-1)?.lengths[n] ?? 0) >= keys.length),
		'everything stored',
		30_000
	);
	const known = stores();
	return sent.flatMap((keys, n) =>
		keys.map((at, key) => {
			const first = known.find(({ lengths }) => (lengths[n] ?? 0) > key);
			return (first?.at ?? Number.NaN) - at;
		})
	);
}
