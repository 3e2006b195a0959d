import { nameOf, shortName } from '@veche/schema/kernel';
import { FORM_CHOICES } from '@veche/schema/meeting';
import { isConsidered, minutesEntries, OUTCOMES, type MinutesEntry } from '@veche/schema/minutes';
import { isExtract, type Sheet } from '#lib/document-sheet/sheet.ts';
import { MINUTES } from '#lib/messages/minutes-editor.ts';
import { MINUTES_SHEET } from '#lib/messages/minutes-sheet.ts';
import { rollOfSheet, type Attendee, type SheetRoll } from '#lib/minutes-sheet/attendance.ts';
import {
	namesWithReasons,
	postOf,
	presentWords,
	quorumWords,
	signatureLines
} from '#lib/minutes-sheet/roll-words.ts';
import { termWords } from '#lib/minutes-sheet/term-words.ts';
import { nameAndPost, NONE, type SheetPeople } from '#lib/passport-sheet/reading.ts';
import type { Speak } from '#lib/shell/speak.ts';
import { clean, paragraph, words } from './clean.ts';
import type { Block, Runs } from './paper.ts';
import { richBlocks, runIn } from './rich.ts';

export interface ReadMinutes {
	readonly sheet: Extract<Sheet, { readonly kind: 'minutes' }>;
	readonly people: SheetPeople;
}

/** The parts of minutes in the order of the paper: who was there, the agenda, heard, spoke, decided, signed. */
export function minutesBlocks({ sheet, people }: ReadMinutes, t: Speak): readonly Block[] {
	const { view, meeting, participants, signatures } = sheet;
	const roll = rollOfSheet({ participants, body: meeting.body, form: view.fields.form });
	const extract = isExtract(sheet);
	const signed = signatureLines({ roll, signatures, extract }, people, t);
	return [
		...openingBlocks({ sheet, people }, roll, t),
		...rollBlocks({ roll, brief: extract }, people, t),
		...(extract ? [] : contentsBlocks({ sheet, people }, t)),
		...minutesEntries(view).flatMap((entry) => itemBlocks(entry, people, t)),
		{
			kind: 'signatures',
			lines: signed.map((line) => ({
				words: clean(line.words),
				mark: clean(line.mark),
				name: clean(line.name)
			}))
		}
	];
}

function openingBlocks(
	{ sheet, people }: ReadMinutes,
	roll: SheetRoll,
	t: Speak
): readonly Block[] {
	const { place, form } = sheet.view.fields;
	const choice = FORM_CHOICES.find(({ value }) => value === form);
	const secretary =
		roll.secretary === null ? '' : shortName(people[roll.secretary]?.fullName ?? '');
	return [
		place === '' ? '' : t(MINUTES_SHEET.place, { place }),
		choice === undefined ? '' : t(MINUTES_SHEET.form, { form: t(choice.name) }),
		roll.chair === null ? '' : t(MINUTES_SHEET.chaired, { name: nameAndPost(people, roll.chair) }),
		roll.secretary === null ? '' : t(MINUTES_SHEET.secretary, { name: secretary })
	]
		.filter((line) => line !== '')
		.map((line) => paragraph(line));
}

/** Who was there; `brief`: by number alone. */
function rollBlocks(
	{ roll, brief }: { readonly roll: SheetRoll; readonly brief: boolean },
	people: SheetPeople,
	t: Speak
): readonly Block[] {
	const list = (attendees: readonly Attendee[]): Block => ({
		kind: 'labelled',
		lined: false,
		rows: attendees.map((one) => ({
			label: shortName(people[one.personId]?.fullName ?? ''),
			blocks: [paragraph(postOf(one, people, t), 'label')]
		}))
	});
	const enough = quorumWords(roll, t);
	const quorum = enough === '' ? [] : [lead(t(MINUTES_SHEET.quorum), enough)];
	const present = lead(t(MINUTES_SHEET.present), presentWords(roll, t));
	if (brief) return [present, ...quorum];
	const invited =
		roll.guests.length === 0 ? [] : [lead(t(MINUTES_SHEET.invited), ''), list(roll.guests)];
	if (roll.unmarked) return [paragraph(t(MINUTES_SHEET.unmarked), 'small'), ...invited];
	return [
		present,
		list(roll.present),
		...(roll.absent.length === 0
			? []
			: [lead(t(MINUTES_SHEET.absent), namesWithReasons(roll.absent, people))]),
		...invited,
		...quorum
	];
}

function contentsBlocks({ sheet, people }: ReadMinutes, t: Speak): readonly Block[] {
	if (sheet.view.items.length === 0) return [];
	const items = sheet.view.items.map(({ title, speaker }) => {
		const name = speaker === '' ? '' : `\u00A0(${shortName(people[speaker]?.fullName ?? '')})`;
		return [paragraph(`${title || t(MINUTES.untitled)}${name}`, 'label')];
	});
	return [lead(t(MINUTES_SHEET.agenda), ''), { kind: 'list', start: 1, items }];
}

function itemBlocks(
	{ item, speeches, decisions }: MinutesEntry,
	people: SheetPeople,
	t: Speak
): readonly Block[] {
	const heard = richBlocks(item.heard);
	const nothing = heard.length === 0 && speeches.length === 0 && decisions.length === 0;
	const name = (id: string): string => shortName(people[id]?.fullName ?? '') || NONE;
	return [
		{ kind: 'heading', level: 1, runs: words(`${item.no}. ${item.title || t(MINUTES.untitled)}`) },
		...(isConsidered(item) ? [] : [paragraph(t(nameOf(OUTCOMES, item.outcome)), 'small')]),
		...(isConsidered(item) && nothing ? [paragraph(t(MINUTES_SHEET.nothing), 'small')] : []),
		...(heard.length === 0 ? [] : runIn(bold(`${t(MINUTES_SHEET.heard)} `), heard)),
		...speeches.flatMap((row, n) => {
			const before = n === 0 ? bold(`${t(MINUTES_SHEET.spoke)} `) : [];
			return runIn([...before, ...words(`${name(row.personId)} — `)], richBlocks(row.text));
		}),
		...decisions.flatMap((row, n) => {
			const before = n === 0 ? bold(`${t(MINUTES_SHEET.decided)} `) : [];
			const text = runIn([...before, ...words(`${row.no}. `)], richBlocks(row.text));
			const terms = termWords(row, people, t);
			return terms === '' ? text : [...text, paragraph(terms)];
		})
	];
}

/** A line that begins with its name in bold. */
function lead(name: string, text: string): Block {
	const runs = [...bold(text === '' ? name : `${name} `), ...words(text)];
	return { kind: 'paragraph', look: 'text', runs };
}

function bold(text: string): Runs {
	return words(text, { bold: true });
}
