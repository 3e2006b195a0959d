import type { Device } from './device.ts';
import type { TextKind } from './text-kind.ts';
import type { Fetch, TicketAnswer } from './tickets.ts';

export interface SessionOptions {
	readonly documentId: string;
	readonly personId: string;
	/** Earlier revisions of the same document: what did not get into them can be taken into this one. */
	readonly earlier: readonly string[];
	readonly title: string;
	/** Epoch as the page knows it; the ticket has the last word. */
	readonly epoch: number;
	/** Layout version that this page's code knows. */
	readonly schemaVersion: number;
	readonly kind: TextKind;
	/** The answer to a ticket that the page asked for before it was drawn; without one the session asks by itself. */
	readonly firstTicket?: Promise<TicketAnswer>;
	/** Something beside the text changed: the page loads its data again. */
	readonly onChanged: () => void;
}

export interface SessionTools {
	readonly device: Device;
	readonly fetch: Fetch;
	readonly now: () => number;
	readonly random: () => number;
}
