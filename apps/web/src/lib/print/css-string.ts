/**
 * A text as a CSS string, for `content` in the margins of a printed page. Every character that CSS or the HTML
 * around could read as anything but text is written by its number.
 */
export function cssString(text: string): string {
	const safe = text.replaceAll(/[^\p{L}\p{N} .,:;№«»()–—…-]/gu, (char) => {
		const code = char.codePointAt(0) ?? 0;
		return `\\${code.toString(16)} `;
	});
	return `"${safe}"`;
}
