import { bodyWords } from '@veche/schema/body';
import { shortName } from '@veche/schema/kernel';
import { MINUTES_SHEET } from '#lib/messages/minutes-sheet.ts';
import type { SheetPeople } from '#lib/passport-sheet/reading.ts';
import { dayOf, timeOf } from '#lib/shell/moments.ts';
import type { Speak } from '#lib/shell/speak.ts';
import type { Attendee, SheetRoll } from './attendance.ts';
import type { SheetSignature } from './signature.ts';

/** «члены комитета — 11 из 13, из них 3 по ВКС». */
export function presentWords({ present, members, remote, bodyKind }: SheetRoll, t: Speak): string {
	const words = remote > 0 ? MINUTES_SHEET.presentRemote : MINUTES_SHEET.presentCount;
	const who = t(bodyWords(bodyKind).members);
	return t(words, { who, present: present.length, members, remote });
}

/** «имеется (голосующих 11 из 13, требуется 7)»; empty when nothing is said of a quorum. */
export function quorumWords({ quorum }: SheetRoll, t: Speak): string {
	if (quorum === null) return '';
	const reached = quorum.present >= quorum.required;
	return t(reached ? MINUTES_SHEET.quorate : MINUTES_SHEET.notQuorate, { ...quorum });
}

/** Post of somebody who took part, and how when not in the hall. */
export function postOf({ personId, attendance }: Attendee, people: SheetPeople, t: Speak): string {
	const words = people[personId]?.post ?? '';
	return attendance === 'remote' ? `${words} ${t(MINUTES_SHEET.byVideo)}`.trim() : words;
}

/** Names in a line, each with the reason of absence where there is one. */
export function namesWithReasons(attendees: readonly Attendee[], people: SheetPeople): string {
	return attendees
		.map(({ personId, reason }) => {
			const name = shortName(people[personId]?.fullName ?? '');
			return reason === '' ? name : `${name} (${reason})`;
		})
		.join(', ');
}

/** A line of the signatures: who signs as what, and the mark of the signature once it is given. */
export interface SignatureLine {
	readonly role: string;
	readonly words: string;
	readonly name: string;
	/** Empty until it is signed. */
	readonly mark: string;
}

export function signatureLines(
	{
		roll,
		signatures,
		extract
	}: {
		readonly roll: SheetRoll;
		readonly signatures: readonly SheetSignature[];
		/** Under an extract there is also the blank by which it is certified on paper. */
		readonly extract: boolean;
	},
	people: SheetPeople,
	t: Speak
): readonly SignatureLine[] {
	const line = (role: string, words: string, expected: string | null): SignatureLine => {
		const given = signatures.find((one) => one.role === role);
		const person = given?.personId ?? expected;
		const acting = given !== undefined && given.actingFor !== null;
		return {
			role,
			words: acting ? `${t(MINUTES_SHEET.acting)} ${words.toLowerCase()}` : words,
			name: person === null ? '' : shortName(people[person]?.fullName ?? ''),
			mark:
				given === undefined
					? ''
					: t(MINUTES_SHEET.signedAt, { date: dayOf(given.at, t.locale), time: timeOf(given.at) })
		};
	};
	return [
		line('chair', t(MINUTES_SHEET.chair), roll.chair),
		line('secretary', t(MINUTES_SHEET.secretaryOf), roll.secretary),
		...(extract ? [line('certified', t(MINUTES_SHEET.certified), roll.secretary)] : [])
	];
}
