import { readPassport, validatePassport, type PassportContext } from '@veche/schema/passport';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { readCity } from './city.ts';
import { projectOf } from './complete.ts';
import { personId } from './names.ts';
import { passportText } from './passport-text.ts';
import { editsOf } from './write-passport.ts';

const city = readCity();
const people: NonNullable<PassportContext['people']> = new Map(
	Object.entries(city.people).map(([id, { fio, external }]) => [
		personId(id),
		{ fullName: fio, external, active: true }
	])
);

/** What the rules find in a passport of the demo as it stands on the day of the demo. */
function findingsOf(id: string): ReturnType<typeof validatePassport> {
	const doc = new Y.Doc();
	const writer = { personId: personId('ivnyakov'), random: () => 0.5 };
	const text = passportText(projectOf(city, id), city.today);
	for (const part of ['substance', 'means'] as const) {
		for (const edit of editsOf(text, part, writer)) edit(doc);
	}
	return validatePassport(readPassport(doc), { people });
}

describe('passports of the demo city', () => {
	it.each(['P1', 'P2', 'P3', 'P4', 'P5', 'P6'])(
		'[P-01] %s has nothing that stops a submission',
		(id) => {
			expect(findingsOf(id).filter(({ severity }) => severity === 'blocking')).toEqual([]);
		}
	);

	it.each(['P-02', 'P-03', 'P-07', 'P-09', 'P-14'])(
		'[%s] is found in «Чистый частный сектор»',
		(rule) => {
			expect(findingsOf('P7').map((finding) => finding.rule)).toContain(rule);
		}
	);

	it('[P-09] names the difference of 250 000,00 roubles in «Чистый частный сектор»', () => {
		const [sum] = findingsOf('P7').filter(({ rule }) => rule === 'P-09');
		expect(sum?.message.ru.replaceAll('\u00A0', ' ')).toContain('разница 250 000,00 руб.');
	});
});
