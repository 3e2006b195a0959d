import { say, type Locale, type Message } from './text.ts';

/**
 * How much a finding weighs. `blocking` (О, ошибка) stops a submission, `warning` (П, предупреждение) does
 * not, `info` (И, к сведению) only tells. Source: domain rules, section 5.
 */
export type Severity = 'blocking' | 'warning' | 'info';

/** Where in a document a finding points: `fields/goal`, `indicators/<rowId>/baseValue`, `finance/<key>`. */
export type Path = string;

/** What a rule found: pure data, the same in browser, server and test. */
export interface Finding<Words = Message> {
	/** Stable id of the rule in SPEC.md, e.g. `P-07`. */
	readonly rule: string;
	readonly severity: Severity;
	readonly path: Path;
	/** Sentence for the person who has to mend it. */
	readonly message: Words;
	/** What the rule asks for and what stands there, already formatted for reading. */
	readonly expected?: Words;
	readonly actual?: Words;
}

export function finding(rule: string, severity: Severity, path: Path, message: Message): Finding {
	return { rule, severity, path, message };
}

/** A finding in the language of whoever reads it. */
export type SaidFinding = Finding<string>;

export function sayFinding(finding: Finding, locale: Locale): SaidFinding {
	const { rule, severity, path, message, expected, actual } = finding;
	return {
		...{ rule, severity, path, message: say(message, locale) },
		...(expected === undefined ? {} : { expected: say(expected, locale) }),
		...(actual === undefined ? {} : { actual: say(actual, locale) })
	};
}

const WEIGHT = { blocking: 0, warning: 1, info: 2 } as const;

/** Findings with those that stop a submission first; otherwise in the order in which they were found. */
export function worstFirst(findings: readonly Finding[]): readonly Finding[] {
	return findings.toSorted((a, b) => WEIGHT[a.severity] - WEIGHT[b.severity]);
}
