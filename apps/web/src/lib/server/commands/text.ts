import {
	KINDS,
	type AnyReading,
	type DocumentHead,
	type TextContext
} from '@veche/schema/document';
import {
	assert,
	canonicalJson,
	err,
	ok,
	type Finding,
	type VersionEnvelope
} from '@veche/schema/kernel';
import {
	latestVersion,
	listProjects,
	loadDocument,
	peopleByIds,
	projectById,
	replay,
	type Tx
} from '@veche/schema/store';
import type * as Y from 'yjs';
import { REFUSALS } from '../../messages/server.ts';
import { sha256 } from '../sha256.ts';
import { refuse, type Outcome } from './rejection.ts';

/** A document's text as the log has it up to `seq`. */
export interface Text {
	readonly doc: Y.Doc;
	readonly seq: number;
	readonly reading: AnyReading;
}

/** Replays a document from snapshot and log; null when there is none. */
export async function readText(
	sql: Tx,
	head: Pick<DocumentHead, 'id' | 'kind'>
): Promise<Text | null> {
	const stored = await loadDocument(sql, head.id);
	if (stored === null) return null;
	const { doc, seq } = replay(stored);
	return { doc, seq, reading: KINDS[head.kind].read(doc) };
}

/** What the rules need to know besides the text: the people, and the titles of the other projects. */
export async function rulesContext(
	sql: Tx,
	head: DocumentHead,
	reading: AnyReading
): Promise<TextContext> {
	const people = await peopleByIds(sql, reading.people);
	const project = head.projectId === null ? null : await projectById(sql, head.projectId);
	const others = await listProjects(sql);
	return {
		people: new Map(
			people.map((person) => [
				person.id,
				{ fullName: person.fullName, external: person.external, active: person.blockedAt === null }
			])
		),
		...(project === null ? {} : { title: project.title }),
		otherTitles: others.filter(({ id }) => id !== head.projectId).map(({ title }) => title)
	};
}

/** Refuses a text with findings of severity О. */
export async function soundText(sql: Tx, head: DocumentHead, text: Text): Promise<Outcome<null>> {
	const context = await rulesContext(sql, head, text.reading);
	const findings = text.reading.findings(context).filter(({ severity }) => severity === 'blocking');
	return findings.length === 0 ? ok(null) : withFindings(findings);
}

/** Refuses what the person has not seen yet. */
export function seenText(seq: number, ifSeq: number | null): Outcome<null> {
	if (ifSeq === null || seq <= ifSeq) return ok(null);
	return err({ kind: 'stale', message: REFUSALS.stale, headSeq: seq });
}

/** The content that is kept of a text, ready to be stored: canonical JSON and its SHA-256. */
export interface Sealed {
	readonly seq: number;
	readonly version: number;
	readonly previous: string | null;
	readonly content: string;
	readonly sha256: string;
	readonly title: string;
}

/** Builds the content of a version, or of a round that is only held (`numbered: false`, version 0). */
export async function seal(
	sql: Tx,
	head: DocumentHead,
	text: Text,
	approval: { readonly numbered: boolean } & Omit<VersionEnvelope['approval'], 'by'> & {
			readonly by: string;
		}
): Promise<Sealed> {
	const last = await latestVersion(sql, head.seriesId);
	const project = head.projectId === null ? null : await projectById(sql, head.projectId);
	assert(project !== null, `${head.kind} ${head.id} without a project`);
	const people = await peopleByIds(sql, [...text.reading.people, approval.by]);
	const by = people.find(({ id }) => id === approval.by);
	assert(by !== undefined, `the acting person ${approval.by} does not exist`);
	const version = approval.numbered ? (last?.no ?? 0) + 1 : 0;
	const previous = last?.sha256 ?? null;
	const named = people.map(
		({ id, fullName, post }): [string, { fullName: string; post: string }] => [
			id,
			{ fullName, post }
		]
	);
	const content = text.reading.content({
		documentId: head.id,
		seriesId: head.seriesId,
		revision: head.revision,
		version,
		previous,
		project: { id: project.id, regNo: project.regNo, title: project.title },
		approval: {
			event: approval.event,
			by: { id: by.id, fullName: by.fullName, post: by.post },
			actingFor: approval.actingFor,
			at: approval.at,
			comment: approval.comment
		},
		people: Object.fromEntries(named)
	});
	const canonical = canonicalJson(content);
	const title = text.reading.title(null) || head.title;
	return { seq: text.seq, version, previous, content: canonical, sha256: sha256(canonical), title };
}

function withFindings(findings: readonly Finding[]): Outcome<never> {
	return err({
		kind: 'findings',
		message: REFUSALS.findings,
		args: { count: findings.length },
		findings
	});
}

/** The refusal when a document vanished between two reads, which only a foreign id can cause. */
export const unknownDocument = (): Outcome<never> => refuse('not_found', REFUSALS.unknownDocument);
