import { Worker } from 'node:worker_threads';
import { faultOf, type Log } from '../logger.ts';
import type { Metrics } from '../metrics.ts';
import type { Limits } from '../settings.ts';

export interface CompactionDeps {
	readonly databaseUrl: string;
	readonly limits: Pick<
		Limits,
		'SYNC_COMPACT_SECONDS' | 'SYNC_COMPACT_ROWS' | 'SYNC_COMPACT_BYTES'
	>;
	readonly metrics: Metrics;
	readonly log: Log;
}

/** What the worker gets to know. */
export interface CompactionOrder {
	readonly databaseUrl: string;
	readonly rows: number;
	readonly bytes: number;
	readonly everyMs: number;
}

/** What the worker reports after each round. */
export type CompactionReport =
	| { readonly kind: 'compacted'; readonly documents: number }
	| { readonly kind: 'bad_row'; readonly document: string; readonly seq: number }
	| { readonly kind: 'failed'; readonly fault: string; readonly code: string };

const RESTART_MS = 30_000;

/**
 * Compacts long logs in a thread of its own, so that a long replay delays nobody's edit. A worker that dies is
 * started again; without it documents only open slower.
 */
export function startCompaction(deps: CompactionDeps): { stop(): Promise<void> } {
	let stopped = false;
	let timer: NodeJS.Timeout | undefined;
	let worker: Worker | undefined;
	const start = (): void => {
		const workerData: CompactionOrder = {
			databaseUrl: deps.databaseUrl,
			rows: deps.limits.SYNC_COMPACT_ROWS,
			bytes: deps.limits.SYNC_COMPACT_BYTES,
			everyMs: deps.limits.SYNC_COMPACT_SECONDS * 1000
		};
		worker = new Worker(new URL('./compaction-worker.ts', import.meta.url), { workerData });
		worker.on('message', (report: CompactionReport) => hear(deps, report));
		worker.on('error', (error) => deps.log('error', 'compaction died', faultOf(error)));
		worker.on('exit', () => {
			if (!stopped) timer = setTimeout(start, RESTART_MS);
		});
	};
	start();
	return {
		async stop() {
			stopped = true;
			clearTimeout(timer);
			// Safe at any moment: a snapshot is one statement, and the log is the truth.
			await worker?.terminate();
		}
	};
}

function hear({ metrics, log }: CompactionDeps, report: CompactionReport): void {
	switch (report.kind) {
		case 'compacted':
			return metrics.count('veche_compacted_total', {}, report.documents);
		case 'bad_row':
			return log('error', 'bad row in the log', { document: report.document, seq: report.seq });
		case 'failed':
			return log('warn', 'compaction failed', { fault: report.fault, code: report.code });
	}
}
