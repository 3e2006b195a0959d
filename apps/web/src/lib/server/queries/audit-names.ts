import { can, KINDS, type DocumentHead } from '@veche/schema/document';
import { formatDate, isId, say, type Locale, type MeetingId } from '@veche/schema/kernel';
import { canPeople, type Actor } from '@veche/schema/people';
import {
	documentsByIds,
	listBodies,
	listProjects,
	meetingsByIds,
	peopleByIds,
	type AuditEntry,
	type Sql
} from '@veche/schema/store';
import { AUDIT, AUDIT_DETAILS, AUDIT_OBJECTS } from '../../messages/audit.ts';
import { factsFor } from './documents.ts';

/** What a record is about, as far as the reader may know it. */
export interface ObjectName {
	readonly name: string;
	readonly href: string | null;
}

export interface AuditNames {
	/** Full names of all people in the records. */
	readonly people: ReadonlyMap<string, string>;
	/** `<kind>/<id>`. */
	readonly objects: ReadonlyMap<string, ObjectName>;
}

/** Names of the people and things in records; the title of a document only for who may read it. */
export async function auditNames(
	{ sql, actor, locale }: { readonly sql: Sql; readonly actor: Actor; readonly locale: Locale },
	entries: readonly AuditEntry[]
): Promise<AuditNames> {
	const ids = (kind: string): readonly string[] => [
		...new Set(entries.filter((one) => one.objectKind === kind).map((one) => one.objectId))
	];
	const mentioned = entries.flatMap(({ actorId, actingFor, details }) => [
		actorId ?? '',
		actingFor ?? '',
		typeof details['personId'] === 'string' ? details['personId'] : ''
	]);
	const [people, documents, projects, bodies, meetings] = await Promise.all([
		peopleByIds(sql, [...mentioned, ...ids('person')]),
		documentsByIds(sql, ids('document')),
		listProjects(sql),
		listBodies(sql),
		meetingsByIds(
			sql,
			ids('meeting').filter((id) => isId<MeetingId>(id))
		)
	]);
	const seesPeople = canPeople(actor, 'view_people');
	const objects: (readonly [string, ObjectName])[] = [
		...people.map(({ id, fullName }) =>
			named('person', id, fullName, seesPeople ? `/people/${id}` : null)
		),
		...documents.map((head) => documentName(head, { actor, projects, locale })),
		...projects.map(({ id, shortTitle }) => named('project', id, shortTitle, null)),
		...bodies.map(({ id, name }) => named('body', id, name, `/bodies/${id}`)),
		...meetings.map(({ id, no, date }) => {
			const name = say(AUDIT_DETAILS.meeting, locale, { no, date: formatDate(date, locale) });
			return named('meeting', id, name, `/meetings/${id}`);
		})
	];
	return {
		people: new Map(people.map(({ id, fullName }) => [id, fullName])),
		objects: new Map(objects)
	};
}

/** The name of what a record is about, at least its kind. */
export function objectName(names: AuditNames, entry: AuditEntry, locale: Locale): ObjectName {
	const known = names.objects.get(`${entry.objectKind}/${entry.objectId}`);
	if (known !== undefined) return known;
	const kind = AUDIT_OBJECTS[entry.objectKind];
	return { name: kind === undefined ? entry.objectKind : say(kind, locale), href: null };
}

function documentName(
	head: DocumentHead,
	of: {
		readonly actor: Actor;
		readonly projects: Parameters<typeof factsFor>[1];
		readonly locale: Locale;
	}
): readonly [string, ObjectName] {
	const may = can(of.actor, 'view', factsFor(head, of.projects));
	const kind = say(KINDS[head.kind].name, of.locale);
	const name = may ? head.title || kind : say(AUDIT.hidden, of.locale, { kind });
	return named('document', head.id, name, may ? `/documents/${head.id}` : null);
}

function named(
	kind: string,
	id: string,
	name: string,
	href: string | null
): readonly [string, ObjectName] {
	return [`${kind}/${id}`, { name, href }];
}
