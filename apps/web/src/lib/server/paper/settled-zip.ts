import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** Names of relations and of the mark that the library makes by chance. A quotation mark in a text is never bare. */
const CHANCE_ID = /"(?:rId|PowerPlusWaterMarkObject)([a-z0-9_-]{21})"/g;

/**
 * The same package without what the moment and chance put into it: every time becomes that of the paper and every
 * name by chance its number, so that equal papers give equal bytes.
 *
 * @param madeAt UTC ISO 8601
 */
export function settled(docx: Uint8Array, madeAt: string): Uint8Array {
	const names = new Map<string, string>();
	const parts = Object.entries(unzipSync(docx)).map(([path, bytes]) => {
		if (!/\.(xml|rels)$/.test(path)) return [path, bytes] as const;
		const xml = strFromU8(bytes)
			.replaceAll(CHANCE_ID, (_, id: string) => {
				const name = names.get(id) ?? `made${names.size + 1}`;
				names.set(id, name);
				return `"${name}"`;
			})
			.replaceAll(/(<dcterms:\w+ [^>]*>)[^<]*</g, `$1${madeAt.slice(0, 19)}Z<`)
			.replaceAll(/<wp:docPr id="\d+"/g, '<wp:docPr id="1"');
		return [path, strToU8(xml)] as const;
	});
	// Zip knows no time zone; the day is enough to tell files apart.
	const mtime = `${madeAt.slice(0, 10)}T12:00:00`;
	return zipSync(Object.fromEntries(parts), { mtime, level: 6 });
}
