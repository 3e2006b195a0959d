import { CLOSE } from '@veche/schema/protocol';
import { faultOf, type Log } from '../logger.ts';
import type { CatchUp } from '../log/catch-up.ts';
import type { Facts, LoadedDocument } from '../log/loaded.ts';
import type { Presence, Present } from '../people/presence.ts';

export interface FreezeDeps {
	readonly presence: Presence;
	readonly log: Log;
}

/**
 * Makes open connections follow what the office decided about a document. The log refuses by itself (ADR 0002);
 * this is only so that people see it at once.
 */
export class Freeze {
	readonly #deps: FreezeDeps;

	constructor(deps: FreezeDeps) {
		this.#deps = deps;
	}

	/** News of a document, perhaps before memory holds the last edits that were let in. Never rejects. */
	async heard(loaded: LoadedDocument, facts: Facts, catchUp: CatchUp): Promise<void> {
		const known = same(facts, loaded.facts);
		if (facts.open !== 'written' && facts.epoch > loaded.facts.epoch) {
			for (const present of this.#olderThan(loaded, facts)) shut(present, facts);
		}
		try {
			await catchUp.one(loaded);
		} catch (error) {
			this.#deps.log('warn', 'catch-up fails', faultOf(error));
		}
		this.settle(loaded, facts);
		// News without a change of its own: a revision was opened beside it.
		if (known) tell(loaded, 'document');
	}

	/** The document's row as it is, with every edit that was let in applied to memory. */
	settle(loaded: LoadedDocument, facts: Facts): void {
		const before = loaded.facts;
		if (facts.epoch < before.epoch || same(facts, before)) return;
		loaded.facts = facts;
		loaded.document.flush();
		for (const present of this.#olderThan(loaded, facts)) overtake(present, facts);
		tell(loaded, 'document');
		if (facts.version !== before.version) tell(loaded, 'versions');
	}

	/** Somebody has just joined: his ticket may be older than what happened since. */
	joined(present: Present): void {
		const { facts } = present.loaded;
		if (present.member.epoch < facts.epoch) overtake(present, facts);
	}

	#olderThan(loaded: LoadedDocument, facts: Facts): readonly Present[] {
		return this.#deps.presence.at(loaded).filter(({ member }) => member.epoch < facts.epoch);
	}
}

function overtake(present: Present, facts: Facts): void {
	if (facts.open === 'written') {
		// Opened again: an old connection would write under the old epoch. All come back with a new ticket.
		present.member.socket.close(CLOSE.restart, 'opened again');
		return;
	}
	shut(present, facts);
	const { open, state, epoch, version } = facts;
	present.connection.sendStateless(JSON.stringify({ t: 'frozen', open, state, epoch, version }));
}

function shut({ connection, member }: Present, { open }: Facts): void {
	member.access = 'read';
	member.readReason = open === 'locked' ? 'locked' : 'held';
	connection.readOnly = true;
}

function tell({ document }: LoadedDocument, what: 'document' | 'versions'): void {
	document.relayStateless(JSON.stringify({ t: 'changed', what }));
}

function same(a: Facts, b: Facts): boolean {
	return a.open === b.open && a.state === b.state && a.epoch === b.epoch && a.version === b.version;
}
