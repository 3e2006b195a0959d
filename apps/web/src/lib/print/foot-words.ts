import { shortHash, shortName, type Message } from '@veche/schema/kernel';
import { PRINT } from '#lib/messages/print.ts';
import { dayOf, timeOf } from '#lib/shell/moments.ts';
import { speaker } from '#lib/shell/speak.ts';
import { stateLine, type Printed } from './state-line.ts';

interface Footed extends Omit<Printed, 'version'> {
	readonly version: {
		readonly no: number;
		readonly state: string;
		readonly sha256: string;
	} | null;
	/** Number of the last edit in a text that has no version. */
	readonly headSeq: number;
	/** UTC ISO 8601. */
	readonly at: string;
	/** Full name of who prints it or takes the file; empty for nobody. */
	readonly by: string;
}

/** What stands under the text of every sheet: which text it is, who took it when, its hash. */
export function footWords(footed: Footed, made: Message): readonly [string, string] {
	const { version, headSeq, at, by, locale } = footed;
	const t = speaker(locale);
	const when = t(made, { date: dayOf(at, t.locale), time: timeOf(at), name: shortName(by) });
	const text =
		version === null
			? t(PRINT.draftState, { seq: headSeq })
			: t(PRINT.shortHash, { hash: shortHash(version.sha256) });
	return [stateLine(footed), `${when} · ${text}`];
}
