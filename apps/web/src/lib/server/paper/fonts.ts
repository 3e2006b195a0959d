import { createRequire } from 'node:module';

const { resolve } = createRequire(import.meta.url);
const file = (name: string): string =>
	resolve(`@expo-google-fonts/pt-serif/${name}/PTSerif_${name}.ttf`);

/** PT Serif whole, Cyrillic and Latin in one file, as formats want it; the pages have it in pieces. */
export const PAPER_FONT = {
	normal: file('400Regular'),
	italics: file('400Regular_Italic'),
	bold: file('700Bold'),
	bolditalics: file('700Bold_Italic')
} as const;
