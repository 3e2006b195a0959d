import type { Role } from '../people/index.ts';
import type { AgendaStatus } from './workflow.ts';

export const AGENDA_ACTIONS = ['view', 'view_own', 'write'] as const;
/** `view_own`: the items in which the person is named, prepared by the server; the whole text needs `view`. */
export type AgendaAction = (typeof AGENDA_ACTIONS)[number];

/**
 * Letters of the table, after domain section 2.2: `V` view · `v` view only the items in which he is named
 * (SEP-6) · `E` write · `e` write where the body lets its members (setting `membersWrite.agenda`). What is not
 * there is refused. Whoever may comment has to read: comments get a letter of their own with their table.
 */
type Letters = '' | 'v' | 'V' | 'VE' | 'Ve';

const WRITTEN: Readonly<Record<Role, Letters>> = {
	chair: 'VE',
	deputy_chair: 'VE',
	secretary: 'VE',
	member: 'Ve',
	guest: 'v',
	curator: 'V',
	lead: 'V',
	project_admin: 'V',
	participant: '',
	office_head: 'VE',
	office_specialist: 'VE',
	office_curator: 'V',
	endorser: '',
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
	participant: '',
	office_head: 'V',
	office_specialist: 'V',
	office_curator: 'V',
	endorser: '',
	regional_office: '',
	expert: '',
	administrator: ''
};

/** Role × status -> letters. */
export const AGENDA_RIGHTS: Readonly<Record<AgendaStatus, Readonly<Record<Role, Letters>>>> = {
	draft: WRITTEN,
	approved: LOCKED,
	cancelled: LOCKED
};

/** What of the document, its body and the person the table is read with. */
export interface AgendaCase {
	readonly status: AgendaStatus;
	readonly roles: ReadonlySet<Role>;
	/** Members of the body write its agenda (setting of the body). */
	readonly membersWrite: boolean;
	/** The person speaks to an item or is invited to it. */
	readonly named: boolean;
}

/** May somebody with these roles do that with an agenda in this status? Several roles add up. */
export function canAgenda(action: AgendaAction, facts: AgendaCase): boolean {
	return [...facts.roles].some((role) => allows(AGENDA_RIGHTS[facts.status][role], action, facts));
}

function allows(letters: Letters, action: AgendaAction, facts: AgendaCase): boolean {
	switch (action) {
		case 'view':
			return letters.includes('V');
		case 'view_own':
			return letters.includes('V') || (letters.includes('v') && facts.named);
		case 'write':
			return letters.includes('E') || (letters.includes('e') && facts.membersWrite);
	}
}
