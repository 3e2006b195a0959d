import { CLOSE, FINAL_CLOSE_CODES, type ServerMessage } from '@veche/schema/protocol';
import { Copy } from './copy.ts';
import { recordedCopy } from './copy-record.ts';
import { Keeping } from './keeping.svelte.ts';
import { KeptWork } from './kept-work.svelte.ts';
import { listenToDevice } from './device-signals.ts';
import { causeOfEnd, Link, socketUrl } from './link.ts';
import { presentPeople, type Present } from './presence.ts';
import { Rejoining } from './rejoin.ts';
import { saveStateOf } from './save-state.ts';
import { Saving } from './saving.svelte.ts';
import { nextState, type SessionEvent, type SessionState } from './session-state.ts';
import type { SessionOptions, SessionTools } from './session-options.ts';
import { settleIn } from './settle-in.ts';
import { askTicket, type Ticket, type TicketAnswer } from './tickets.ts';
import { Watchdog } from './watchdog.ts';

type RefusedReason = Extract<ServerMessage, { t: 'refused' }>['reason'];

const WATCH_EVERY_MS = 1000;

/**
 * One opened document: its copy in this tab, the wire to the server, and what a person has to know about both.
 * States and events: `session-state.ts`; what is saved: `saving.svelte.ts`; what did not get in: `kept-work.svelte.ts`.
 */
export class DocumentSession {
	state = $state<SessionState>('asking');
	/** The text that is shown and edited; another object after a hold, a return or a refused edit. */
	copy = $state.raw<Copy | null>(null);
	/** There is a text to show: the server's, or one that was stored here before. */
	ready = $state(false);
	access = $state<'write' | 'read' | null>(null);
	reason = $state<Ticket['reason']>(null);
	lostSince = $state<number | null>(null);
	/** Why this tab's last edit was refused; null when none was, or the person has read it. */
	refusal = $state<RefusedReason | null>(null);
	present = $state.raw<readonly Present[]>([]);
	readonly saving: Saving;
	readonly kept: KeptWork;
	readonly tools: SessionTools;
	/** What is typed here outlives this tab. */
	readonly lasting = $derived.by(() => this.#keeping.lasting);

	#trouble = $state<'network' | 'server' | null>(null);
	/** Another text counts than the shown one: nothing may be typed until it has come. */
	#replacing = $state(false);

	readonly writable = $derived(
		this.ready &&
			this.access === 'write' &&
			!this.#replacing &&
			['live', 'waiting', 'asking', 'joining'].includes(this.state)
	);
	readonly save = $derived.by(() =>
		saveStateOf({
			state: this.state,
			access: this.access,
			ready: this.ready,
			replacing: this.#replacing,
			unsent: this.saving.unsent,
			savedAt: this.saving.savedAt,
			trouble: this.#trouble,
			lasting: this.lasting
		})
	);

	readonly #options: SessionOptions;
	readonly #stopListening: () => void;
	readonly #watch: ReturnType<typeof setInterval>;
	#link: Link | null = null;
	/** The copy that takes the place of the shown one as soon as it is synced. */
	#next: Copy | null = null;
	#opening: Promise<Copy> | null = null;
	#ticket: Ticket | null = null;
	#epoch: number;
	/** Grows with every state: an answer that was meant for an older one is dropped. */
	#turn = 0;
	readonly #rejoining: Rejoining;
	readonly #watchdog: Watchdog;
	readonly #keeping: Keeping;

	constructor(options: SessionOptions, tools: SessionTools) {
		this.#options = options;
		this.tools = tools;
		this.#epoch = options.epoch;
		this.#watchdog = new Watchdog(tools.now());
		this.#rejoining = new Rejoining(tools.random, () => this.#go('retry'));
		this.#keeping = new Keeping(tools, options, () => ({
			copy: this.copy,
			access: this.access,
			unsent: this.saving.unsent,
			signedOut: this.state === 'signedOut'
		}));
		this.saving = new Saving(tools.now, () => this.#keeping.changed());
		this.kept = new KeptWork(tools, options);
		this.#stopListening = listenToDevice({
			gone: () => this.#lose('network', 'dropped'),
			back: () => this.retry(),
			seen: () => this.#lookedAt()
		});
		this.#watch = setInterval(() => this.#checkAlive(), WATCH_EVERY_MS);
		void this.#keeping.note();
		void this.#ask(options.firstTicket);
	}

	/** Tells the others in which field this person is. */
	focus(path: string | null): void {
		this.copy?.awareness.setLocalStateField('field', path);
	}

	/** The page has learnt anew what this person may do: a right that was withdrawn takes the fields away at once. */
	mayWrite(may: boolean): void {
		if (this.state === 'live' && this.access === 'write' && !may) this.#startAnew('refused');
	}

	/** A person asks to try again now. */
	retry(): void {
		this.#rejoining.fresh();
		this.#go('retry');
	}

	async destroy(): Promise<void> {
		if (this.state === 'closed') return;
		this.#go('left');
		clearInterval(this.#watch);
		this.#rejoining.stop();
		this.#keeping.stop();
		this.kept.stop();
		this.#stopListening();
		this.saving.disconnected();
		this.#link?.destroy();
		await this.#keeping.note();
		await this.#next?.close({ clear: false });
		await this.copy?.close({ clear: false });
	}

	#go(event: SessionEvent): void {
		const next = nextState(this.state, event);
		if (next === this.state) return;
		const was = this.state;
		this.state = next;
		this.#turn += 1;
		if (was === 'live' || (was === 'joining' && next !== 'live')) this.#leaveConnection();
		if (next === 'asking') void this.#ask();
		else if (next === 'joining') void this.#join();
		else if (next === 'live') void this.#welcome();
		else if (next === 'waiting') this.#wait();
		// An editor of older code could damage what it does not know: nothing stays bound.
		else if (next === 'outdated') this.ready = false;
	}

	async #ask(asked?: Promise<TicketAnswer>): Promise<void> {
		const turn = this.#turn;
		const { documentId, schemaVersion } = this.#options;
		const answer = await (asked ?? askTicket(this.tools.fetch, documentId, schemaVersion));
		if (turn !== this.#turn) return;
		if (!answer.ok) {
			if (answer.error.kind === 'failed')
				this.#trouble = answer.error.serverFault ? 'server' : 'network';
			return this.#go(answer.error.kind);
		}
		// Somebody else has signed in from another tab: what this person typed must not go under that name.
		if (answer.value.personId !== this.#options.personId) return this.#go('signedOut');
		if (answer.value.reason === 'schema') return this.#go('outdated');
		this.#ticket = answer.value;
		this.access = answer.value.access;
		this.reason = answer.value.reason;
		this.#go('given');
	}

	async #join(): Promise<void> {
		const turn = this.#turn;
		const ticket = this.#ticket;
		if (ticket === null) return this.#go('dropped');
		const copy = await this.#copyFor(ticket);
		if (turn !== this.#turn) return;
		this.#link ??= new Link(this.#options.documentId, copy, {
			synced: () => this.#go('synced'),
			ended: (code) => this.#ended(code),
			message: (message) => this.#hear(message)
		});
		this.#link.join(socketUrl(ticket.collabUrl, location), ticket.ticket);
	}

	/** The copy that a connection of this ticket may use: the shown one, or a new one that will replace it. */
	async #copyFor(ticket: Ticket): Promise<Copy> {
		if (ticket.epoch !== this.#epoch) this.#options.onChanged();
		this.#epoch = ticket.epoch;
		const copy = await this.#opened();
		if (copy.epoch === ticket.epoch && !this.#replacing) return copy;
		this.#replacing = true;
		this.#link?.destroy();
		this.#link = null;
		await this.#next?.close({ clear: false });
		this.#next = this.#newCopy();
		return this.#next;
	}

	#opened(): Promise<Copy> {
		this.#opening ??= this.#openCopy();
		return this.copy === null ? this.#opening : Promise.resolve(this.copy);
	}

	/** Opens what this device has of the document. Without a connection its record says what one may do. */
	async #openCopy(): Promise<Copy> {
		const orNewer = this.#ticket === null;
		const at = { epoch: this.#epoch, orNewer };
		const record = await recordedCopy(this.tools.device, this.#options, at);
		if (record !== null && orNewer) this.#epoch = record.epoch;
		const copy = this.#newCopy();
		await this.#keeping.store(copy);
		copy.barrier.inherit(record?.unsent ?? 0, this.tools.now());
		if (record?.schemaVersion === this.#options.schemaVersion) this.access ??= record.access;
		this.#show(copy);
		return copy;
	}

	#newCopy(): Copy {
		const at = { ...this.#options, epoch: this.#epoch };
		const copy = new Copy(at, () => this.saving.edited(), this.tools.now);
		copy.awareness.on('change', () => this.#seePeople());
		return copy;
	}

	#show(copy: Copy): void {
		this.copy = copy;
		this.ready = copy.hasText;
		this.saving.show(copy);
		this.#seePeople();
	}

	/** The first sync is done: the text is the server's, and what this tab had typed is asked about. */
	async #welcome(): Promise<void> {
		this.#rejoining.fresh();
		this.#trouble = null;
		this.lostSince = null;
		const turn = this.#turn;
		if (this.#next !== null) await this.#replace(this.#next);
		const { copy } = this;
		if (copy === null || turn !== this.#turn) return;
		copy.synced = true;
		this.ready = true;
		this.saving.connected((message) => this.#link?.send(message));
		this.#seePeople();
		await this.#keeping.note();
		const still = (): boolean => turn === this.#turn;
		const work = { kept: this.kept, copy };
		const owner = { tools: this.tools, options: this.#options };
		await settleIn(owner, work, { closed: this.access === 'read', still });
	}

	/** Puts the server's text in the place of the shown one, and keeps what only this device had. */
	async #replace(next: Copy): Promise<void> {
		const old = this.copy;
		this.#next = null;
		next.synced = true;
		const isKept = old === null || (await this.kept.gather(old, next.doc));
		this.#show(next);
		this.#replacing = false;
		if (old !== null) {
			// A full device has not taken what was kept: then the old copy is its place until the next visit.
			await old.close({ clear: isKept });
			if (isKept) await this.tools.device.forgetCopy(old.name);
		}
		await this.#keeping.store(next);
	}

	#wait(): void {
		if (this.#trouble !== null) this.lostSince ??= this.tools.now();
		void this.#opened();
		this.#rejoining.soon();
	}

	#leaveConnection(): void {
		this.#link?.drop();
		this.saving.disconnected();
		this.present = [];
	}

	#ended(code: number): void {
		if (code === CLOSE.tooLarge) return this.#refuse('size', 'tooLarge');
		if (FINAL_CLOSE_CODES.includes(code)) return this.#go('expelled');
		this.#lose(causeOfEnd(code, this.state === 'joining'), 'dropped');
	}

	#hear(message: ServerMessage): void {
		switch (message.t) {
			case 'durable':
				if (!this.saving.answer(message)) this.#startAnew('refused');
				return;
			case 'frozen':
				this.access = 'read';
				this.reason = message.open;
				this.#startAnew('frozen');
				return;
			case 'refused':
				this.#refuse(message.reason, 'refused');
				return;
			case 'changed':
				this.#options.onChanged();
		}
	}

	#refuse(reason: RefusedReason, event: 'refused' | 'tooLarge'): void {
		this.refusal = reason;
		this.#startAnew(event);
	}

	/** The shown text is no longer the one that counts: it is taken from the server again. */
	#startAnew(event: 'frozen' | 'refused' | 'tooLarge'): void {
		this.#replacing = true;
		this.#options.onChanged();
		this.#go(event);
	}

	/** The person looks at this tab again: what he reads about the connection has to be true by then. */
	#lookedAt(): void {
		if (this.state === 'live') this.saving.probe();
		else this.#go('retry');
	}

	#checkAlive(): void {
		const waiting = { state: this.state, turn: this.#turn, askedAt: this.saving.askedAt };
		const word = this.#watchdog.tick(waiting, this.tools.now());
		if (word === 'stalled') this.#lose('server', 'stalled');
		if (word !== 'wokeUp') return;
		this.#go('dropped');
		this.retry();
	}

	#lose(trouble: 'network' | 'server' | null, event: 'dropped' | 'stalled'): void {
		this.#trouble = trouble ?? this.#trouble;
		this.#go(event);
	}

	#seePeople(): void {
		const { copy } = this;
		if (copy === null || this.state !== 'live') return;
		const self = { clientId: copy.doc.clientID, personId: this.#options.personId };
		const present = presentPeople(copy.awareness.getStates(), self);
		// A caret moves with every key; only who is where is asked for by the fields.
		if (JSON.stringify(present) !== JSON.stringify(this.present)) this.present = present;
	}
}
