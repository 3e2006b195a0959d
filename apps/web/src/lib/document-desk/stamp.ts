import { dayOf } from '#lib/shell/moments.ts';
import type { Speak } from '#lib/shell/speak.ts';
import type { KindWords } from './kind-words.ts';
import type { DocumentPageData } from './page-data.ts';

export interface Stamp {
	readonly word: string;
	readonly lines: readonly string[];
	readonly no: number;
	readonly hash: string;
	/** The decision was against it. */
	readonly refused: boolean;
}

/** The stamp of the version that this document became; null for one that has none. */
export function stampOf(data: DocumentPageData, words: KindWords, t: Speak): Stamp | null {
	const version = data.versions.find(({ documentId }) => documentId === data.document.id);
	if (version === undefined || data.document.open !== 'locked') return null;
	const { post, fullName } = version.approvedBy;
	return {
		word: t(words.stampAs.get(data.document.state) ?? words.stamp),
		lines: [post, fullName, dayOf(version.approvedAt, t.locale)].filter((line) => line !== ''),
		no: version.no,
		hash: version.sha256,
		refused: data.document.state === 'rejected'
	};
}
