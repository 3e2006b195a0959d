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
