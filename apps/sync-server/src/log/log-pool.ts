import { connect, type Sql } from '@veche/schema/store';
import { AppendTimeout } from './faults.ts';

export interface LogPoolOptions {
	readonly url: string;
	readonly max: number;
	readonly applicationName: string;
	/** Milliseconds after which a statement counts as hanging. */
	readonly patience: number;
}

/**
 * Connections for one lane of the log. A statement that neither answers nor fails (a network that fell silent, a
 * driver that lost it) must not hold the lane for ever: its pool is given up and the next statement gets a new one.
 */
export class LogPool {
	readonly #options: LogPoolOptions;
	#pool: Sql;

	constructor(options: LogPoolOptions) {
		this.#options = options;
		this.#pool = this.#open();
	}

	/** @throws AppendTimeout when the statement hangs: whether it was committed is not known */
	async run<T>(statement: (sql: Sql) => Promise<T>): Promise<T> {
		const pool = this.#pool;
		const late = Promise.withResolvers<never>();
		const timer = setTimeout(() => {
			if (this.#pool === pool) this.#pool = this.#open();
			late.reject(new AppendTimeout());
			void giveUp(pool);
		}, this.#options.patience);
		try {
			return await Promise.race([statement(pool), late.promise]);
		} finally {
			clearTimeout(timer);
		}
	}

	end(): Promise<void> {
		return this.#pool.end({ timeout: 2 });
	}

	#open(): Sql {
		const { url, max, applicationName } = this.#options;
		return connect(url, { max, applicationName });
	}
}

/** Ends a pool at once; it is of no use any more, so its last words are of no interest either. */
async function giveUp(pool: Sql): Promise<void> {
	await Promise.allSettled([pool.end({ timeout: 0 })]);
}
