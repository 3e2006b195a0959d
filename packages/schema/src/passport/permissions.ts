import type { Role } from '../people/index.ts';
import type { PassportStatus } from './workflow.ts';

export type PassportAction = 'view' | 'view_history' | 'write' | 'manage_co_authors';

/**
 * Letters of the table, after domain section 2.2: `V` view, and for whoever is no guest how the text came about · `v` view
 * as a material of an item to which one is invited (SEP-6) · `E` write · `e` write when among the co-authors · `A` manage the co-authors. What is not there is refused. Comments, visas and votes add letters of their own.
 */
type Letters = '' | 'v' | 'V' | 'VE' | 'Ve' | 'VEA' | 'VeA' | 'VA';

const WRITTEN: Readonly<Record<Role, Letters>> = {
	chair: 'Ve',
	deputy_chair: 'Ve',
	secretary: 'VeA',
	member: 'Ve',
	guest: '',
	curator: 'VEA',
	lead: 'VEA',
	project_admin: 'VEA',
	participant: 'V',
	office_head: 'Ve',
	office_specialist: 'Ve',
	office_curator: 'V',
	endorser: '',
	regional_office: '',
	expert: '',
	administrator: ''
};

const HELD: Readonly<Record<Role, Letters>> = {
	chair: 'V',
	deputy_chair: 'V',
	secretary: 'VA',
	member: 'V',
	guest: 'V',
	curator: 'VA',
	lead: 'VA',
	project_admin: 'VA',
	participant: 'V',
	office_head: 'V',
	office_specialist: 'V',
	office_curator: 'V',
	endorser: 'V',
	regional_office: '',
	expert: '',
	administrator: ''
};

const LOCKED: Readonly<Record<Role, Letters>> = {
	chair: 'V',
	deputy_chair: 'V',
	secretary: 'V',
	member: 'V',
	guest: 'v',
	curator: 'V',
	lead: 'V',
	project_admin: 'V',
	participant: 'V',
	office_head: 'V',
	office_specialist: 'V',
	office_curator: 'V',
	endorser: 'V',
	/** Only of projects that are not purely municipal, see `canPassport`. */
	regional_office: 'V',
	expert: '',
	administrator: ''
};

const REWORK: Readonly<Record<Role, Letters>> = { ...WRITTEN, endorser: 'V' };
const REJECTED: Readonly<Record<Role, Letters>> = { ...LOCKED, regional_office: '' };

/** Role × status -> letters. */
export const PASSPORT_RIGHTS: Readonly<Record<PassportStatus, Readonly<Record<Role, Letters>>>> = {
	draft: WRITTEN,
	rework: REWORK,
	review: HELD,
	approved: LOCKED,
	rejected: REJECTED,
	superseded: LOCKED
};

/** What of the document and the person the table is read with. */
export interface PassportCase {
	readonly status: PassportStatus;
	readonly roles: ReadonlySet<Role>;
	readonly coAuthor: boolean;
	readonly projectLevel: string;
	/** The passport is a material of an item to which the person is invited. */
	readonly guestReader: boolean;
}

/** May somebody with these roles do that with a passport in this status? Several roles add up. */
export function canPassport(action: PassportAction, facts: PassportCase): boolean {
	// Whoever reads a material as an invited person is a guest here, whatever else he is.
	const roles = [...facts.roles, ...(facts.guestReader ? (['guest'] as const) : [])];
	return roles.some((role) => {
		if (role === 'regional_office' && facts.projectLevel === 'municipal') return false;
		// The invited read a text, not who wrote it or what came back (SEP-6).
		if (role === 'guest' && action === 'view_history') return false;
		return allows(PASSPORT_RIGHTS[facts.status][role], action, facts);
	});
}

function allows(letters: Letters, action: PassportAction, facts: PassportCase): boolean {
	switch (action) {
		case 'view':
			return letters.includes('V') || (letters.includes('v') && facts.guestReader);
		case 'view_history':
			return letters.includes('V');
		case 'write':
			return letters.includes('E') || (letters.includes('e') && facts.coAuthor);
		case 'manage_co_authors':
			return letters.includes('A');
	}
}
