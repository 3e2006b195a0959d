/** The ends of a SHA-256 as a person compares them: `9f3c 71ae … 04d8 b2e6`. */
export function shortHash(hash: string): string {
	if (hash.length < 32) return hash;
	const ends = [hash.slice(0, 4), hash.slice(4, 8), '…', hash.slice(-8, -4), hash.slice(-4)];
	return ends.join('\u00A0');
}
