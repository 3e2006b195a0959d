import type { RichText } from '../kernel/index.ts';
import type { Row } from '../rows/index.ts';

export type { Row } from '../rows/index.ts';

/** Values of years, e.g. `{"2027": "26"}`; decimal strings. */
export type ByYear = { readonly [year: string]: string };

export interface PassportFields {
	readonly shortTitle: string;
	readonly start: string;
	readonly end: string;
	readonly curator: string;
	readonly leader: string;
	readonly admin: string;
	readonly level: string;
	readonly type: string;
	readonly direction: string;
	readonly nationalGoal: string;
	readonly parentProject: string;
	readonly territory: string;
	/** Kopecks; the sum that some other paper names, compared with the computed one by P-09. */
	readonly declaredTotal: string;
}

export interface TaskRow extends Row {
	readonly text: string;
}

export interface ProgrammeLinkRow extends Row {
	/** `municipal` МП, `state` ГП РФ, `regional` ГП субъекта. */
	readonly kind: string;
	readonly name: string;
}

export interface BasisRow extends Row {
	readonly text: string;
}

export interface IndicatorRow extends Row {
	readonly name: string;
	readonly level: string;
	/** `main` основной, `additional` дополнительный, `analytical` аналитический. */
	readonly kind: string;
	/** `up` возрастание, `down` убывание. */
	readonly direction: string;
	readonly unit: string;
	readonly okei: string;
	/** `yearly` годовой, `cumulative` нарастающий итог. */
	readonly accounting: string;
	readonly baseValue: string;
	readonly baseYear: string;
	readonly method: string;
	readonly source: string;
	readonly frequency: string;
	readonly responsible: string;
	readonly weight: string;
	readonly plan: ByYear;
	/** Monthly plan of the current year: `{"2026-05": "12"}`. */
	readonly months: ByYear;
}

export interface ResultRow extends Row {
	readonly name: string;
	readonly task: string;
	readonly unit: string;
	readonly baseValue: string;
	readonly baseYear: string;
	readonly type: string;
	readonly characteristic: string;
	readonly date: string;
	readonly responsible: string;
	readonly plan: ByYear;
}

export interface ControlPointRow extends Row {
	readonly name: string;
	readonly result: string;
	/** `control_point` КТ, `activity` мероприятие. */
	readonly kind: string;
	readonly start: string;
	readonly planDate: string;
	readonly forecastDate: string;
	readonly factDate: string;
	readonly responsible: string;
	readonly document: string;
	/** `committee` ПК, `curator` К, `lead` РП. */
	readonly level: string;
	/** Ids of the control points that must come before: keys `pred:<rowId>` with value `1`. */
	readonly predecessors: readonly string[];
}

/** Kopecks as integer strings by `<resultId>/<year>/<FB|OB|MB|VB>`; empty cells are absent. */
export type FinanceCells = { readonly [key: string]: string };

export interface TeamRow extends Row {
	readonly role: string;
	readonly person: string;
	readonly post: string;
	readonly directManager: string;
	/** Percent of working time, decimal string. */
	readonly employment: string;
	readonly from: string;
	readonly to: string;
}

export interface RiskRow extends Row {
	readonly name: string;
	readonly probability: string;
	readonly impact: string;
	readonly measure: string;
	readonly owner: string;
	readonly due: string;
}

export interface ContributionRow extends Row {
	readonly result: string;
	readonly indicator: string;
	/** Influence of the result on the indicator, percent. */
	readonly percent: string;
	/** «Сводный рейтинг, баллы». */
	readonly rating: string;
}

/** A passport of a municipal project as plain data (domain, section 3.2). All scalars are strings, '' = empty. */
export interface PassportView {
	readonly fields: PassportFields;
	readonly goal: RichText;
	readonly functioning: RichText;
	readonly tasks: readonly TaskRow[];
	readonly programmeLinks: readonly ProgrammeLinkRow[];
	readonly basis: readonly BasisRow[];
	readonly indicators: readonly IndicatorRow[];
	readonly results: readonly ResultRow[];
	readonly controlPoints: readonly ControlPointRow[];
	readonly finance: FinanceCells;
	readonly team: readonly TeamRow[];
	readonly risks: readonly RiskRow[];
	readonly contributions: readonly ContributionRow[];
}
