import type { Message } from '../kernel/index.ts';
import type { BodyKind } from '../people/index.ts';
import { SETTING_NAMES, type SettingName, type WholeSettings } from './settings.ts';

/** How a body works: what it is, and the settings by which it does. */
export interface BodyWorks {
	readonly kind: BodyKind;
	readonly settings: WholeSettings;
}

/** What the regulation of a city says of how its body works. What it does not say stays as it is. */
export interface Preset {
	readonly id: PresetId;
	readonly name: Message;
	readonly clause: Message;
	readonly says: {
		readonly kind?: BodyKind;
		readonly route?: WholeSettings['route'];
		readonly writeAgenda?: boolean;
		readonly writeMinutes?: boolean;
	};
	/** What the regulation asks for and no setting covers, or null. */
	readonly beyond: Message | null;
}

export const PRESET_IDS = [
	'kogalym',
	'vladikavkaz',
	'vologda_committee',
	'vologda_council',
	'section_vi'
] as const;
export type PresetId = (typeof PRESET_IDS)[number];

const TWO_BODIES: Message = {
	ru: 'паспорт по положению рассматривают комитет и Совет, итоговый отчёт — Совет. Здесь по документу решает один орган.',
	en: 'the regulation has a passport decided by the committee and the Council, a final report by the Council. Here one body decides a document.'
};

export const PRESETS: readonly Preset[] = [
	{
		id: 'kogalym',
		name: { ru: 'Когалым: проектный комитет', en: 'Kogalym: project committee' },
		clause: {
			ru: 'Когалым: комитет под руководством главы; работа в реальном времени с рабочего места',
			en: 'Kogalym: a committee led by the head of the city; work in real time from one’s desk'
		},
		says: { kind: 'committee', route: 'chair', writeAgenda: true, writeMinutes: true },
		beyond: null
	},
	{
		id: 'vladikavkaz',
		name: {
			ru: 'Владикавказ: муниципальный Проектный офис',
			en: 'Vladikavkaz: municipal Project office'
		},
		clause: {
			ru: 'Положение № 165, разделы 3, 6 и 7: председатель утверждает, секретарь готовит заседания',
			en: 'Regulation No. 165, sections 3, 6 and 7: the chair approves, the secretary prepares meetings'
		},
		says: { kind: 'office_body', route: 'chair', writeAgenda: false, writeMinutes: false },
		beyond: null
	},
	{
		id: 'vologda_committee',
		name: { ru: 'Вологда: проектный комитет', en: 'Vologda: project committee' },
		clause: {
			ru: 'Положение № 1540, 2.2: рассмотрение комитетом готовит проектный офис',
			en: 'Regulation No. 1540, 2.2: the office prepares what the committee considers'
		},
		says: { kind: 'committee', writeAgenda: false, writeMinutes: false },
		beyond: TWO_BODIES
	},
	{
		id: 'vologda_council',
		name: { ru: 'Вологда: Совет', en: 'Vologda: Council' },
		clause: {
			ru: 'Положение № 1540, 2.2: рассмотрение Советом готовит проектный офис',
			en: 'Regulation No. 1540, 2.2: the office prepares what the Council considers'
		},
		says: { kind: 'council', writeAgenda: false, writeMinutes: false },
		beyond: TWO_BODIES
	},
	{
		id: 'section_vi',
		name: {
			ru: 'Раздел VI: орган, который обслуживает региональный проектный офис',
			en: 'Section VI: a body served by a regional project office'
		},
		clause: {
			ru: 'Раздел VI, п. 30 «о»: организационное и аналитическое обеспечение — за офисом',
			en: 'Section VI, item 30 (o): the office sees to organisation and analysis'
		},
		says: { writeAgenda: false, writeMinutes: false },
		beyond: null
	}
];

/** The body as it would work by a preset, and the settings that this changes, in the order of the page. */
export function withPreset(
	now: BodyWorks,
	{ says }: Pick<Preset, 'says'>
): { readonly next: BodyWorks; readonly changed: readonly SettingName[] } {
	const { settings } = now;
	const { agenda, minutes } = settings.membersWrite;
	const next: BodyWorks = {
		kind: says.kind ?? now.kind,
		settings: {
			...settings,
			route: says.route ?? settings.route,
			membersWrite: { agenda: says.writeAgenda ?? agenda, minutes: says.writeMinutes ?? minutes }
		}
	};
	const [before, after] = [flat(now), flat(next)];
	return { next, changed: SETTING_NAMES.filter((name) => before[name] !== after[name]) };
}

/** Every setting by its name on the page. */
export function flat({ kind, settings }: BodyWorks) {
	const { route, quorum, membersWrite, terms } = settings;
	const { agenda: writeAgenda, minutes: writeMinutes } = membersWrite;
	return { kind, route, quorum, writeAgenda, writeMinutes, ...terms };
}

export function presetOf(id: string): Preset | null {
	return PRESETS.find((one) => one.id === id) ?? null;
}
