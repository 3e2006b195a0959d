import type { onLoadDocumentPayload } from '@hocuspocus/server';
import { KINDS } from '@veche/schema/document';
import { asId, type DocumentId } from '@veche/schema/kernel';
import { CLOSE } from '@veche/schema/protocol';
import { clientOwners, documentById, loadDocument, replay, type Sql } from '@veche/schema/store';
import { Layout } from '../guard/layout.ts';
import { faultOf, type Log } from '../logger.ts';
import type { Metrics } from '../metrics.ts';
import type { Context } from '../people/member.ts';
import { Denied, deny } from '../people/denied.ts';
import { LoadedDocument, type Memory } from './loaded.ts';

export interface LoadDeps {
	readonly sql: Sql;
	readonly memory: Memory;
	readonly metrics: Metrics;
	readonly log: Log;
}

/** Loading is recovery: snapshot and log rows after it, nothing else exists to recover from. */
export async function loadFromLog(
	deps: LoadDeps,
	{ document, documentName, context }: onLoadDocumentPayload<Context>
): Promise<void> {
	try {
		const loaded = await read(deps, asId<DocumentId>(documentName), document);
		if (loaded === null) throw new Denied(CLOSE.unknown, 'unknown document');
		deps.memory.add(loaded);
	} catch (error) {
		// Hocuspocus forgets a document that failed to load without ending its timers.
		document.destroy();
		deps.log('warn', 'document not loaded', { document: documentName, ...faultOf(error) });
		const denied = error instanceof Denied ? error : new Denied(CLOSE.comeBack, 'storage away');
		throw deny(context.socket, denied);
	}
}

async function read(
	{ sql, log, metrics }: LoadDeps,
	id: DocumentId,
	document: onLoadDocumentPayload['document']
): Promise<LoadedDocument | null> {
	// The head first: what the log holds more than the head says only makes memory newer than its facts.
	const [head, owners] = await Promise.all([documentById(sql, id), clientOwners(sql, id)]);
	const stored = await loadDocument(sql, id);
	if (head === null || stored === null) return null;
	const { seq, bad } = replay(stored, document);
	// Nobody is connected yet: what the replay queued for broadcasting must not go to the first who joins.
	document.flush();
	for (const row of bad) {
		metrics.count('veche_bad_rows_total');
		log('error', 'bad row in the log', { document: id, seq: row.seq });
	}
	return new LoadedDocument({
		document,
		head,
		layout: new Layout(KINDS[head.kind].shape),
		owners,
		seq
	});
}
