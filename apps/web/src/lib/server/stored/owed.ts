import { agendaEntries, namedIn } from '@veche/schema/agenda';
import type { DocumentHead } from '@veche/schema/document';
import { extractsOf } from '@veche/schema/minutes';
import { documentById, meetingById, type Tx } from '@veche/schema/store';
import type { Sheet } from '../../document-sheet/sheet.ts';
import { lockedVersion, type ReadVersion } from './version.ts';

export type MinutesSheet = Extract<Sheet, { readonly kind: 'minutes' }>;

/** Signed minutes and to whom they owe an extract: person -> ids of items. */
interface SignedMinutes {
	readonly version: ReadVersion;
	readonly sheet: MinutesSheet;
	readonly owed: ReadonlyMap<string, readonly string[]>;
}

/** Whom a locked document of a meeting names as readers of a part: of items of the agenda, of an extract. */
export async function partReaders(sql: Tx, head: DocumentHead): Promise<readonly string[]> {
	if (head.kind === 'minutes') return [...((await signedMinutes(sql, head))?.owed.keys() ?? [])];
	const version = await lockedVersion(sql, head);
	if (version?.sheet.kind !== 'agenda') return [];
	return [...new Set(agendaEntries(version.sheet.view).flatMap(namedIn))];
}

/** Minutes that were signed, as they were signed; null for others. */
export async function signedMinutes(sql: Tx, head: DocumentHead): Promise<SignedMinutes | null> {
	if (head.kind !== 'minutes' || head.state !== 'signed') return null;
	const version = await lockedVersion(sql, head);
	if (version?.sheet.kind !== 'minutes') return null;
	const { sheet } = version;
	const agenda = await agendaOf(sql, head);
	const owed = extractsOf({ minutes: sheet.view, participants: sheet.participants, agenda });
	return { version, sheet, owed };
}

async function agendaOf(sql: Tx, { meetingId }: DocumentHead) {
	const meeting = meetingId === null ? null : await meetingById(sql, meetingId);
	const head = meeting?.agendaId ? await documentById(sql, meeting.agendaId) : null;
	const version = head && (await lockedVersion(sql, head));
	return version?.sheet.kind === 'agenda' ? version.sheet.view : null;
}
