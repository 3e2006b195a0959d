import { describe, expect, it } from 'vitest';
import { canonicalJson, type MeetingEnvelope } from '../kernel/index.ts';
import { richTextOf } from '../rich-text/index.ts';
import { minutesContent, peopleIn } from './canonical.ts';
import { diffMinutes } from './diff.ts';
import { uuid } from '../kernel/fixture.ts';
import { ASSIGNMENT, EXECUTOR, MEMBER, SECOND, soundMinutes, SPEAKER } from './fixture.ts';
import { minutesEntries } from './view.ts';

describe('content and difference', () => {
	const ENVELOPE: MeetingEnvelope = {
		documentId: uuid(1),
		seriesId: uuid(2),
		revision: 1,
		version: 1,
		previous: null,
		meeting: {
			id: uuid(3),
			body: { id: uuid(4), name: 'Комитет', kind: 'committee', quorum: '' },
			no: 3,
			date: '2026-09-21'
		},
		number: 3,
		participants: [
			{ personId: MEMBER, role: 'member', voting: true, attendance: 'hall', reason: '' }
		],
		materials: [],
		signatures: [
			{ role: 'secretary', by: uuid(5), actingFor: null, at: '2026-09-22T08:00:00.000Z' },
			{ role: 'chair', by: uuid(6), actingFor: null, at: '2026-09-23T08:00:00.000Z' }
		],
		approval: {
			event: 'sign',
			by: { id: uuid(6), fullName: 'Ветлугин Р. А.', post: 'глава города' },
			actingFor: null,
			at: '2026-09-23T08:00:00.000Z',
			comment: ''
		},
		people: { [EXECUTOR]: { fullName: 'Полозов Г. Э.', post: 'начальник управления' } }
	};

	it('[L-04] holds the minutes, their number, who was there and both signatures', () => {
		expect(minutesContent(soundMinutes(), ENVELOPE)).toMatchObject({
			format: 'veche/minutes/1',
			number: 3,
			participants: [{ attendance: 'hall' }],
			signatures: [{ role: 'secretary' }, { role: 'chair' }],
			minutes: { decisions: [{ no: '1.1' }, { no: '1.2', due: '2026-11-30' }] }
		});
		const bytes = canonicalJson(minutesContent(soundMinutes(), ENVELOPE));
		expect(canonicalJson(minutesContent(soundMinutes(), { ...ENVELOPE, number: 4 }))).not.toBe(
			bytes
		);
	});

	it('names everybody once', () => {
		expect(peopleIn(soundMinutes())).toEqual([SPEAKER, MEMBER, EXECUTOR]);
	});

	it('goes by row ids, with texts and without computed numbers', () => {
		const before = soundMinutes();
		const [suspend, assign] = before.decisions;
		if (suspend === undefined || assign === undefined)
			throw new Error('the fixture has two decisions');
		const after = {
			...before,
			items: before.items.map((row) => ({ ...row, outcome: '' })),
			decisions: [{ ...assign, no: '1.1', due: '2026-12-30', text: richTextOf('Иначе.') }]
		};
		expect(
			diffMinutes(before, after).map(({ kind, path, after: now }) => `${kind} ${path} ${now}`)
		).toEqual([
			`changed items/${SECOND}/outcome `,
			`changed decisions/${ASSIGNMENT}/due 2026-12-30`,
			`changed decisions/${ASSIGNMENT}/text Иначе.`,
			`removed decisions/${suspend.id} `
		]);
	});

	it('is grouped item by item for pages and print', () => {
		const lines = minutesEntries(soundMinutes()).map(({ item, speeches, decisions }) => [
			item.no,
			speeches.length,
			decisions.length
		]);
		expect(lines).toEqual([
			[1, 1, 2],
			[2, 0, 0]
		]);
	});
});
