import { accessTo, can, KINDS, type DocumentHead } from '@veche/schema/document';
import { ok, type DocumentId } from '@veche/schema/kernel';
import { completeness, isPassportEvent, type PassportView } from '@veche/schema/passport';
import type { Actor, Person } from '@veche/schema/people';
import {
	citySettings,
	coAuthors,
	lastTransition,
	listPeople,
	projectById,
	type Sql
} from '@veche/schema/store';
import type { Outcome } from '../commands/rejection.ts';
import { unknownDocument } from '../commands/text.ts';
import { readDocument, type ReadDocument } from './document.ts';
import { versionLines } from './versions.ts';

/** Why the text cannot be written now, or what was said when it came back; null for a plain draft. */
export interface Banner {
	readonly kind: 'locked' | 'held' | 'returned';
	readonly state: string;
	readonly version: number | null;
	readonly by: string;
	readonly at: string;
	readonly comment: string;
}

/** Everything that a page of one document needs at its first paint. */
export async function documentPage(
	sql: Sql,
	who: { readonly actor: Actor; readonly person: Person },
	id: DocumentId
): Promise<Outcome<DocumentPageData>> {
	const read = await readDocument(sql, who.actor, id);
	if (!read.ok) return read;
	const { reading } = read.value;
	// Agendas and minutes have pages of their own.
	if (reading.kind !== 'passport') return unknownDocument();
	return ok(await pageData(sql, who, { ...read.value, view: reading.view }));
}

export type DocumentPageData = Awaited<ReturnType<typeof pageData>>;

async function pageData(
	sql: Sql,
	{ actor, person }: { readonly actor: Actor; readonly person: Person },
	read: ReadDocument & { readonly view: PassportView }
) {
	const { head, facts, view, findings, shape, newer } = read;
	const events = read.events.filter(isPassportEvent);
	const [project, people, versions, invited, settings, banner] = await Promise.all([
		head.projectId === null ? null : projectById(sql, head.projectId),
		listPeople(sql),
		versionLines(sql, head.seriesId),
		coAuthors(sql, head.id),
		citySettings(sql),
		bannerOf(sql, head)
	]);
	return {
		document: headJson(head),
		project,
		title: head.title,
		shape,
		access: accessTo(actor, facts, shape.schemaVersion),
		view,
		findings,
		completeness: completeness(view),
		events,
		eventSteps: eventSteps(head, events),
		people: people.map(personJson),
		versions,
		banner,
		coAuthors: invited.map(personJson),
		mayManageCoAuthors: can(actor, 'manage_co_authors', facts),
		newer: newer === null ? null : { id: newer.id, state: newer.state, open: newer.open },
		me: { id: person.id, fullName: person.fullName },
		city: settings.city
	};
}

/** A document's row with its dates as UTC ISO 8601. */
export function headJson(head: DocumentHead) {
	return {
		...head,
		createdAt: head.createdAt.toISOString(),
		updatedAt: head.updatedAt.toISOString()
	};
}

/** A person as pages show him. */
export function personJson({ id, fullName, post, unit, external }: Person) {
	return { id, fullName, post, unit, external };
}

function eventSteps<Event extends string>({ kind, state }: DocumentHead, events: readonly Event[]) {
	return events.flatMap((event) => {
		const step = KINDS[kind].step(state, event);
		if (step === null) return [];
		const { to, open, needsComment, needsSoundText, makesVersion, effect, clause } = step;
		return [{ event, to, open, needsComment, needsSoundText, makesVersion, effect, clause }];
	});
}

async function bannerOf(sql: Sql, head: DocumentHead): Promise<Banner | null> {
	const kind = head.open === 'written' ? (head.state === 'rework' ? 'returned' : null) : head.open;
	if (kind === null) return null;
	const last = await lastTransition(sql, head.id);
	return {
		kind,
		state: head.state,
		version: head.version,
		by: last?.actorName ?? '',
		at: (last?.at ?? head.updatedAt).toISOString(),
		comment: last?.comment ?? ''
	};
}
