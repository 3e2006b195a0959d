import { describe, expect, it } from 'vitest';
import { soundAgenda } from '../agenda/fixture.ts';
import { uuid } from '../kernel/fixture.ts';
import { extractOf, extractsOf } from './extract.ts';
import {
	DECISION,
	EXECUTOR,
	FIRST,
	MEMBER,
	SECOND,
	soundMinutes,
	SPEAKER,
	SPEECH
} from './fixture.ts';

const INVITED = uuid(7);
const CO_SPEAKER = uuid(8);
const guest = (personId: string) => ({ personId, role: 'guest' });
const member = (personId: string) => ({ personId, role: 'member' });

/** The agenda of the minutes: one is invited to the second item, a co-speaker stands at the first. */
function agenda() {
	const { items, ...rest } = soundAgenda();
	const named = items.map((item, n) => ({ ...item, coSpeakers: n === 0 ? [CO_SPEAKER] : [] }));
	const row = { id: uuid(31), order: 'a0aaaaaa', itemId: SECOND, personId: INVITED };
	return { ...rest, items: named, invited: [row] };
}

describe('to whom signed minutes owe an extract', () => {
	const owed = (...participants: readonly { personId: string; role: string }[]) =>
		Object.fromEntries(extractsOf({ minutes: soundMinutes(), participants, agenda: agenda() }));

	it('[MT-05] the invited of an item, by the agenda or because they spoke, and its executors', () => {
		expect(owed(guest(INVITED), guest(CO_SPEAKER), guest(SPEAKER), guest(MEMBER))).toEqual({
			[INVITED]: [SECOND],
			[CO_SPEAKER]: [FIRST],
			[SPEAKER]: [FIRST, SECOND],
			[MEMBER]: [FIRST],
			[EXECUTOR]: [FIRST]
		});
	});

	it('[MT-05] not a member, who reads the whole, nor somebody whose invitation was taken back', () => {
		expect(owed(member(SPEAKER), member(MEMBER))).toEqual({ [EXECUTOR]: [FIRST] });
	});

	it('[MT-05] not a guest whom no item names', () => {
		expect(owed(guest(uuid(9)))).toEqual({ [EXECUTOR]: [FIRST] });
	});
});

describe('an extract', () => {
	it('[MT-05] holds its items with their numbers, and nothing of another one', () => {
		const { items, speeches, decisions } = extractOf(soundMinutes(), [FIRST]);
		expect(items.map(({ id, no }) => [id, no])).toEqual([[FIRST, 1]]);
		expect(speeches.map(({ id }) => id)).toEqual([SPEECH]);
		expect(decisions.map(({ no }) => no)).toEqual(['1.1', '1.2']);
		const second = extractOf(soundMinutes(), [SECOND]);
		expect(second.items.map(({ no }) => no)).toEqual([2]);
		expect(JSON.stringify(second)).not.toMatch(new RegExp(`${FIRST}|${SPEECH}|${DECISION}`));
	});
});
