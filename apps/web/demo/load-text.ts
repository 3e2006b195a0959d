import type { DocumentId } from '@veche/schema/kernel';
import { appendUpdates, documentById, loadDocument, replay } from '@veche/schema/store';
import type { CityProject } from './city.ts';
import { personId } from './names.ts';
import { passportText } from './passport-text.ts';
import { moment, type Stage } from './story.ts';
import type { Round } from './versions.ts';
import { editsOf, type Part } from './write-passport.ts';

/** Minutes between two edits of one person. */
const PACE_MINUTES = 7;

export interface Writing {
	readonly documentId: DocumentId;
	readonly project: CityProject;
	readonly round: Round;
}

/** The lead writes the substance of a round and the administrator its means, edit by edit, as from their tabs. */
export async function writeRound(stage: Stage, writing: Writing): Promise<void> {
	const { project } = writing;
	await writeAs(stage, writing, { name: project.leader, part: 'substance', from: '10:00' });
	await writeAs(stage, writing, {
		name: project.admin ?? project.leader,
		part: 'means',
		from: '14:00'
	});
}

async function writeAs(
	stage: Stage,
	{ documentId, project, round }: Writing,
	hand: { readonly name: string; readonly part: Part; readonly from: string }
): Promise<void> {
	const stored = await loadDocument(stage.sql, documentId);
	const head = await documentById(stage.sql, documentId);
	if (stored === null || head === null) throw new Error(`нет документа ${documentId}`);
	const { doc } = replay(stored);
	const author = personId(hand.name);
	const writer = { personId: author, random: stage.random };
	const updates: Uint8Array[] = [];
	doc.on('update', (update: Uint8Array) => updates.push(update));
	for (const edit of editsOf(passportText(round.text, round.writtenAt), hand.part, writer)) {
		doc.transact(() => edit(doc));
	}
	const started = moment(round.writtenAt, hand.from).getTime();
	const items = updates.map((update, index) => ({
		documentId,
		update,
		personId: author,
		epoch: head.epoch,
		couldWrite: true,
		clientIds: [doc.clientID],
		at: new Date(started + index * PACE_MINUTES * 60_000)
	}));
	doc.destroy();
	const outcomes = await appendUpdates(stage.sql, items, 'wait');
	const refused = outcomes.find(({ kind }) => kind !== 'appended');
	if (refused !== undefined)
		throw new Error(`${project.regNo}: правка не принята (${refused.kind})`);
}
