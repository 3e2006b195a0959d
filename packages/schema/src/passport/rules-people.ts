import {
	fill,
	finding,
	inBoth,
	same,
	shortName,
	type Finding,
	type Message
} from '../kernel/index.ts';
import type { KnownPeople } from '../people/index.ts';
import { ROW_NAMES } from './messages.ts';
import { PEOPLE_RULES } from './rule-messages.ts';
import type { PassportView } from './view.ts';

/** P-12: one curator, one lead who is not the curator and not from outside, an administrator. */
export function roles(view: PassportView, people: KnownPeople | undefined): Finding[] {
	const { curator, leader } = view.fields;
	const found: Finding[] = [];
	const add = (path: string, message: Message): void => {
		found.push(finding('P-12', 'blocking', path, message));
	};
	if (curator !== '' && curator === leader) {
		add('fields/leader', PEOPLE_RULES.onePerson);
	}
	if (people?.get(leader)?.external === true) {
		add('fields/leader', PEOPLE_RULES.external);
	}
	for (const [role, two] of [
		['curator', PEOPLE_RULES.twoCurators],
		['lead', PEOPLE_RULES.twoLeads]
	] as const) {
		const holders = view.team.filter((row) => row.role === role && row.person !== '');
		for (const [index, row] of holders.entries()) {
			const rival = holders
				.slice(0, index)
				.some((one) => one.person !== row.person && overlap(one, row));
			if (rival) add(`team/${row.id}/role`, two);
		}
	}
	return found;
}

/** P-13: whoever answers for something is in the team at that date and is active. */
export function responsibleInTeam(view: PassportView, people: KnownPeople | undefined): Finding[] {
	const duties = [
		...view.indicators.map((row, n) => duty('indicators', row, n + 1, '')),
		...view.results.map((row, n) => duty('results', row, n + 1, row.date)),
		...view.controlPoints.map((row, n) => duty('controlPoints', row, n + 1, row.planDate))
	];
	const team = Map.groupBy(view.team, (row) => row.person);
	return duties.flatMap(({ path, what, person, on }): Finding[] => {
		if (person === '') return [];
		const known = people?.get(person);
		const who = known === undefined ? PEOPLE_RULES.responsible : same(shortName(known.fullName));
		const inTeam = (team.get(person) ?? []).some(
			({ from, to }) => on === '' || ((from === '' || from <= on) && (to === '' || to >= on))
		);
		if (!inTeam) {
			const message = fill(PEOPLE_RULES.notInTeam, { what, who });
			return [finding('P-13', 'blocking', path, message)];
		}
		if (people !== undefined && known === undefined) {
			const message = fill(PEOPLE_RULES.unknown, { what });
			return [finding('P-13', 'blocking', path, message)];
		}
		if (known?.active === false) {
			const message = fill(PEOPLE_RULES.closed, { what, who });
			return [finding('P-13', 'blocking', path, message)];
		}
		return [];
	});
}

/** Do two terms in the team share a day? A missing end is open. */
function overlap(a: Term, b: Term): boolean {
	return (a.to === '' || b.from <= a.to) && (b.to === '' || a.from <= b.to);
}

interface Term {
	readonly from: string;
	readonly to: string;
}

function duty(
	root: 'indicators' | 'results' | 'controlPoints',
	row: { readonly id: string; readonly responsible: string },
	no: number,
	on: string
): { path: string; what: Message; person: string; on: string } {
	const what = inBoth((locale) => `${ROW_NAMES[root][locale]} ${no}`);
	return { path: `${root}/${row.id}/responsible`, what, person: row.responsible, on };
}
