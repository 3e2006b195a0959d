/**
 * How much a finding weighs. `blocking` (О, ошибка) stops a submission, `warning` (П, предупреждение) does
 * not, `info` (И, к сведению) only tells. Source: domain rules, section 5.
 */
export type Severity = 'blocking' | 'warning' | 'info';

/** Where in a document a finding points: `fields/goal`, `indicators/<rowId>/baseValue`, `finance/<key>`. */
export type Path = string;

/** What a rule found: pure data, the same in browser, server and test. */
export interface Finding {
	/** Stable id of the rule in SPEC.md, e.g. `P-07`. */
	readonly rule: string;
	readonly severity: Severity;
	readonly path: Path;
	/** Russian sentence for the person who has to mend it. */
	readonly message: string;
	/** What the rule asks for and what stands there, already formatted for reading. */
	readonly expected?: string;
	readonly actual?: string;
}

const WEIGHT = { blocking: 0, warning: 1, info: 2 } as const;

/** Findings with those that stop a submission first; otherwise in the order in which they were found. */
export function worstFirst(findings: readonly Finding[]): readonly Finding[] {
	return findings.toSorted((a, b) => WEIGHT[a.severity] - WEIGHT[b.severity]);
}
