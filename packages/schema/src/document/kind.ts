import type * as Y from 'yjs';
import type {
	DocumentShape,
	Filled,
	Finding,
	Json,
	Message,
	VersionEnvelope
} from '../kernel/index.ts';
import type { AgendaContext, AgendaView, SectionId as AgendaSection } from '../agenda/index.ts';
import type { MinutesContext, MinutesView, SectionId as MinutesSection } from '../minutes/index.ts';
import type {
	PassportContext,
	PassportView,
	SectionId as PassportSection
} from '../passport/index.ts';
import type { BodySettings, Role } from '../people/index.ts';
import type { Step, Steps } from '../workflow/index.ts';
import type { DocumentKind } from './view.ts';

/** What the texts of a kind look like. */
interface Texts {
	readonly passport: { readonly view: PassportView; readonly section: PassportSection };
	readonly agenda: { readonly view: AgendaView; readonly section: AgendaSection };
	readonly minutes: { readonly view: MinutesView; readonly section: MinutesSection };
}

/** What the rules of any kind may know besides the text; each takes what it needs. */
export interface TextContext extends PassportContext, AgendaContext, MinutesContext {}

/** The meeting of a document, as its title names it. */
export interface TitleFacts {
	readonly no: number;
	readonly date: string;
	/** Number of the minutes, null until they are signed. */
	readonly number: number | null;
}

/** A text that has been read. Whoever does not know its kind asks it; `kind` tells which view it has. */
export interface Reading<Kind extends DocumentKind> {
	readonly kind: Kind;
	readonly view: Texts[Kind]['view'];
	/** Ids of the people whom the text names. */
	readonly people: readonly string[];
	/** Ids of the documents that the text names. */
	readonly documents: readonly string[];
	/** Name for the register; '' when neither the text nor the meeting gives one. */
	title(this: void, meeting: TitleFacts | null): string;
	findings(this: void, context: TextContext): readonly Finding[];
	completeness(this: void): Filled<Texts[Kind]['section']>;
	/** The content of a version. The envelope is the one of what the kind is about. */
	content(this: void, envelope: VersionEnvelope): Json;
}

export type AnyReading = { readonly [Kind in DocumentKind]: Reading<Kind> }[DocumentKind];

export const DOCUMENT_ACTIONS = [
	'view',
	'view_own',
	'view_history',
	'write',
	'manage_co_authors'
] as const;
/**
 * `view_own`: the parts in which the person is named, prepared by the server; the text itself needs `view`.
 * `view_history`: how the text came about: who wrote what and when, with whom, what was handed over for a decision.
 */
export type DocumentAction = (typeof DOCUMENT_ACTIONS)[number];

/** What a kind's table of rights is read with. */
export interface RightsCase {
	readonly status: string;
	readonly roles: ReadonlySet<Role>;
	readonly coAuthor: boolean;
	readonly projectLevel: string;
	readonly membersWrite: BodySettings['membersWrite'];
	/** The document is a material of an item to which the person is invited. */
	readonly guestReader: boolean;
	/** The text names the person. */
	readonly named: boolean;
	/** The text owes the person an extract. */
	readonly owed: boolean;
}

/** The statuses and events of a kind, and its table, for whoever does not know the kind. */
export interface Workflow {
	readonly statuses: readonly string[];
	readonly events: readonly string[];
	/** The cell of the table; null as well for words that it does not know. */
	step(this: void, status: string, event: string): Step | null;
	/** Name of a stored word for reading; an unknown one is shown as stored. */
	statusName(this: void, status: string): Message;
	eventName(this: void, event: string): Message;
}

/** What the servers need to know of a kind of document, without knowing the kind. */
export interface Kind<K extends DocumentKind> extends Workflow {
	readonly name: Message;
	/** What a document of the kind belongs to. */
	readonly about: 'project' | 'meeting';
	readonly shape: DocumentShape;
	read(this: void, doc: Y.Doc): Reading<K>;
	may(this: void, action: DocumentAction, facts: RightsCase): boolean;
}

/** A typed table as the servers see it. */
export function workflowOf<Status extends string, Event extends string>(table: {
	readonly statuses: readonly Status[];
	readonly events: readonly Event[];
	readonly steps: Steps<Status, Event>;
	readonly statusNames: Readonly<Record<Status, Message>>;
	readonly eventNames: Readonly<Record<Event, Message>>;
}): Workflow {
	const knownStatus = (word: string): Status | undefined =>
		table.statuses.find((status) => status === word);
	const knownEvent = (word: string): Event | undefined =>
		table.events.find((event) => event === word);
	const asStored = (word: string): Message => ({ ru: word, en: word });
	return {
		statuses: table.statuses,
		events: table.events,
		step: (status, event) => {
			const from = knownStatus(status);
			const what = knownEvent(event);
			return from === undefined || what === undefined ? null : table.steps[from][what];
		},
		statusName: (word) => {
			const status = knownStatus(word);
			return status === undefined ? asStored(word) : table.statusNames[status];
		},
		eventName: (word) => {
			const event = knownEvent(word);
			return event === undefined ? asStored(word) : table.eventNames[event];
		}
	};
}
