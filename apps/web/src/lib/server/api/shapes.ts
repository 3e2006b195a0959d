import type { DocumentHead } from '@veche/schema/document';
import { addDays, sayFinding, type Locale } from '@veche/schema/kernel';
import type { Project } from '@veche/schema/project';
import type { MeetingMove, Version } from '@veche/schema/store';
import type { FoundAccount, OwnSession } from '../queries/accounts.ts';
import type { ReadDocument } from '../queries/document.ts';
import type { Compared } from '../queries/compare.ts';
import type { FoundDocument } from '../queries/search.ts';
import type { ReadMeeting } from '../queries/meetings.ts';

/** One line of a list of documents. */
export function documentItem(head: DocumentHead) {
	const { id, kind, title, state, open, version, projectId, meetingId, updatedAt } = head;
	return { id, kind, title, state, open, version, projectId, meetingId, updatedAt };
}

/** The row of a document, without its text. */
export function documentHead(head: DocumentHead) {
	const { seriesId, revision, epoch, headSeq, schemaVersion, createdAt } = head;
	return { ...documentItem(head), seriesId, revision, epoch, headSeq, schemaVersion, createdAt };
}

/** A document as `GET /documents/:id` gives it. */
export function wholeDocument(read: ReadDocument, locale: Locale) {
	return {
		...documentHead(read.head),
		content: read.reading.view,
		findings: read.findings.map((finding) => sayFinding(finding, locale)),
		completeness: read.reading.completeness(),
		events: read.events,
		signatures: read.signatures,
		shape: read.shape
	};
}

/** One version in a list; `seq` is the last edit of its document that it holds. */
export function versionItem(version: Version) {
	return {
		no: version.no,
		documentId: version.documentId,
		seq: version.seq,
		sha256: version.sha256,
		previousSha256: version.previousSha256,
		approvedBy: version.decidedBy,
		approvedAt: version.at,
		decision: version.decision
	};
}

export function projectItem(project: Project) {
	const { id, regNo, title, shortTitle, level, phase, bodyId, officeId } = project;
	return { id, regNo, title, shortTitle, level, phase, bodyId, officeId };
}

/** A meeting as the API gives it. */
export function meetingItem({ meeting, participants, actions }: ReadMeeting) {
	const { id, bodyId, no, year, date, time, place, form, link } = meeting;
	const { stage, movedFrom, cancelReason, agendaId, minutesId, minutesNo } = meeting;
	return {
		...{ id, bodyId, no, year, date, time, place, form, link },
		...{ state: stage, movedFrom, cancelReason, agendaId, minutesId, minutesNo },
		...{ participants, actions }
	};
}

/** One move of a meeting, with what it was before. */
export function moveItem({ was, reason, by, actingFor, at }: MeetingMove) {
	return { was, reason, by, actingFor, at: at.toISOString() };
}

/** A hit of a search; marks in the snippet are told by `found`, never by markup. */
export function searchItem(hit: FoundDocument) {
	const { id, kind, title, state, version, revision, projectId, regNo, updatedAt, snippet } = hit;
	return { id, kind, title, state, version, revision, projectId, regNo, updatedAt, snippet };
}

/** What differs between two texts; the sheets themselves are read as versions. */
export function comparisonItem({ from, to, differences }: Compared) {
	return { from, to, differences };
}

/** A person with the state of his account; sessions are told to who keeps accounts. */
export function accountItem(account: FoundAccount) {
	const { id, fullName, post, unit, external, email, state, linkUntil, sessions, seenAt } = account;
	const roles = account.roles.map(({ id: roleId, role, place, validFrom, validTo }) => ({
		...{ id: roleId, role, place, from: validFrom },
		lastDay: validTo === null ? null : addDays(validTo, -1)
	}));
	return { id, fullName, post, unit, external, email, state, linkUntil, sessions, seenAt, roles };
}

export function sessionItem({ name, current, createdAt, seenAt, address, device }: OwnSession) {
	return { id: name, current, createdAt, seenAt, address, device };
}
