import { describe, expect, it } from 'vitest';
import { canonicalJson, type MeetingEnvelope } from '../kernel/index.ts';
import { richTextOf } from '../rich-text/index.ts';
import { agendaContent, documentsIn, peopleIn } from './canonical.ts';
import { diffAgendas } from './diff.ts';
import { uuid } from '../kernel/fixture.ts';
import { CO_SPEAKER, FIRST, GUEST, PASSPORT, SECOND, soundAgenda, SPEAKER } from './fixture.ts';

describe('content and difference', () => {
	const ENVELOPE: MeetingEnvelope = {
		documentId: uuid(1),
		seriesId: uuid(2),
		revision: 1,
		version: 1,
		previous: null,
		meeting: {
			id: uuid(3),
			body: {
				id: uuid(4),
				name: 'Муниципальный проектный комитет',
				kind: 'committee',
				quorum: 'more_than_half'
			},
			no: 4,
			date: '2026-11-23'
		},
		number: null,
		participants: [],
		materials: [
			{ documentId: PASSPORT, title: 'Мастер города', version: 2, sha256: 'ab'.repeat(32) }
		],
		signatures: [],
		approval: {
			event: 'approve',
			by: { id: uuid(5), fullName: 'Ветлугин Р. А.', post: 'глава города' },
			actingFor: null,
			at: '2026-11-18T09:00:00.000Z',
			comment: ''
		},
		people: { [SPEAKER]: { fullName: 'Осокина М. И.', post: 'начальник отдела' } }
	};

	it('[L-04] holds the agenda, the meeting, the materials with their hashes and the act of approval', () => {
		expect(agendaContent(soundAgenda(), ENVELOPE)).toMatchObject({
			format: 'veche/agenda/1',
			meeting: { no: 4 },
			materials: [{ version: 2 }],
			agenda: { items: [{ no: 1 }, { no: 2, coSpeakers: [CO_SPEAKER] }] }
		});
		const bytes = canonicalJson(agendaContent(soundAgenda(), ENVELOPE));
		expect(canonicalJson(agendaContent(soundAgenda(), { ...ENVELOPE }))).toBe(bytes);
		expect(canonicalJson(agendaContent(soundAgenda(), { ...ENVELOPE, version: 2 }))).not.toBe(
			bytes
		);
	});

	it('names everybody and every document once', () => {
		expect(peopleIn(soundAgenda())).toEqual([SPEAKER, CO_SPEAKER, GUEST]);
		expect(documentsIn(soundAgenda())).toEqual([PASSPORT]);
	});

	it('goes by row ids, with draft decisions and without computed numbers', () => {
		const before = soundAgenda();
		const after = {
			...before,
			fields: { ...before.fields, time: '11:00' },
			items: before.items
				.map((row) => ({ ...row, no: 3 - row.no, draftDecision: richTextOf('Отложить') }))
				.toReversed(),
			invited: []
		};
		expect(
			diffAgendas(before, after).map(({ kind, path, after: now }) => `${kind} ${path} ${now}`)
		).toEqual([
			'changed fields/time 11:00',
			`changed items/${SECOND}/draftDecision Отложить`,
			`changed items/${FIRST}/draftDecision Отложить`,
			`removed invited/${uuid(31)} `
		]);
	});
});
