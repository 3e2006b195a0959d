import { isAgendaEvent } from '@veche/schema/agenda';
import { accessTo, can, KINDS, type DocumentHead } from '@veche/schema/document';
import { ok, sayFinding, type DocumentId, type Locale } from '@veche/schema/kernel';
import { isMinutesEvent } from '@veche/schema/minutes';
import { isPassportEvent } from '@veche/schema/passport';
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
import { versionOfDocument } from '../stored/version.ts';
import { readDocument, type ReadDocument } from './document.ts';
import { materialChoices } from './material-choices.ts';
import { meetingOfDocument } from './meeting-of-document.ts';
import { movedMeetingOf } from './moved-meeting.ts';
import { readVersion } from './version.ts';
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

interface Who {
	readonly actor: Actor;
	readonly person: Person;
	/** Language of the page. */
	readonly locale: Locale;
}

/** Everything that a page of one document needs at its first paint; `kind` tells which page it is. */
export async function documentPage(
	deps: { readonly sql: Sql; readonly clock: () => Date },
	who: Who,
	id: DocumentId
): Promise<Outcome<DocumentPageData>> {
	const read = await readDocument(deps, who.actor, id);
	return read.ok ? ok(await pageOf(deps.sql, who, read.value)) : read;
}

export type DocumentPageData = Awaited<ReturnType<typeof pageOf>>;

async function pageOf(sql: Sql, who: Who, read: ReadDocument) {
	const { reading } = read;
	const common = await commonData(sql, who, read);
	switch (reading.kind) {
		case 'passport':
			return {
				kind: 'passport' as const,
				...common,
				...(await passportData(sql, who, read)),
				view: reading.view,
				completeness: reading.completeness(),
				...eventsOf(read, isPassportEvent)
			};
		case 'agenda': {
			const meeting = await meetingOfDocument(sql, who.actor, read.head);
			return {
				kind: 'agenda' as const,
				...common,
				meeting,
				moved: await movedMeetingOf(sql, read.head),
				participants: (await decidedParticipants(sql, who, read)) ?? meeting.participants,
				documents: await materialChoices(sql, who.actor),
				view: reading.view,
				completeness: reading.completeness(),
				...eventsOf(read, isAgendaEvent)
			};
		}
		case 'minutes':
			return {
				kind: 'minutes' as const,
				...common,
				meeting: await meetingOfDocument(sql, who.actor, read.head),
				view: reading.view,
				completeness: reading.completeness(),
				...eventsOf(read, isMinutesEvent)
			};
	}
}

async function commonData(sql: Sql, { actor, person, locale }: Who, read: ReadDocument) {
	const { head, facts, findings, shape, newer, signatures } = read;
	const [people, versions, settings, banner] = await Promise.all([
		listPeople(sql),
		versionLines(sql, actor, read),
		citySettings(sql),
		bannerOf(sql, head)
	]);
	return {
		document: headJson(head),
		title: head.title,
		shape,
		access: accessTo(actor, facts, shape.schemaVersion),
		findings: findings.map((finding) => sayFinding(finding, locale)),
		signatures: signatures.map((one) => ({ ...one, at: one.at.toISOString() })),
		people: people.map(personJson),
		versions,
		banner,
		newer: newer === null ? null : { id: newer.id, state: newer.state, open: newer.open },
		me: { id: person.id, fullName: person.fullName },
		city: settings.city
	};
}

/** Who was to take part when the agenda was approved; null for one that is not. */
async function decidedParticipants(sql: Sql, { actor }: Who, read: ReadDocument) {
	const no = versionOfDocument(read.head);
	const version = no === null ? null : await readVersion(sql, actor, read, no);
	return version?.sheet.kind === 'agenda' ? version.sheet.participants : null;
}

async function passportData(sql: Sql, { actor }: Who, { head, facts }: ReadDocument) {
	const [project, invited] = await Promise.all([
		head.projectId === null ? null : projectById(sql, head.projectId),
		can(actor, 'view_history', facts) ? coAuthors(sql, head.id) : []
	]);
	return {
		project,
		coAuthors: invited.map(personJson),
		mayManageCoAuthors: can(actor, 'manage_co_authors', facts)
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

/** What this person may do now, with what each step asks for. */
function eventsOf<Event extends string>(
	{ head: { kind, state }, events: all }: ReadDocument,
	isEvent: (word: string) => word is Event
) {
	const events = all.filter(isEvent);
	const eventSteps = events.flatMap((event) => {
		const step = KINDS[kind].step(state, event);
		if (step === null) return [];
		const { to, open, needsComment, needsSoundText, makesVersion, effect, clause } = step;
		return [{ event, to, open, needsComment, needsSoundText, makesVersion, effect, clause }];
	});
	return { events, eventSteps };
}

async function bannerOf(sql: Sql, head: DocumentHead): Promise<Banner | null> {
	const last = await lastTransition(sql, head.id);
	const returned = last?.event === 'return' ? 'returned' : null;
	const kind = head.open === 'written' ? returned : head.open;
	if (kind === null) return null;
	return {
		kind,
		state: head.state,
		version: head.version,
		by: last?.actorName ?? '',
		at: (last?.at ?? head.updatedAt).toISOString(),
		comment: last?.comment ?? ''
	};
}
