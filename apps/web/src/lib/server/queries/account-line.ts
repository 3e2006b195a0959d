import type { FoundAccount } from './accounts.ts';

/** What a page needs of a person; moments as text. */
export function accountLine(account: FoundAccount) {
	const { id, fullName, post, unit, external, email, state, sessions, hasPassword } = account;
	return {
		...{ id, fullName, post, unit, external, email, state, sessions, hasPassword },
		keep: account.keep,
		administrator: account.administrator,
		blockedAt: account.blockedAt?.toISOString() ?? null,
		linkUntil: account.linkUntil?.toISOString() ?? null,
		seenAt: account.seenAt?.toISOString() ?? null,
		roles: account.roles.map(({ role, place, projectId, since, until }) => ({
			role,
			place,
			href: projectId === null ? null : `/projects/${projectId}/people`,
			since,
			until
		}))
	};
}
