/** A place that must be filled, and what stands there now. */
export interface Required {
	readonly path: string;
	readonly value: string;
	/** A text of sentences, not a cell. */
	readonly sentences?: boolean;
}

export interface Count {
	readonly filled: number;
	readonly required: number;
}

/** How much of the required places is filled, in all and by section of the form. */
export interface Filled<Section extends string = string> extends Count {
	/** Whole percent, rounded down: 100 means that nothing is missing. */
	readonly percent: number;
	readonly sections: Readonly<Record<Section, Count>>;
}

/** Texts that people leave where a value should be: «уточняется», «___», «xxx», «??». */
const PLACEHOLDER = /^[_\-.…\s]*$|уточня|xxx|\?\?/i;

/** False for an empty text and for what people leave where a value should be. */
export function isFilled(value: string): boolean {
	return !PLACEHOLDER.test(value);
}

/** Words that say nothing when they stand alone. */
const LATER = /уточн\p{L}*|будет|будут|позже|[xх]{3,}/giu;

/**
 * False for a text of sentences that says nothing yet. Unlike a cell, it may hold a word such as «уточняется» and
 * still say something: «Принять к сведению, что срок уточняется».
 */
export function isWritten(text: string): boolean {
	return /[\p{L}\d]/u.test(text.replaceAll(LATER, ' '));
}

/** Counts the filled ones of some places. */
export function countFilled(places: readonly Required[]): Count {
	const filled = places.filter(({ value, sentences = false }) => {
		return sentences ? isWritten(value) : isFilled(value);
	});
	return { filled: filled.length, required: places.length };
}

/** Adds the counts of the sections up. */
export function filledOf<Section extends string>(
	sections: Readonly<Record<Section, Count>>
): Filled<Section> {
	const counts = Object.values<Count>(sections);
	const filled = counts.reduce((sum, section) => sum + section.filled, 0);
	const required = counts.reduce((sum, section) => sum + section.required, 0);
	const percent = required === 0 ? 100 : Math.floor((filled * 100) / required);
	return { filled, required, percent, sections };
}
