const BROWSERS: readonly (readonly [RegExp, string])[] = [
	[/YaBrowser\//, 'Яндекс Браузер'],
	[/Atom\//, 'Атом'],
	[/Edg(e|A|iOS)?\//, 'Edge'],
	[/OPR\/|Opera/, 'Opera'],
	[/Firefox\/|FxiOS\//, 'Firefox'],
	[/SamsungBrowser\//, 'Samsung Internet'],
	[/Chromium\//, 'Chromium'],
	[/Chrome\/|CriOS\//, 'Chrome'],
	[/Version\/[\d.]+ .*Safari\//, 'Safari']
];

const SYSTEMS: readonly (readonly [RegExp, string])[] = [
	[/iPad/, 'iPad'],
	[/iPhone/, 'iPhone'],
	[/Android/, 'Android'],
	[/Windows/, 'Windows'],
	[/Macintosh|Mac OS X/, 'macOS'],
	[/CrOS/, 'ChromeOS'],
	[/Linux|X11/, 'Linux']
];

/**
 * A device in words, from what its browser says of itself: «Яндекс Браузер, Windows». Names of products are the same in
 * every language; empty when nothing known is said.
 */
export function deviceOf(userAgent: string): string {
	return [nameIn(BROWSERS, userAgent), nameIn(SYSTEMS, userAgent)].filter(Boolean).join(', ');
}

function nameIn(list: readonly (readonly [RegExp, string])[], text: string): string {
	return list.find(([pattern]) => pattern.test(text))?.[1] ?? '';
}
