import { can, eventsFor, type DocumentHead } from '@veche/schema/document';
import { officeDate } from '@veche/schema/kernel';
import { canMeeting, PARTICIPANT_ROLES } from '@veche/schema/meeting';
import { rolesIn, type Actor, type Body } from '@veche/schema/people';
import type { Project } from '@veche/schema/project';
import type { Signature } from '@veche/schema/workflow';
import {
	changedDocuments,
	listBodies,
	listMeetings,
	listProjects,
	openDocuments,
	seenUpTo,
	signaturesOf,
	type OpenDocument,
	type Sql,
	type StoredMeeting
} from '@veche/schema/store';
import { factsFor } from './documents.ts';
import { placeAmong } from './meetings.ts';

/** What a document wants of somebody. */
export type Wanted = 'approve' | 'sign' | 'check' | 'returned' | 'write';

/** What comes first on the page: what others wait for. */
const URGENT: readonly Wanted[] = ['sign', 'approve', 'returned', 'check', 'write'];
const MOST_OPEN = 500;
const MOST_CHANGES = 12;
const MOST_MEETINGS = 2;
/** Before the first mark: what happened in the last week. */
const FIRST_LOOK_MS = 7 * 86_400_000;

interface Reading {
	readonly sql: Sql;
	readonly clock: () => Date;
}

/** What waits for this person, the meetings of his day, and what others changed since he looked. Writes nothing. */
export async function myDay({ sql, clock }: Reading, actor: Actor) {
	const now = clock();
	const today = officeDate(now);
	const since = (await seenUpTo(sql, actor.personId)) ?? new Date(now.getTime() - FIRST_LOOK_MS);
	const [bodies, projects] = await Promise.all([listBodies(sql), listProjects(sql)]);
	const readable = (head: DocumentHead): boolean => can(actor, 'view', factsFor(head, projects));
	const [open, changed, meetings] = await Promise.all([
		openDocuments(sql, MOST_OPEN),
		changedDocuments(sql, { personId: actor.personId, since, limit: MOST_OPEN }),
		meetingsOfDay(sql, actor, { today, bodies, projects })
	]);
	const waiting = await Promise.all(
		open.map(async ({ head, last }) => {
			const isSigned = head.kind === 'minutes' && head.open === 'held';
			const signatures = isSigned ? await signaturesOf(sql, head.id) : [];
			const events = eventsFor(actor, factsFor(head, projects), {
				route: routeOf(bodies, head),
				signatures: signatures satisfies readonly Signature[]
			});
			const wanted = wantedOf(head, last, events);
			return wanted === null ? [] : [{ ...brief(head), wanted, last: stepJson(last) }];
		})
	);
	return {
		today,
		since: since.toISOString(),
		now: now.toISOString(),
		meetings,
		waiting: waiting.flat().toSorted((a, b) => URGENT.indexOf(a.wanted) - URGENT.indexOf(b.wanted)),
		changes: changed
			.filter(({ head }) => readable(head))
			.slice(0, MOST_CHANGES)
			.map(({ head, names, at }) => ({ ...brief(head), names, at: at.toISOString() }))
	};
}

/** What the steps that somebody may take mean for his day. */
function wantedOf(
	{ kind, open }: DocumentHead,
	last: OpenDocument['last'],
	events: readonly string[]
): Wanted | null {
	if (events.includes('sign')) return 'sign';
	// A passport that is still written is approved by who wants to, but it waits for its lead.
	if (events.includes('approve') && (open === 'held' || kind === 'agenda')) return 'approve';
	if (events.includes('return') && open === 'held' && kind === 'passport') return 'check';
	if (!events.includes('submit')) return null;
	return last?.event === 'return' ? 'returned' : 'write';
}

function routeOf(bodies: readonly Body[], { bodyId }: DocumentHead): Body['settings']['route'] {
	return bodies.find(({ id }) => id === bodyId)?.settings.route ?? 'chair';
}

function brief({ id, kind, title, state, version }: DocumentHead) {
	return { id, kind, title, state, version };
}

function stepJson(last: OpenDocument['last']) {
	return last && { ...last, at: last.at.toISOString() };
}

/**
 * The meetings of the day, the nearest to the person first, at most two: today's, the last one in which he takes part
 * and whose minutes are not signed, the next one. Without any of them the last one without signed minutes that he sees.
 */
async function meetingsOfDay(
	sql: Sql,
	actor: Actor,
	known: {
		readonly today: string;
		readonly bodies: readonly Body[];
		readonly projects: readonly Project[];
	}
) {
	const { today, bodies, projects } = known;
	const year = Number(today.slice(0, 4));
	const all = [
		...(await listMeetings(sql, { year })),
		...(await listMeetings(sql, { year: year + 1 }))
	];
	const seen = all.filter((meeting) => {
		const at = { ...placeAmong(projects, meeting), stage: meeting.stage };
		return meeting.stage !== 'cancelled' && canMeeting(actor, 'view', at);
	});
	const takesPart = (meeting: StoredMeeting): boolean => {
		const roles = rolesIn(actor, { ...placeAmong(projects, meeting), projectId: null });
		return PARTICIPANT_ROLES.some((role) => roles.has(role));
	};
	const unfinished = seen.filter(
		({ date, stage }) => date < today && (stage === 'approved' || stage === 'review')
	);
	const found = [
		...seen.filter(({ date }) => date === today),
		unfinished.findLast(takesPart),
		seen.find(({ date }) => date > today)
	].filter((meeting) => meeting !== undefined);
	return (found.length > 0 ? found : unfinished.slice(-1)).slice(0, MOST_MEETINGS).map((one) => {
		const { id, no, date, time, place, form, stage, movedFrom, agendaId, minutesId, bodyId } = one;
		const body = bodies.find((other) => other.id === bodyId)?.name ?? '';
		return { id, no, date, time, place, form, stage, movedFrom, agendaId, minutesId, body };
	});
}
