import { describe, expect, it } from 'vitest';
import { canonicalJson, plainJson, type ProjectEnvelope } from '../kernel/index.ts';
import { passportContent, peopleIn } from './canonical.ts';
import { diffPassports } from './diff.ts';
import { uuid } from '../kernel/fixture.ts';
import { ADMIN, CURATOR, LEAD, RESULT, soundPassport } from './fixture.ts';
import { richTextOf } from '../rich-text/index.ts';

const ENVELOPE: ProjectEnvelope = {
	documentId: uuid(1),
	seriesId: uuid(2),
	revision: 1,
	version: 3,
	previous: 'ab'.repeat(32),
	project: { id: uuid(3), regNo: 'МП-04-2026', title: 'Мастер города' },
	approval: {
		event: 'approve',
		by: { id: uuid(4), fullName: 'Ветлугин Р. А.', post: 'глава города' },
		actingFor: null,
		at: '2026-11-23T09:00:00.000Z',
		comment: ''
	},
	people: { [LEAD]: { fullName: 'Хвощёва Л. Р.', post: 'начальник отдела' } }
};

describe('content of a version', () => {
	it('[L-04] holds the whole passport, the people as of the approval, the act and the chain', () => {
		const content = passportContent(soundPassport(), ENVELOPE);
		expect(content).toMatchObject({
			format: 'veche/passport/1',
			version: 3,
			previous: ENVELOPE.previous,
			approval: { at: '2026-11-23T09:00:00.000Z' },
			people: { [LEAD]: { post: 'начальник отдела' } },
			passport: { fields: { shortTitle: 'Мастер города' }, results: [{ id: RESULT }] }
		});
	});

	it('[L-04] equal passports give equal bytes; any change of text or envelope gives others', () => {
		const bytes = canonicalJson(passportContent(soundPassport(), ENVELOPE));
		expect(canonicalJson(passportContent(soundPassport(), { ...ENVELOPE }))).toBe(bytes);
		const view = soundPassport();
		const changed = { ...view, fields: { ...view.fields, territory: '.' } };
		expect(canonicalJson(passportContent(changed, ENVELOPE))).not.toBe(bytes);
		expect(canonicalJson(passportContent(view, { ...ENVELOPE, previous: null }))).not.toBe(bytes);
	});

	it('names everybody whom the passport names, once', () => {
		expect(peopleIn(soundPassport())).toEqual([CURATOR, LEAD, ADMIN]);
	});
});

describe('difference of two passports', () => {
	const before = soundPassport();
	const [result] = before.results;

	it('is empty for equal texts and blind to the place of a row', () => {
		const moved = { ...before, results: before.results.map((row) => ({ ...row, order: 'zz' })) };
		expect(diffPassports(before, before)).toEqual([]);
		expect(diffPassports(before, moved)).toEqual([]);
	});

	it('does not see in what order a stored version holds the keys of a text', () => {
		const stored: typeof before = JSON.parse(canonicalJson(plainJson(before)));
		expect(Object.keys(stored.goal)).not.toEqual(Object.keys(before.goal));
		expect(diffPassports(stored, before)).toEqual([]);
	});

	it('goes by row ids: fields, cells, years, money, texts, rows that came and went', () => {
		if (result === undefined) throw new Error('the fixture has no result');
		const after = {
			...before,
			fields: { ...before.fields, end: '2027-12-31' },
			goal: richTextOf('Другая цель'),
			indicators: before.indicators.map((row) => ({ ...row, plan: { ...row.plan, '2027': '40' } })),
			results: [{ ...result, id: uuid(22), name: 'Новый' }],
			finance: { [`${RESULT}/2027/MB`]: '7' }
		};
		expect(
			diffPassports(before, after).map(({ path, kind, after: now }) => `${kind} ${path} ${now}`)
		).toEqual([
			'changed fields/end 2027-12-31',
			'changed goal Другая цель',
			`changed indicators/${before.indicators[0]?.id}/plan:2027 40`,
			`added results/${uuid(22)} Новый`,
			`removed results/${RESULT} `,
			`changed finance/${RESULT}/2027/MB 7`,
			`changed finance/${RESULT}/2027/OB `
		]);
	});
});
