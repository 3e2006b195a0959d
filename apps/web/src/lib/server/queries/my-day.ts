import { can, eventsFor, type DocumentHead } from '@veche/schema/document';
import { canMeeting } from '@veche/schema/meeting';
import type { Actor, Body } from '@veche/schema/people';
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
	type Sql
} from '@veche/schema/store';
import { moscowDate } from '../today.ts';
import { factsFor } from './documents.ts';
import { placeAmong } from './meetings.ts';

/** What a document wants of somebody. */
export type Wanted = 'approve' | 'sign' | 'check' | 'returned' | 'write';

/** What comes first on the page: what others wait for. */
const URGENT: readonly Wanted[] = ['sign', 'approve', 'returned', 'check', 'write'];
const MOST_OPEN = 500;
const MOST_CHANGES = 12;
/** Before the first mark: what happened in the last week. */
const FIRST_LOOK_MS = 7 * 86_400_000;

interface Reading {
	readonly sql: Sql;
	readonly clock: () => Date;
}

/** What waits for this person, the next meeting, and what others changed since he looked. Writes nothing. */
export async function myDay({ sql, clock }: Reading, actor: Actor) {
	const now = clock();
	const today = moscowDate(now);
	const since = (await seenUpTo(sql, actor.personId)) ?? new Date(now.getTime() - FIRST_LOOK_MS);
	const [bodies, projects] = await Promise.all([listBodies(sql), listProjects(sql)]);
	const readable = (head: DocumentHead): boolean => can(actor, 'view', factsFor(head, projects));
	const [open, changed, meeting] = await Promise.all([
		openDocuments(sql, MOST_OPEN),
		changedDocuments(sql, { personId: actor.personId, since, limit: MOST_OPEN }),
		nextMeeting(sql, actor, { today, bodies, projects })
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
		meeting,
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

/** Today's meeting or the next one; after it the last one whose minutes are not signed. */
async function nextMeeting(
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
	const seen = all.filter((meeting) =>
		canMeeting(actor, 'view', { ...placeAmong(projects, meeting), stage: meeting.stage })
	);
	const unfinished = seen.filter(({ stage }) => stage === 'approved' || stage === 'review');
	const coming = seen.find(({ date, stage }) => date >= today && stage !== 'cancelled');
	const found = coming ?? unfinished.at(-1);
	if (found === undefined) return null;
	const body = bodies.find(({ id }) => id === found.bodyId);
	const { id, no, date, time, place, form, link, stage, agendaId, minutesId } = found;
	return {
		id,
		no,
		date,
		time,
		place,
		form,
		link,
		stage,
		agendaId,
		minutesId,
		body: body?.name ?? ''
	};
}
