import { readAfter, type LogRow, type Sql } from '@veche/schema/store';
import * as Y from 'yjs';
import { faultOf, type Log } from '../logger.ts';
import type { Metrics } from '../metrics.ts';
import type { Facts, LoadedDocument, Memory } from './loaded.ts';

export interface CatchUpDeps {
	readonly sql: Sql;
	readonly memory: Memory;
	readonly metrics: Metrics;
	readonly log: Log;
	/** Called after the rows are applied, with the row of the document as it was when they were read. */
	readonly onFacts: (loaded: LoadedDocument, facts: Facts) => void;
}

/** Brings memory up to the log: what other nodes and the web wrote, and what we wrote without learning it. */
export class CatchUp {
	readonly #deps: CatchUpDeps;
	#timer: NodeJS.Timeout | undefined;
	#failing = false;

	constructor(deps: CatchUpDeps) {
		this.#deps = deps;
	}

	/** @throws when the database does not answer */
	one(loaded: LoadedDocument): Promise<void> {
		return this.#read([loaded]);
	}

	/** Every loaded document, in one query. Never rejects: the next round tries again. */
	async all(): Promise<void> {
		const { memory, log } = this.#deps;
		try {
			await this.#read(memory.all());
			if (this.#failing) log('info', 'catch-up works again');
			this.#failing = false;
		} catch (error) {
			if (!this.#failing) log('warn', 'catch-up fails', faultOf(error));
			this.#failing = true;
		}
	}

	/** Asks again and again, `interval` milliseconds after the answer before. */
	start(interval: number): void {
		this.#timer = setTimeout(() => {
			void this.all().then(() => {
				if (this.#timer !== undefined) this.start(interval);
			});
		}, interval);
	}

	stop(): void {
		clearTimeout(this.#timer);
		this.#timer = undefined;
	}

	async #read(documents: readonly LoadedDocument[]): Promise<void> {
		if (documents.length === 0) return;
		const known = new Map(documents.map((loaded) => [loaded.id, loaded]));
		const { sql, onFacts } = this.#deps;
		const at = documents.map(({ id, seq }) => ({ documentId: id, seq }));
		for (const found of await readAfter(sql, at)) {
			const loaded = known.get(found.documentId);
			if (loaded === undefined) continue;
			this.#apply(loaded, found.rows);
			const { open, state, epoch, version } = found;
			onFacts(loaded, { open, state, epoch, version });
		}
	}

	#apply(loaded: LoadedDocument, rows: readonly LogRow[]): void {
		const { metrics, log } = this.#deps;
		const origin = { source: 'local', skipStoreHooks: true } as const;
		const before = loaded.seq;
		for (const { seq, update } of rows) {
			try {
				// Read as a whole first: a damaged row must not be applied by half.
				Y.decodeUpdate(update);
				loaded.apply(seq, update, origin);
			} catch (error) {
				loaded.passOver(seq);
				metrics.count('veche_bad_rows_total');
				log('error', 'bad row in the log', { document: loaded.id, seq, ...faultOf(error) });
			}
		}
		metrics.count('veche_caught_up_rows_total', {}, loaded.seq - before);
	}
}
