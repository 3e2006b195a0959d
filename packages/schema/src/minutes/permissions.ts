import type { Role } from '../people/index.ts';
import type { MinutesStatus } from './workflow.ts';

export const MINUTES_ACTIONS = ['view', 'view_own', 'write'] as const;
/** `view_own`: the items in which the person is named, prepared by the server; the whole text needs `view`. */
export type MinutesAction = (typeof MINUTES_ACTIONS)[number];

/**
 * Letters of the table, after domain section 2.2: `V` view · `v` view only the items in which he is named
 * (SEP-6, «выписка») · `E` write · `e` write where the body lets its members (setting `membersWrite.minutes`).
 * What is not there is refused. Signatures are steps of the workflow; comments get a letter with their table.
 */
type Letters = '' | 'v' | 'V' | 'VE' | 'Ve';

const WRITTEN: Readonly<Record<Role, Letters>> = {
	chair: 'VE',
	deputy_chair: 'VE',
	secretary: 'VE',
	member: 'Ve',
	guest: '',
	curator: '',
	lead: '',
	project_admin: '',
	participant: '',
	office_head: 'VE',
	office_specialist: 'VE',
	office_curator: 'V',
	endorser: '',
	regional_office: '',
	expert: '',
	administrator: ''
};

const HELD: Readonly<Record<Role, Letters>> = {
	chair: 'V',
	deputy_chair: 'V',
	secretary: 'V',
	member: 'V',
	guest: '',
	curator: 'v',
	lead: 'v',
	project_admin: '',
	participant: '',
	office_head: 'V',
	office_specialist: 'V',
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
	participant: 'v',
	office_head: 'V',
	office_specialist: 'V',
	office_curator: 'V',
	endorser: '',
	/** Only what is sent to it, which is a copy. */
	regional_office: '',
	expert: '',
	administrator: ''
};

/** Role × status -> letters. */
export const MINUTES_RIGHTS: Readonly<Record<MinutesStatus, Readonly<Record<Role, Letters>>>> = {
	draft: WRITTEN,
	review: HELD,
	signed: LOCKED,
	cancelled: HELD
};

/** What of the document, its body and the person the table is read with. */
export interface MinutesCase {
	readonly status: MinutesStatus;
	readonly roles: ReadonlySet<Role>;
	/** Members of the body write its minutes (setting of the body). */
	readonly membersWrite: boolean;
	/** The person is named in an item: speaks, is invited or has to execute a decision. */
	readonly named: boolean;
	/** The minutes owe the person an extract. */
	readonly owed: boolean;
}

/** May somebody with these roles do that with minutes in this status? Several roles add up. */
export function canMinutes(action: MinutesAction, facts: MinutesCase): boolean {
	const rights = MINUTES_RIGHTS[facts.status];
	if ([...facts.roles].some((role) => allows(rights[role], action, facts))) return true;
	// Invitations end a day after the meeting, minutes are signed later, and an executor may never have been invited:
	// to whom an extract is owed he is a guest who is named, whatever else he is.
	return facts.owed && allows(rights.guest, action, { ...facts, named: true });
}

function allows(letters: Letters, action: MinutesAction, facts: MinutesCase): boolean {
	switch (action) {
		case 'view':
			return letters.includes('V');
		case 'view_own':
			return letters.includes('V') || (letters.includes('v') && facts.named);
		case 'write':
			return letters.includes('E') || (letters.includes('e') && facts.membersWrite);
	}
}
