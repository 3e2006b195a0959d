import type { DocumentId } from '@veche/schema/kernel';
import { loadDocument, replay, type Sql } from '@veche/schema/store';
import { listenLocally } from '@veche/schema/store/testing';
import type * as Y from 'yjs';
import { DEFAULT_LIMITS, type Limits } from '../settings.ts';
import { createSyncServer, type SyncServer } from '../sync-server.ts';
import { Client } from './clients.ts';
import type { Colleague, TestOffice } from './office.ts';

/** A sync server in this process, listening on a free port. */
export interface TestNode {
	readonly server: SyncServer;
	readonly port: number;
	readonly lines: string[];
	join(documentId: DocumentId, person: Colleague, doc?: Y.Doc): Client;
	stop(): Promise<void>;
}

export interface NodeOptions {
	readonly limits?: Partial<Limits>;
	readonly origins?: readonly string[];
	/** Another way to the same database, such as a proxy that can be cut. */
	readonly databaseUrl?: string;
	readonly clock?: () => Date;
}

export async function startNode(office: TestOffice, options: NodeOptions = {}): Promise<TestNode> {
	const lines: string[] = [];
	const server = createSyncServer({
		databaseUrl: options.databaseUrl ?? office.database.url,
		origins: options.origins ?? [],
		limits: { ...DEFAULT_LIMITS, ...options.limits },
		log: (level, event, fields) => lines.push(JSON.stringify({ level, event, ...fields })),
		clock: options.clock ?? (() => new Date()),
		now: () => performance.now()
	});
	const port = await listenLocally(server.http);
	const clients: Client[] = [];
	return {
		server,
		port,
		lines,
		join(documentId, person, doc) {
			const ticket = () => office.ticket(documentId, person);
			const url = `ws://127.0.0.1:${port}/collab`;
			const client = new Client({ url, documentId, ticket, ...(doc === undefined ? {} : { doc }) });
			clients.push(client);
			return client;
		},
		async stop() {
			for (const client of clients) client.leave();
			await server.stop();
		}
	};
}

/** The text as the log has it. */
export async function logText(sql: Sql, documentId: DocumentId): Promise<Y.Doc> {
	const stored = await loadDocument(sql, documentId);
	if (stored === null) throw new Error('No such document');
	return replay(stored).doc;
}
