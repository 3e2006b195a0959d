import { formatDate, formatThousands, isIsoDate, kopecks } from '@veche/schema/kernel';
import type { Change } from '@veche/schema/rows';
import { COLLAB } from '#lib/messages/collab.ts';
import type { Speak } from '#lib/shell/speak.ts';
import type { SheetPerson } from './people.ts';

/** How people speak of what stands in a document. */
export interface KeptSpeech {
	readonly placeName: (path: string) => string;
	readonly people: readonly SheetPerson[];
	readonly t: Speak;
}

/** A change that did not get into the text, in words. */
export interface KeptWords {
	readonly place: string;
	/** What the document says. */
	readonly theirs: string;
	/** What one wrote oneself. */
	readonly mine: string;
	/** What of it can be copied; '' for a row that was removed and for what changed its look alone. */
	readonly copied: string;
}

export function keptWords(change: Change, speech: KeptSpeech): KeptWords {
	const { kind, path, before, after, looks } = change;
	const name = speech.placeName(path);
	const written = shown(path, after, speech);
	return {
		place: name.charAt(0).toUpperCase() + name.slice(1),
		theirs: shown(path, before, speech),
		mine: rowWords(change, speech.t) ?? written,
		copied: kind === 'removed' || looks || after === '' ? '' : written
	};
}

/** All of it as a text file. */
export async function keptAsText(changes: readonly Change[], speech: KeptSpeech): Promise<string> {
	const told = changes.map(async (change) => {
		const { place, theirs, mine } = keptWords(change, speech);
		const words = change.looks ? await looksAsText(change, speech.t) : `${theirs}\n→ ${mine}`;
		return `${place}\n${words}\n`;
	});
	return (await Promise.all(told)).join('\n');
}

/** What is said of a row that was removed, or added and not filled yet. */
function rowWords({ kind, after }: Change, t: Speak): string | null {
	if (kind === 'removed') return t(COLLAB.keptRemoved);
	return kind === 'added' && after === '' ? t(COLLAB.keptAdded) : null;
}

function shown(path: string, value: string, { people, t }: KeptSpeech): string {
	if (value === '') return '—';
	if (isIsoDate(value)) return formatDate(value, t.locale);
	const amount = path.startsWith('finance/') ? kopecks(value) : null;
	if (amount !== null) return formatThousands(amount, t.locale);
	return people.find(({ id }) => id === value)?.fullName ?? value;
}

/** A change of the look alone is rare: its words come when they are needed. */
async function looksAsText({ looks = [], after }: Change, t: Speak): Promise<string> {
	const words = await import('#lib/compare/look-words.ts').catch(() => null);
	// Nothing that a person wrote is missing from the file because a script did not come.
	return `${t(COLLAB.keptLooks)}\n${words?.looksAsText(looks, t) ?? after}`;
}
