const BUCKETS_MS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000];

/** Counters, one histogram and gauges read at the moment of asking, as Prometheus text. */
export class Metrics {
	readonly #counters = new Map<string, number>();
	readonly #gauges = new Map<string, () => number>();
	readonly #buckets = BUCKETS_MS.map(() => 0);
	#observed = 0;
	#sum = 0;

	/** @param labels for example `{reason: 'held'}`; values are names from the code, never from a client */
	count(name: CounterName, labels: { readonly [label: string]: string } = {}, by = 1): void {
		const pairs = Object.entries(labels).map(([label, value]) => `${label}="${value}"`);
		const key = pairs.length === 0 ? name : `${name}{${pairs.join(',')}}`;
		this.#counters.set(key, (this.#counters.get(key) ?? 0) + by);
	}

	gauge(name: GaugeName, read: () => number): void {
		this.#gauges.set(name, read);
	}

	/** From the arrival of an edit at the log until its commit is known. */
	observeAppend(milliseconds: number): void {
		this.#observed += 1;
		this.#sum += milliseconds;
		BUCKETS_MS.forEach((edge, at) => {
			if (milliseconds <= edge) this.#buckets[at] = (this.#buckets[at] ?? 0) + 1;
		});
	}

	text(): string {
		const name = 'veche_append_milliseconds';
		return [
			...[...this.#counters].sort().flatMap(([key, value]) => `${key} ${value}`),
			...[...this.#gauges].map(([key, read]) => `${key} ${read()}`),
			...BUCKETS_MS.map((edge, at) => `${name}_bucket{le="${edge}"} ${this.#buckets[at] ?? 0}`),
			`${name}_bucket{le="+Inf"} ${this.#observed}`,
			`${name}_sum ${this.#sum.toFixed(3)}`,
			`${name}_count ${this.#observed}`,
			''
		].join('\n');
	}
}

export type CounterName =
	| 'veche_appended_total'
	| 'veche_append_batches_total'
	| 'veche_append_busy_total'
	| 'veche_append_failed_total'
	| 'veche_refused_total'
	| 'veche_dropped_total'
	| 'veche_caught_up_rows_total'
	| 'veche_bad_rows_total'
	| 'veche_joined_total'
	| 'veche_denied_total'
	| 'veche_closed_total'
	| 'veche_awareness_dropped_total'
	| 'veche_compacted_total'
	| 'veche_hook_failures_total'
	| 'veche_unhandled_total';

export type GaugeName =
	| 'veche_sockets'
	| 'veche_connections'
	| 'veche_documents'
	| 'veche_append_queue'
	| 'veche_event_loop_p99_milliseconds'
	| 'veche_resident_bytes';
