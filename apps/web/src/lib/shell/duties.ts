import type { Role } from '@veche/schema/people';
import type { DUTIES } from '#lib/messages/sign-in.ts';

type Duty = keyof typeof DUTIES;

const DUTY_OF: Readonly<Record<Role, Duty>> = {
	chair: 'committee',
	deputy_chair: 'committee',
	secretary: 'committee',
	member: 'committee',
	guest: 'committee',
	curator: 'projects',
	lead: 'projects',
	project_admin: 'projects',
	participant: 'projects',
	office_head: 'office',
	office_specialist: 'office',
	office_curator: 'office',
	endorser: 'others',
	regional_office: 'others',
	expert: 'others',
	administrator: 'others'
};

const ORDER: readonly Duty[] = ['committee', 'projects', 'office', 'others'];

/** People by duty; of every duty the first of each role comes at once, the rest on demand. */
export interface DutyGroup<T> {
	readonly duty: Duty;
	readonly first: readonly T[];
	readonly rest: readonly T[];
}

export function byDuty<T extends { readonly role: Role }>(
	people: readonly T[]
): readonly DutyGroup<T>[] {
	return ORDER.flatMap((duty) => {
		const own = people.filter(({ role }) => DUTY_OF[role] === duty);
		if (own.length === 0) return [];
		const first = own.filter(
			({ role }, index) => own.findIndex((one) => one.role === role) === index
		);
		return [{ duty, first, rest: own.filter((one) => !first.includes(one)) }];
	});
}
