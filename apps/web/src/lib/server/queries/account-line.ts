import { isGivenRole } from '@veche/schema/people';
import type { HeldPlace } from '@veche/schema/store';
import type { FoundAccount } from './accounts.ts';
import { periodJson } from './period.ts';

/** What a page needs of a person; moments as text. */
export function accountLine(account: FoundAccount, today: string) {
	const { id, fullName, post, unit, external, email, state, sessions, hasPassword } = account;
	return {
		...{ id, fullName, post, unit, external, email, state, sessions, hasPassword },
		keep: account.keep,
		administrator: account.administrator,
		blockedAt: account.blockedAt?.toISOString() ?? null,
		linkUntil: account.linkUntil?.toISOString() ?? null,
		seenAt: account.seenAt?.toISOString() ?? null,
		gives: account.gives,
		roles: account.roles.map((held) => ({
			...{ id: held.id, role: held.role, place: held.place, href: hrefOf(held) },
			...periodJson(held, today),
			mayEnd: isGiven(held) && account.gives.some((role) => role === held.role)
		}))
	};
}

/** Where roles of this place are given. */
function hrefOf({ projectId, bodyId }: HeldPlace): string | null {
	if (projectId !== null) return `/projects/${projectId}/people`;
	return bodyId === null ? null : `/bodies/${bodyId}`;
}

function isGiven({ role, projectId, bodyId }: HeldPlace): boolean {
	return isGivenRole(role) && projectId === null && bodyId === null;
}
