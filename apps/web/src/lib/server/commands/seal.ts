import type { AnyReading, DocumentHead } from '@veche/schema/document';
import { canonicalJson, err, ok, type Finding } from '@veche/schema/kernel';
import { latestVersion, type Tx } from '@veche/schema/store';
import { REFUSALS } from '../../messages/server.ts';
import { sha256 } from '../sha256.ts';
import { envelopeOf, type Approval } from './envelope.ts';
import type { Outcome } from './rejection.ts';
import { rulesContext } from './rules-context.ts';
import type { Text } from './text.ts';

/** The content that is kept of a text, ready to be stored: canonical JSON and its SHA-256. */
export interface Sealed {
	readonly seq: number;
	readonly version: number;
	readonly previous: string | null;
	readonly content: string;
	readonly sha256: string;
	readonly title: string;
	/** The text that the content was made of. */
	readonly reading: AnyReading;
}

/** Builds the content of a version, or of a round that is only held (`numbered: false`, version 0). */
export async function seal(
	sql: Tx,
	head: DocumentHead,
	text: Text,
	approval: Approval
): Promise<Sealed> {
	const last = await latestVersion(sql, head.seriesId);
	const version = approval.numbered ? (last?.no ?? 0) + 1 : 0;
	const previous = last?.sha256 ?? null;
	const { reading, seq } = text;
	const around = { ...approval, version, previous };
	const { envelope, meeting } = await envelopeOf(sql, head, reading, around);
	const content = canonicalJson(reading.content(envelope));
	const number = approval.number ?? null;
	const title = reading.title(meeting === null ? null : { ...meeting, number }) || head.title;
	return { seq, version, previous, content, sha256: sha256(content), title, reading };
}

/** Refuses a text with findings of severity О. */
export async function soundText(
	sql: Tx,
	head: DocumentHead,
	text: Text,
	at: Date
): Promise<Outcome<null>> {
	const context = await rulesContext(sql, head, text.reading, at);
	const findings = text.reading.findings(context).filter(({ severity }) => severity === 'blocking');
	return findings.length === 0 ? ok(null) : withFindings(findings);
}

function withFindings(findings: readonly Finding[]): Outcome<never> {
	return err({
		kind: 'findings',
		message: REFUSALS.findings,
		args: { count: findings.length },
		findings
	});
}
