/** «Хвощёва Л. Р.» from «Хвощёва Лидия Романовна», bound by no-break spaces. */
export function shortName(fullName: string): string {
	const [last = '', ...rest] = fullName.trim().split(/\s+/);
	return [last, ...rest.map((part) => `${part.charAt(0)}.`)].join('\u00A0');
}

/** «ЛХ»: first letters of the given name and the family name, for an avatar. */
export function initials(fullName: string): string {
	const [last = '', first = ''] = fullName.trim().split(/\s+/);
	return (first.charAt(0) + last.charAt(0)).toUpperCase();
}
