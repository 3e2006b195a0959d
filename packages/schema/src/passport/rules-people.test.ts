import { describe, expect, it } from 'vitest';
import { uuid } from '../kernel/fixture.ts';
import { CURATOR, INDICATOR, LEAD, POINT, RESULT, soundPassport } from './fixture.ts';
import type { KnownPeople } from '../people/index.ts';
import { responsibleInTeam, roles } from './rules-people.ts';
import type { PassportView, TeamRow } from './view.ts';

const OTHER = uuid(9);
const person = (change: object = {}) => ({
	fullName: 'Хвощёва Лидия Романовна',
	external: false,
	active: true,
	...change
});
const people = (change: object = {}): KnownPeople =>
	new Map([
		[LEAD, person(change)],
		[CURATOR, person()],
		[OTHER, person()]
	]);

function withTeam(...rows: readonly Partial<TeamRow>[]): PassportView {
	const view = soundPassport();
	const [row] = view.team;
	if (row === undefined) throw new Error('the fixture has no team');
	return { ...view, team: rows.map((change, n) => ({ ...row, id: uuid(71 + n), ...change })) };
}

describe('P-12, roles', () => {
	it('[P-12] the curator and the lead are two people', () => {
		const view = soundPassport();
		const one = { ...view, fields: { ...view.fields, leader: CURATOR } };
		expect(roles(one, undefined)).toMatchObject([{ severity: 'blocking', path: 'fields/leader' }]);
	});

	it('[P-12] the lead is not from outside', () => {
		expect(roles(soundPassport(), people({ external: true }))).toHaveLength(1);
		expect(roles(soundPassport(), people())).toEqual([]);
	});

	it.each(['curator', 'lead'])('[P-12] the team has one %s at a time', (role) => {
		const at = (to: string, from: string): number =>
			roles(
				withTeam(
					{ role, person: LEAD, from: '2026-12-01', to },
					{ role, person: OTHER, from, to: '' }
				),
				undefined
			).length;
		expect(at('2027-01-31', '2027-02-01')).toBe(0);
		expect(at('2027-02-01', '2027-02-01')).toBe(1);
		expect(at('', '2027-02-01')).toBe(1);
	});

	it('[P-12] one person may stand in the team twice, and participants may be many', () => {
		const twice = withTeam({ role: 'lead', person: LEAD }, { role: 'lead', person: LEAD });
		const many = withTeam(
			{ role: 'participant', person: LEAD },
			{ role: 'participant', person: OTHER }
		);
		expect([...roles(twice, undefined), ...roles(many, undefined)]).toEqual([]);
	});
});

describe('P-13, who answers', () => {
	const paths = (view: PassportView, known?: KnownPeople): readonly string[] =>
		responsibleInTeam(view, known).map(({ path }) => path);
	const ALL = [
		`indicators/${INDICATOR}/responsible`,
		`results/${RESULT}/responsible`,
		`controlPoints/${POINT}/responsible`
	];

	it('[P-13] [KOG-20b] whoever answers stands in the team', () => {
		expect(paths(soundPassport(), people())).toEqual([]);
		expect(paths(withTeam({ person: CURATOR }), people())).toEqual(ALL);
	});

	it('[P-13] he stands there on the day of the term', () => {
		const team = (from: string, to: string): readonly string[] =>
			paths(withTeam({ person: LEAD, from, to }));
		expect(team('2026-12-01', '2027-05-31')).toEqual([]);
		expect(team('2026-12-01', '2027-05-30')).toEqual([ALL[1]]);
		expect(team('2027-05-21', '')).toEqual([ALL[2]]);
	});

	it('[P-13] a closed account and somebody unknown cannot answer', () => {
		expect(paths(soundPassport(), people({ active: false }))).toEqual(ALL);
		expect(paths(soundPassport(), new Map())).toEqual(ALL);
	});

	it('[P-13] an empty place is a matter of P-01', () => {
		const view = soundPassport();
		const controlPoints = view.controlPoints.map((row) => ({ ...row, responsible: '' }));
		expect(paths({ ...view, controlPoints }, people())).toEqual([]);
	});

	it('names the person', () => {
		const [finding] = responsibleInTeam(withTeam({ person: CURATOR }), people());
		expect(finding?.message.ru.replaceAll('\u00A0', ' ')).toContain(
			'Хвощёва Л. Р. не входит в команду'
		);
	});
});
