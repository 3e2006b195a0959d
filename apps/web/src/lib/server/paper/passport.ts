import { formatDate } from '@veche/schema/kernel';
import {
	FIELD_NAMES,
	nameOf,
	PASSPORT_LEVELS,
	PROGRAMME_KINDS,
	PROJECT_TYPES,
	SECTIONS,
	type SectionId
} from '@veche/schema/passport';
import { SHEET } from '#lib/messages/passport-sheet.ts';
import { nameAndPost, NONE } from '#lib/passport-sheet/reading.ts';
import type { Speak } from '#lib/shell/speak.ts';
import { paragraph, words } from './clean.ts';
import type { Block, LabelledRow } from './paper.ts';
import { financeBlocks } from './passport-finance.ts';
import { contributionBlocks, indicatorBlocks, resultBlocks } from './passport-indicators.ts';
import { pointBlocks, riskBlocks, teamBlocks } from './passport-rows.ts';
import type { ReadPassport } from './read-passport.ts';
import { richBlocks } from './rich.ts';

/** The sections of a passport as blocks of a paper. */
export function passportBlocks(passport: ReadPassport, t: Speak): readonly Block[] {
	return SECTIONS.flatMap(({ id, no, name }): readonly Block[] => [
		{ kind: 'heading', level: 1, runs: words(`${no}. ${t(name)}`) },
		...orNothing(BUILDERS[id](passport, t), t)
	]);
}

const BUILDERS: Readonly<
	Record<SectionId, (passport: ReadPassport, t: Speak) => readonly Block[]>
> = {
	main: (passport, t) => [{ kind: 'labelled', lined: true, rows: mainRows(passport, t) }],
	indicators: indicatorBlocks,
	results: resultBlocks,
	controlPoints: pointBlocks,
	finance: financeBlocks,
	team: teamBlocks,
	risks: riskBlocks,
	more: moreBlocks
};

function orNothing(blocks: readonly Block[], t: Speak): readonly Block[] {
	return blocks.length > 0 ? blocks : [paragraph(t(SHEET.emptySection), 'small')];
}

function mainRows({ view, people }: ReadPassport, t: Speak): readonly LabelledRow[] {
	const { fields } = view;
	const term = {
		start: formatDate(fields.start, t.locale) || NONE,
		end: formatDate(fields.end, t.locale) || NONE
	};
	const line = (label: string, value: string): LabelledRow => ({
		label,
		blocks: [paragraph(value || NONE, 'label')]
	});
	const optional = ['direction', 'nationalGoal', 'parentProject', 'territory'] as const;
	const programmes = view.programmeLinks.map(({ kind, name }) =>
		kind === '' ? name : `${name} (${t(nameOf(PROGRAMME_KINDS, kind))})`
	);
	const goal = richBlocks(view.goal);
	return [
		{ label: t(FIELD_NAMES.goal), blocks: goal.length > 0 ? goal : [paragraph(NONE, 'label')] },
		line(t(FIELD_NAMES.shortTitle), fields.shortTitle),
		line(t(SHEET.term), t(SHEET.termRange, term)),
		line(t(FIELD_NAMES.curator), nameAndPost(people, fields.curator)),
		line(t(FIELD_NAMES.leader), nameAndPost(people, fields.leader)),
		line(t(FIELD_NAMES.admin), nameAndPost(people, fields.admin)),
		line(t(FIELD_NAMES.level), t(nameOf(PASSPORT_LEVELS, fields.level))),
		line(t(FIELD_NAMES.type), t(nameOf(PROJECT_TYPES, fields.type))),
		...optional.flatMap((key) =>
			fields[key] === '' ? [] : [line(t(FIELD_NAMES[key]), fields[key])]
		),
		listRow(
			t(SHEET.tasks),
			view.tasks.map(({ text }) => text)
		),
		listRow(t(SHEET.programmeLinks), programmes),
		listRow(
			t(SHEET.basis),
			view.basis.map(({ text }) => text)
		)
	];
}

function listRow(label: string, texts: readonly string[]): LabelledRow {
	if (texts.length < 2) return { label, blocks: [paragraph(texts[0] ?? NONE, 'label')] };
	const items = texts.map((text) => [paragraph(text, 'label')]);
	return { label, blocks: [{ kind: 'list', start: 1, items }] };
}

function moreBlocks(passport: ReadPassport, t: Speak): readonly Block[] {
	const functioning = richBlocks(passport.view.functioning);
	const label = t(FIELD_NAMES.functioning);
	return [
		...(functioning.length === 0
			? []
			: [{ kind: 'labelled', lined: true, rows: [{ label, blocks: functioning }] } as const]),
		...contributionBlocks(passport, t)
	];
}
