import type { Topic } from '@veche/schema/protocol';

/** What is loaded again at once: these topics, or all. */
export type Wanted = ReadonlySet<Topic> | 'all';

export interface RefresherTools {
	/** Loads again what the page shows of these; never rejects. */
	load(wanted: Wanted): Promise<void>;
	/** The page is on its way to another one, which loads by itself. */
	busy(): boolean;
	random(): number;
}

/** So that many pages that hear the same do not ask in the same moment. */
const SPREAD_MS = 200;
const AT_LEAST_MS = 30;
const BUSY_MS = 100;

/** Collects what changed and loads it again: one load at a time, and nothing that comes meanwhile is forgotten. */
export class Refresher {
	readonly #tools: RefresherTools;
	readonly #topics = new Set<Topic>();
	#all = false;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#running = false;

	constructor(tools: RefresherTools) {
		this.#tools = tools;
	}

	changed(topics: readonly Topic[]): void {
		for (const topic of topics) this.#topics.add(topic);
		// Nobody knows what a right that came or went shows or hides.
		if (topics.includes('access')) this.#all = true;
		this.#plan();
	}

	all(): void {
		this.#all = true;
		this.#plan();
	}

	stop(): void {
		clearTimeout(this.#timer);
		this.#timer = undefined;
		this.#topics.clear();
		this.#all = false;
	}

	#plan(): void {
		if (this.#timer !== undefined || this.#running) return;
		const wait = AT_LEAST_MS + this.#tools.random() * SPREAD_MS;
		this.#timer = setTimeout(() => void this.#run(), wait);
	}

	async #run(): Promise<void> {
		if (this.#tools.busy()) {
			this.#timer = setTimeout(() => void this.#run(), BUSY_MS);
			return;
		}
		this.#timer = undefined;
		const wanted: Wanted = this.#all ? 'all' : new Set(this.#topics);
		this.#topics.clear();
		this.#all = false;
		this.#running = true;
		await this.#tools.load(wanted);
		this.#running = false;
		if (this.#all || this.#topics.size > 0) this.#plan();
	}
}
