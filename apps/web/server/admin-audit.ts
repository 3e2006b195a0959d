import type { PersonId } from '@veche/schema/kernel';
import { appendAudit, type Sql, type Tx } from '@veche/schema/store';

export interface AdminDeps {
	readonly sql: Sql;
	readonly clock: () => Date;
	readonly newId: () => string;
}

type Entry = Parameters<typeof appendAudit>[1];

/** The console has no person of its own: whoever runs it owns the machine. */
export function audit(tx: Tx, entry: Omit<Entry, 'actorId'>): Promise<void> {
	return appendAudit(tx, { actorId: null, ...entry });
}

/** What was done to a person's account. */
export function auditPerson(
	tx: Tx,
	{ personId, ...entry }: Pick<Entry, 'action' | 'details' | 'at'> & { readonly personId: PersonId }
): Promise<void> {
	return audit(tx, { ...entry, objectKind: 'person', objectId: personId });
}
