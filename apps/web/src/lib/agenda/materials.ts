import type { MaterialRow } from '@veche/schema/agenda';
import type { MaterialAsOf } from '@veche/schema/kernel';
import type { MaterialChoice } from './page-data.ts';

/** A material as it would be fixed now: title, version and hash; without a title when it is out of reach. */
export function materialAsOf(
	{ documentId, version }: Pick<MaterialRow, 'documentId' | 'version'>,
	documents: readonly MaterialChoice[]
): MaterialAsOf {
	const known = documents.find(({ id }) => id === documentId);
	const found = known?.versions.find(({ no }) => String(no) === version);
	return {
		documentId,
		title: known?.title ?? '',
		version: found?.no ?? null,
		sha256: found?.sha256 ?? null
	};
}
