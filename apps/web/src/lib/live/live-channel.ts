import { LIVE_BEAT_MS, liveMessage, parseStateless, type Topic } from '@veche/schema/protocol';

/** One try of a connection. */
export interface Source {
	close(): void;
}

export interface SourceEvents {
	opened(): void;
	message(text: string): void;
	failed(): void;
}

/** What the channel needs of the browser. */
export interface ChannelTools {
	/** @param since when the page was made, for the first try; null when the page has loaded again anyway */
	open(since: string | null, events: SourceEvents): Source;
	/** Milliseconds of a clock that also runs while the device sleeps. */
	now(): number;
	/** From 0 to 1, so that not everybody comes back at once. */
	random(): number;
	/** Is the page looked at? */
	visible(): boolean;
}

export interface ChannelEvents {
	changed(topics: readonly Topic[]): void;
	/** Something may have been missed: load everything again. */
	missed(): void;
	/** The channel is gone, or never came: it does not say why. */
	lost(): void;
	/** The session is over. */
	ended(): void;
}

const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 30_000;
/** A page that nobody looks at listens no longer: a browser has few connections to one address. */
const HIDDEN_MS = 5_000;
const LOOK_EVERY_MS = 10_000;
const DAY_MS = 86_400_000;
/** The office's clock is ahead of UTC by this; Moscow has had one offset since 2014. */
const OFFICE_AHEAD_MS = 3 * 3_600_000;
/** While there is no channel, a page that is looked at asks by itself. */
const ASK_EVERY_MS = 30_000;

/** The page's end of the channel: comes back by itself, and then says that something may have been missed. */
export class LiveChannel {
	readonly #tools: ChannelTools;
	readonly #events: ChannelEvents;
	#since: string | null;
	#source: Source | null = null;
	#open = false;
	#tries = 0;
	#heardAt = 0;
	#askedAt = 0;
	#retry: ReturnType<typeof setTimeout> | undefined;
	#sleep: ReturnType<typeof setTimeout> | undefined;
	readonly #look: ReturnType<typeof setInterval>;
	/** What the server's clock is ahead of the device's. */
	readonly #ahead: number;
	/** The office's day on which the page was loaded. */
	#day: number;

	constructor(tools: ChannelTools, since: string, events: ChannelEvents) {
		this.#tools = tools;
		this.#events = events;
		this.#since = since;
		this.#askedAt = tools.now();
		const made = Date.parse(since);
		this.#ahead = Number.isNaN(made) ? 0 : made - tools.now();
		this.#day = this.#today();
		this.#look = setInterval(() => this.#lookAround(), LOOK_EVERY_MS);
		if (tools.visible()) this.#connect();
	}

	/** The page is looked at again, or the network is back. */
	seen(): void {
		clearTimeout(this.#sleep);
		if (this.#open && !this.#silent()) return;
		this.#tries = 0;
		this.#connect();
	}

	/** Nobody looks at the page. */
	hidden(): void {
		clearTimeout(this.#sleep);
		this.#sleep = setTimeout(() => this.#drop(), HIDDEN_MS);
	}

	stop(): void {
		this.#drop();
		clearTimeout(this.#sleep);
		clearInterval(this.#look);
	}

	#connect(): void {
		this.#drop();
		this.#heardAt = this.#tools.now();
		const source: Source = this.#tools.open(this.#since, {
			opened: () => this.#opened(source),
			message: (text) => this.#message(source, text),
			failed: () => this.#failed(source)
		});
		this.#source = source;
	}

	#opened(source: Source): void {
		if (source !== this.#source) return;
		this.#open = true;
		this.#tries = 0;
		this.#heardAt = this.#tools.now();
		const again = this.#since === null;
		this.#since = null;
		if (again) this.#events.missed();
	}

	#message(source: Source, text: string): void {
		if (source !== this.#source) return;
		this.#heardAt = this.#tools.now();
		const message = parseStateless(liveMessage, text);
		switch (message?.t) {
			case 'changed':
				return this.#events.changed(message.topics);
			case 'all':
				return this.#events.missed();
			case 'ended':
				this.stop();
				return this.#events.ended();
			case 'beat':
			case undefined:
				return;
		}
	}

	#failed(source: Source): void {
		if (source !== this.#source) return;
		this.#drop();
		if (this.#tries === 0) this.#events.lost();
		const wait = Math.min(FIRST_WAIT_MS * 2 ** this.#tries, LONGEST_WAIT_MS);
		this.#tries += 1;
		this.#retry = setTimeout(
			() => {
				if (this.#tools.visible()) this.#connect();
			},
			wait * (0.5 + this.#tools.random() / 2)
		);
	}

	#lookAround(): void {
		if (!this.#tools.visible()) return;
		this.#turnDay();
		if (this.#source !== null && this.#silent()) return this.#connect();
		if (this.#open || this.#tools.now() - this.#askedAt < ASK_EVERY_MS) return;
		this.#askedAt = this.#tools.now();
		this.#events.missed();
	}

	/** Pages speak of today: after midnight they are loaded again, although nobody did anything. */
	#turnDay(): void {
		const today = this.#today();
		if (today === this.#day) return;
		this.#day = today;
		this.#events.missed();
	}

	#today(): number {
		return Math.floor((this.#tools.now() + this.#ahead + OFFICE_AHEAD_MS) / DAY_MS);
	}

	#silent(): boolean {
		return this.#tools.now() - this.#heardAt > 2 * LIVE_BEAT_MS;
	}

	#drop(): void {
		clearTimeout(this.#retry);
		this.#source?.close();
		this.#source = null;
		this.#open = false;
	}
}
