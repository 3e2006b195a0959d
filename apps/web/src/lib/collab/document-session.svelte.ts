import { CLOSE, FINAL_CLOSE_CODES, type ServerMessage } from '@veche/schema/protocol';
import { Copy } from './copy.ts';
import { recordedCopy, RecordPace, saveRecord } from './copy-record.ts';
import { KeptWork } from './kept-work.svelte.ts';
import { listenToDevice } from './device-signals.ts';
import { Link, socketUrl } from './link.ts';
import { presentPeople, type Present } from './presence.ts';
import { rejoinDelay } from './rejoin.ts';
import { saveStateOf } from './save-state.ts';
import { Saving } from './saving.svelte.ts';
import { nextState, type SessionEvent, type SessionState } from './session-state.ts';
import type { SessionOptions, SessionTools } from './session-options.ts';
import { settleIn } from './settle-in.ts';
import { askTicket, type Ticket } from './tickets.ts';
import { isStalled } from './watchdog.ts';

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
	readonly lasting: boolean;

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
	#since: number;
	#tries = 0;
	#retryTimer: ReturnType<typeof setTimeout> | undefined;
	readonly #recordPace = new RecordPace(() => void this.#record());

	constructor(options: SessionOptions, tools: SessionTools) {
		this.#options = options;
		this.tools = tools;
		this.#epoch = options.epoch;
		this.#since = tools.now();
		this.lasting = tools.device.lasting;
		this.saving = new Saving(tools.now, () => this.#recordPace.changed(this.saving.unsent));
		this.kept = new KeptWork(tools, options);
		this.#stopListening = listenToDevice({
			gone: () => this.#lose('network', 'dropped'),
			back: () => this.retry(),
			seen: () => this.#go('retry')
		});
		this.#watch = setInterval(() => this.#checkAlive(), WATCH_EVERY_MS);
		void this.#ask();
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
		this.#tries = 0;
		this.#go('retry');
	}

	/** Puts the kept edits into the text, as edits of today; they leave the device when they are on disk. */
	async takeKeptIn(): Promise<void> {
		const { copy } = this;
		if (copy === null || !this.writable) return;
		this.kept.takeIn(copy.doc);
		copy.barrier.note('', this.tools.now());
		this.saving.edited();
		const saved = await this.saving.settled();
		if (saved.ok) await this.kept.refresh(copy.doc);
	}

	async destroy(): Promise<void> {
		this.#go('left');
		clearInterval(this.#watch);
		clearTimeout(this.#retryTimer);
		this.#recordPace.stop();
		this.#stopListening();
		this.saving.disconnected();
		this.#link?.destroy();
		await this.#record();
		await this.#next?.close({ clear: false });
		await this.copy?.close({ clear: false });
	}

	#go(event: SessionEvent): void {
		const next = nextState(this.state, event);
		if (next === this.state) return;
		const was = this.state;
		this.state = next;
		this.#turn += 1;
		this.#since = this.tools.now();
		if (was === 'live' || (was === 'joining' && next !== 'live')) this.#leaveConnection();
		if (next === 'asking') void this.#ask();
		else if (next === 'joining') void this.#join();
		else if (next === 'live') void this.#welcome();
		else if (next === 'waiting') this.#wait();
		// An editor of older code could damage what it does not know: nothing stays bound.
		else if (next === 'outdated') this.ready = false;
	}

	async #ask(): Promise<void> {
		const turn = this.#turn;
		const { documentId, schemaVersion } = this.#options;
		const answer = await askTicket(this.tools.fetch, documentId, schemaVersion);
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
		const copy = this.#newCopy();
		const record = await recordedCopy(this.tools.device, this.#options, copy.name);
		await copy.store(this.tools.device);
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
		this.#tries = 0;
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
		await this.#record();
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
		if (old !== null) await this.kept.gather(old, next.doc);
		this.#show(next);
		this.#replacing = false;
		if (old !== null) {
			await old.close({ clear: true });
			await this.tools.device.forgetCopy(old.name);
		}
		await next.store(this.tools.device);
	}

	#wait(): void {
		if (this.#trouble !== null) this.lostSince ??= this.tools.now();
		void this.#opened();
		clearTimeout(this.#retryTimer);
		const delay = rejoinDelay(this.#tries, this.tools.random);
		this.#tries += 1;
		this.#retryTimer = setTimeout(() => this.#go('retry'), delay);
	}

	#leaveConnection(): void {
		this.#link?.drop();
		this.saving.disconnected();
		this.present = [];
	}

	#ended(code: number): void {
		if (code === CLOSE.tooLarge) return this.#refuse('size', 'tooLarge');
		if (FINAL_CLOSE_CODES.includes(code)) return this.#go('expelled');
		// Rights changed, the document was opened again, the server restarts: come back, nothing is wrong yet.
		if (code === CLOSE.restart) return this.#go('dropped');
		// A ticket was given a moment ago: it is not the network when the door stays shut.
		const server = code === CLOSE.comeBack || this.state === 'joining';
		this.#lose(server ? 'server' : 'network', 'dropped');
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

	#checkAlive(): void {
		const waiting = { state: this.state, since: this.#since, askedAt: this.saving.askedAt };
		if (!isStalled(waiting, this.tools.now())) return;
		this.#lose('server', 'stalled');
	}

	#lose(trouble: 'network' | 'server', event: 'dropped' | 'stalled'): void {
		this.#trouble = trouble;
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

	async #record(): Promise<void> {
		const { copy, access } = this;
		if (copy === null || access === null || !copy.hasText) return;
		const { unsent } = this.saving;
		await saveRecord(this.tools, { ...this.#options, copy, access, unsent });
	}
}
