import type { DocumentId } from '@veche/schema/kernel';
import type { CityProject } from './city.ts';
import { personId } from './names.ts';
import { passportText } from './passport-text.ts';
import { moment, type Stage } from './story.ts';
import type { Round } from './versions.ts';
import { editsOf, type Part } from './write-passport.ts';
import { writeEdits } from './write-text.ts';

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

function writeAs(
	stage: Stage,
	{ documentId, round }: Writing,
	hand: { readonly name: string; readonly part: Part; readonly from: string }
): Promise<void> {
	const { name, part } = hand;
	const writer = { personId: personId(name), random: stage.random };
	const from = moment(round.writtenAt, hand.from);
	const edits = editsOf(passportText(round.text, round.writtenAt), part, writer);
	return writeEdits(
		stage,
		{ documentId, personId: writer.personId, from, pace: PACE_MINUTES },
		edits
	);
}
