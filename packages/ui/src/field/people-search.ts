/** Who can be chosen in a field; part of the office's `Person`. */
export interface PersonOption {
	readonly id: string;
	readonly fullName: string;
	readonly post: string;
}

/** People whose name or post has a word that begins with each typed word; ё and е are one letter. */
export function searchPeople<P extends PersonOption>(
	people: readonly P[],
	typed: string
): readonly P[] {
	const wanted = words(typed);
	return people.filter((person) => {
		const known = words(`${person.fullName} ${person.post}`);
		return wanted.every((part) => known.some((word) => word.startsWith(part)));
	});
}

function words(text: string): readonly string[] {
	return text
		.toLowerCase()
		.replaceAll('ё', 'е')
		.split(/[\s.,«»()]+/)
		.filter(Boolean);
}
