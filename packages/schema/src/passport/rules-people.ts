import { shortName, type Finding } from '../kernel/index.ts';
import type { KnownPeople } from '../people/index.ts';
import type { PassportView } from './view.ts';

/** P-12: one curator, one lead who is not the curator and not from outside, an administrator. */
export function roles(view: PassportView, people: KnownPeople | undefined): Finding[] {
	const { curator, leader } = view.fields;
	const found: Finding[] = [];
	const add = (path: string, message: string): void => {
		found.push({ rule: 'P-12', severity: 'blocking', path, message });
	};
	if (curator !== '' && curator === leader) {
		add('fields/leader', 'Куратор и руководитель проекта — одно лицо. Назначьте разных людей.');
	}
	if (people?.get(leader)?.external === true) {
		add('fields/leader', 'Руководитель проекта — внешнее лицо. Назначьте работника администрации.');
	}
	for (const [role, name] of [
		['curator', 'куратора'],
		['lead', 'руководителя']
	] as const) {
		const holders = view.team.filter((row) => row.role === role && row.person !== '');
		for (const [index, row] of holders.entries()) {
			const rival = holders
				.slice(0, index)
				.some((one) => one.person !== row.person && overlap(one, row));
			if (rival) add(`team/${row.id}/role`, `В разделе 6 два ${name} проекта в одно время.`);
		}
	}
	return found;
}

/** P-13: whoever answers for something is in the team at that date and is active. */
export function responsibleInTeam(view: PassportView, people: KnownPeople | undefined): Finding[] {
	const duties = [
		...view.indicators.map((row, n) => duty('indicators', row, `Показатель ${n + 1}`, '')),
		...view.results.map((row, n) => duty('results', row, `Результат ${n + 1}`, row.date)),
		...view.controlPoints.map((row, n) =>
			duty('controlPoints', row, `Контрольная точка ${n + 1}`, row.planDate)
		)
	];
	const team = Map.groupBy(view.team, (row) => row.person);
	return duties.flatMap(({ path, name, person, on }): Finding[] => {
		if (person === '') return [];
		const known = people?.get(person);
		const who = known === undefined ? 'ответственный' : shortName(known.fullName);
		const inTeam = (team.get(person) ?? []).some(
			({ from, to }) => on === '' || ((from === '' || from <= on) && (to === '' || to >= on))
		);
		if (!inTeam) {
			const message = `${name}: ${who} не входит в команду проекта на этот срок. Добавьте его в раздел 6.`;
			return [{ rule: 'P-13', severity: 'blocking', path, message }];
		}
		if (people !== undefined && known === undefined) {
			const message = `${name}: такого лица нет в системе. Выберите ответственного из списка.`;
			return [{ rule: 'P-13', severity: 'blocking', path, message }];
		}
		if (known?.active === false) {
			const message = `${name}: учётная запись (${who}) закрыта. Назначьте другого ответственного.`;
			return [{ rule: 'P-13', severity: 'blocking', path, message }];
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
	root: string,
	row: { readonly id: string; readonly responsible: string },
	name: string,
	on: string
): { path: string; name: string; person: string; on: string } {
	return { path: `${root}/${row.id}/responsible`, name, person: row.responsible, on };
}
