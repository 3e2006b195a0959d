/** Likeness of two titles by their three-letter pieces: 0 nothing in common, 1 the same. */
export function similarity(a: string, b: string): number {
	const left = trigrams(a);
	const right = trigrams(b);
	if (left.size === 0 || right.size === 0) return 0;
	const common = [...left].filter((piece) => right.has(piece)).length;
	return common / (left.size + right.size - common);
}

function trigrams(text: string): ReadonlySet<string> {
	const words =
		text
			.toLowerCase()
			.replaceAll('ё', 'е')
			.match(/[\p{L}\p{N}]+/gu) ?? [];
	const pieces = words.flatMap((word) => {
		const padded = `  ${word} `;
		return Array.from({ length: padded.length - 2 }, (_, n) => padded.slice(n, n + 3));
	});
	return new Set(pieces);
}
