import type { AnyReading, DocumentHead } from '@veche/schema/document';
import {
	assert,
	type BaseEnvelope,
	type MaterialAsOf,
	type MeetingEnvelope,
	type PersonAsOf,
	type SignatureAsOf,
	type VersionEnvelope
} from '@veche/schema/kernel';
import type { Participant } from '@veche/schema/meeting';
import type { Body } from '@veche/schema/people';
import {
	bodyById,
	documentsByIds,
	meetingById,
	participantsOf,
	peopleByIds,
	projectById,
	versionsBySeries,
	type StoredMeeting,
	type Tx
} from '@veche/schema/store';

/** What is known of a settling before its content is built. */
export interface Approval extends Omit<BaseEnvelope['approval'], 'by'> {
	/** The step makes a version; otherwise the text is only held. */
	readonly numbered: boolean;
	readonly by: string;
	/** Number that minutes get with this step, or null. */
	readonly number?: number;
	/** Signatures under the text, the last one included. */
	readonly signatures?: readonly SignatureAsOf[];
}

/** The envelope with the meeting that it names, for the title; null for a document of a project. */
export interface Enveloped {
	readonly envelope: VersionEnvelope;
	readonly meeting: StoredMeeting | null;
}

/** What stands around a text in its version: its project or meeting and the people, as of now. */
export async function envelopeOf(
	sql: Tx,
	head: DocumentHead,
	reading: AnyReading,
	settling: Approval & Pick<BaseEnvelope, 'version' | 'previous'>
): Promise<Enveloped> {
	if (head.meetingId !== null) return ofMeeting(sql, head, reading, settling);
	const project = head.projectId === null ? null : await projectById(sql, head.projectId);
	assert(project !== null, `${head.kind} ${head.id} without a project`);
	const base = await baseOf(sql, head, settling, reading.people);
	const { id, regNo, title } = project;
	return { envelope: { ...base, project: { id, regNo, title } }, meeting: null };
}

async function ofMeeting(
	sql: Tx,
	head: DocumentHead,
	reading: AnyReading,
	settling: Approval & Pick<BaseEnvelope, 'version' | 'previous'>
): Promise<Enveloped> {
	const meeting = head.meetingId === null ? null : await meetingById(sql, head.meetingId);
	const body = await bodyById(sql, head.bodyId);
	assert(meeting !== null && body !== null, `${head.kind} ${head.id} without a meeting`);
	// The agenda itself says when it is until it is approved.
	const date = reading.kind === 'agenda' ? reading.view.fields.date : meeting.date;
	const participants = await participantsOf(sql, { ...meeting, date });
	const signatures = settling.signatures ?? [];
	const base = await baseOf(sql, head, settling, [
		...reading.people,
		...participants.map(({ personId }) => personId),
		...signatures.map(({ by }) => by)
	]);
	const envelope = {
		...base,
		meeting: {
			id: meeting.id,
			body: bodyAsOf(body),
			no: meeting.no,
			date
		},
		number: settling.number ?? null,
		participants: participants.map(participantAsOf),
		materials: await materialsOf(sql, reading),
		signatures
	};
	return { envelope, meeting: { ...meeting, date } };
}

async function baseOf(
	sql: Tx,
	head: DocumentHead,
	settling: Approval & Pick<BaseEnvelope, 'version' | 'previous'>,
	named: readonly string[]
): Promise<BaseEnvelope> {
	const people = await peopleByIds(sql, [...named, settling.by]);
	const by = people.find(({ id }) => id === settling.by);
	assert(by !== undefined, `the acting person ${settling.by} does not exist`);
	const { event, actingFor, at, comment, version, previous } = settling;
	return {
		documentId: head.id,
		seriesId: head.seriesId,
		revision: head.revision,
		version,
		previous,
		approval: {
			event,
			by: { id: by.id, fullName: by.fullName, post: by.post },
			actingFor,
			at,
			comment
		},
		people: Object.fromEntries(
			people.map(({ id, fullName, post }): [string, PersonAsOf] => [id, { fullName, post }])
		)
	};
}

/** What of a body a text about its meeting says. */
export function bodyAsOf({ id, name, kind, settings }: Body): MeetingEnvelope['meeting']['body'] {
	return { id, name, kind, quorum: settings.quorum ?? '' };
}

function participantAsOf({ personId, role, voting, attendance, reason }: Participant) {
	return { personId, role, voting, attendance: attendance ?? '', reason };
}

/** The documents among the materials, with the hash of the version that is named. */
async function materialsOf(sql: Tx, reading: AnyReading): Promise<readonly MaterialAsOf[]> {
	if (reading.kind !== 'agenda') return [];
	const heads = await documentsByIds(sql, reading.documents);
	const versions = await versionsBySeries(
		sql,
		heads.map(({ seriesId }) => seriesId)
	);
	return reading.view.materials.flatMap(({ documentId, version }) => {
		const head = heads.find(({ id }) => id === documentId);
		if (head === undefined) return [];
		const found = versions.get(head.seriesId)?.find(({ no }) => String(no) === version);
		const { no = null, sha256 = null } = found ?? {};
		return [{ documentId, title: head.title, version: no, sha256 }];
	});
}
