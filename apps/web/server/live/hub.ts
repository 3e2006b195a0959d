import type { PersonId } from '@veche/schema/kernel';
import type { Topic } from '@veche/schema/protocol';
import { actorsOf, aliveSessions, type StoreEvent, type Tx } from '@veche/schema/store';
import type { LiveStream } from './live-stream.ts';
import { happeningOf, tidingsOf, type Happening } from './tidings.ts';

/** Open pages of one session, of one person, and of everybody on this process. */
export const MOST_STREAMS = { session: 8, person: 32, all: 5_000 } as const;

export interface HubDeps {
	readonly sql: Tx;
	readonly clock: () => Date;
	readonly report: (error: unknown) => void;
}

/**
 * Knows the open pages of this process and tells each what changed for its person: names of things only, and only of
 * those that he may see at this moment. Whatever fails ends in "load everything again", which tells nothing either.
 */
export class Hub {
	readonly #deps: HubDeps;
	readonly #streams = new Set<LiveStream>();
	readonly #waiting = new Map<string, Happening>();
	#working = false;
	#lastHeard: Date;

	constructor(deps: HubDeps) {
		this.#deps = deps;
		// Whoever comes with a page made before this process was there may have missed anything.
		this.#lastHeard = deps.clock();
	}

	get size(): number {
		return this.#streams.size;
	}

	/** May one more page of this session be opened? */
	hasRoom({ who }: Pick<LiveStream, 'who'>): boolean {
		if (this.#streams.size >= MOST_STREAMS.all) return false;
		const own = [...this.#streams].filter((one) => one.who.personId === who.personId);
		const here = own.filter((one) => one.who.sessionId === who.sessionId);
		return own.length < MOST_STREAMS.person && here.length < MOST_STREAMS.session;
	}

	/** @param since when the page was made; what was heard after that it may have missed */
	add(stream: LiveStream, since: Date | null): void {
		this.#streams.add(stream);
		if (since !== null && since <= this.#lastHeard) stream.refresh();
	}

	remove(stream: LiveStream): void {
		this.#streams.delete(stream);
	}

	heard(event: StoreEvent): void {
		if (event.t === 'appended') return;
		this.#lastHeard = this.#deps.clock();
		if (this.#streams.size === 0) return;
		if (event.t === 'notices') return this.#tellPeople(event.personIds, ['notices']);
		if (event.t === 'access') this.#accessChanged(event);
		const happening = happeningOf(event);
		if (happening !== null) this.happened(happening);
	}

	/** Tells whoever may see it, as soon as what was heard before is told; the same twice is told once. */
	happened(happening: Happening): void {
		this.#waiting.set(JSON.stringify(happening), happening);
		if (!this.#working) void this.#work();
	}

	/** Closes the pages of sessions that are over. */
	async recheck(among: readonly LiveStream[] = [...this.#streams]): Promise<void> {
		if (among.length === 0) return;
		const ids = [...new Set(among.map(({ who }) => who.sessionId))];
		const alive = await aliveSessions(this.#deps.sql, ids, this.#deps.clock());
		for (const stream of among) if (!alive.has(stream.who.sessionId)) this.#expel(stream);
	}

	/** Nobody knows what was missed: sessions first, then everybody loads again. */
	async refreshAll(): Promise<void> {
		this.#lastHeard = this.#deps.clock();
		try {
			await this.recheck();
		} catch (error) {
			this.#deps.report(error);
		}
		for (const stream of this.#streams) stream.refresh();
	}

	beat(): void {
		for (const stream of this.#streams) stream.beat();
	}

	close(): void {
		for (const stream of this.#streams) stream.close();
		this.#streams.clear();
	}

	#accessChanged(event: Extract<StoreEvent, { t: 'access' }>): void {
		const { personId, sessionId } = event;
		const named = personId !== undefined || sessionId !== undefined;
		// Nothing in particular: anybody's rights may be others now.
		const everybody = !named && happeningOf(event) === null;
		const affected = [...this.#streams].filter(
			({ who }) => everybody || who.personId === personId || who.sessionId === sessionId
		);
		if (affected.length === 0) return;
		if (everybody) for (const stream of affected) stream.tell(['access']);
		if (personId !== undefined) this.#tellPeople([personId], ['access']);
		this.recheck(affected).catch(this.#deps.report);
	}

	#tellPeople(personIds: readonly PersonId[], topics: readonly Topic[]): void {
		const people = new Set(personIds);
		for (const stream of this.#streams) if (people.has(stream.who.personId)) stream.tell(topics);
	}

	async #work(): Promise<void> {
		this.#working = true;
		while (this.#waiting.size > 0) {
			const happenings = [...this.#waiting.values()];
			this.#waiting.clear();
			try {
				await this.#tellReaders(happenings);
			} catch (error) {
				this.#deps.report(error);
				for (const stream of this.#streams) stream.refresh();
			}
		}
		this.#working = false;
	}

	async #tellReaders(happenings: readonly Happening[]): Promise<void> {
		const { sql, clock } = this.#deps;
		const ids = [...new Set([...this.#streams].map(({ who }) => who.personId))];
		const [tidings, actors] = await Promise.all([
			tidingsOf(sql, happenings),
			actorsOf(sql, ids, clock())
		]);
		const topics = new Map(
			actors.map((actor) => {
				const heard = tidings.filter(({ mayHear }) => mayHear(actor));
				return [actor.personId, [...new Set(heard.flatMap((one) => one.topics))]] as const;
			})
		);
		for (const stream of this.#streams) {
			const own = topics.get(stream.who.personId) ?? [];
			if (own.length > 0) stream.tell(own);
		}
	}

	#expel(stream: LiveStream): void {
		this.#streams.delete(stream);
		stream.expel();
	}
}
