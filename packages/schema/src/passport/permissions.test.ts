import { describe, expect, it } from 'vitest';
import { ROLE_NAMES, type Role } from '../people/index.ts';
import { canPassport, type PassportAction } from './permissions.ts';
import { PASSPORT_STATUSES, type PassportStatus } from './workflow.ts';

const ROLES = Object.keys(ROLE_NAMES).filter((role): role is Role => role in ROLE_NAMES);
const ACTIONS: readonly PassportAction[] = ['view', 'view_history', 'write', 'manage_co_authors'];

/*
 * The office's matrix for a passport, row by row (V view and, but for a guest, history, v view as the invited, E write, E* write as a co-author, A co-authors).
 * A role that a row does not name may do nothing.
 */
const WRITTEN =
	'chair:V,E* deputy_chair:V,E* secretary:V,E*,A member:V,E* curator:V,E,A lead:V,E,A project_admin:V,E,A ' +
	'participant:V office_head:V,E* office_specialist:V,E* office_curator:V';
const READ =
	'chair:V deputy_chair:V secretary:V member:V curator:V lead:V project_admin:V participant:V ' +
	'office_head:V office_specialist:V office_curator:V endorser:V';
const MATRIX: Readonly<Record<PassportStatus, string>> = {
	draft: WRITTEN,
	rework: `${WRITTEN} endorser:V`,
	review: `${READ} guest:V`
		.replace('secretary:V', 'secretary:V,A')
		.replace('curator:V', 'curator:V,A')
		.replace('lead:V', 'lead:V,A')
		.replace('project_admin:V', 'project_admin:V,A'),
	approved: `${READ} guest:v regional_office:V¹`,
	rejected: `${READ} guest:v`,
	superseded: `${READ} guest:v regional_office:V¹`
};

function lettersOf(status: PassportStatus, role: Role): readonly string[] {
	const cell = MATRIX[status].split(' ').find((line) => line.startsWith(`${role}:`));
	return cell === undefined ? [] : cell.slice(role.length + 1).split(',');
}

function expected(status: PassportStatus, role: Role, how: Situation): readonly PassportAction[] {
	const letters = lettersOf(status, role);
	return ACTIONS.filter((action) => {
		const reads = letters.includes('V') || (letters.includes('V¹') && how.level !== 'municipal');
		if (action === 'view') return reads || (letters.includes('v') && how.guestReader);
		if (action === 'view_history') return reads && role !== 'guest';
		if (action === 'write')
			return letters.includes('E') || (letters.includes('E*') && how.coAuthor);
		return letters.includes('A');
	});
}

interface Situation {
	readonly coAuthor: boolean;
	readonly level: string;
	readonly guestReader: boolean;
}

const CASES = PASSPORT_STATUSES.flatMap((status) => ROLES.map((role) => ({ status, role })));

describe('rights on a passport', () => {
	it.each(CASES)('[SEP-7] $status, $role', ({ status, role }) => {
		for (const coAuthor of [false, true]) {
			for (const level of ['municipal', 'regional', 'federal']) {
				for (const guestReader of [false, true]) {
					const facts = { status, coAuthor, projectLevel: level, guestReader };
					const may = ACTIONS.filter((action) =>
						canPassport(action, { ...facts, roles: new Set([role]) })
					);
					const how = { coAuthor, level, guestReader };
					// Whoever is invited is a guest besides what he is.
					const both = [
						...expected(status, role, how),
						...(guestReader ? expected(status, 'guest', how) : [])
					];
					expect(may).toEqual(ACTIONS.filter((action) => both.includes(action)));
				}
			}
		}
	});

	it('[SEP-2] the administrator of the system never reads or writes a passport', () => {
		for (const status of PASSPORT_STATUSES) {
			const facts = {
				status,
				roles: new Set<Role>(['administrator']),
				coAuthor: true,
				projectLevel: 'federal',
				guestReader: false
			};
			expect(ACTIONS.filter((action) => canPassport(action, facts))).toEqual([]);
		}
	});

	it('[SEP-7] several roles add up, and none is nothing', () => {
		const how = { coAuthor: false, projectLevel: 'municipal', guestReader: false } as const;
		const facts = { status: 'draft', ...how } as const;
		expect(canPassport('write', { ...facts, roles: new Set<Role>(['member', 'lead']) })).toBe(true);
		expect(canPassport('view', { ...facts, coAuthor: true, roles: new Set<Role>() })).toBe(false);
	});
});
