import type { DocumentShape, RootShape } from '../kernel/index.ts';
import { rolesIn, type Actor } from '../people/index.ts';
import type { Access, ReadReason } from './access.ts';
import type { DocumentAction } from './kind.ts';
import { KINDS } from './kinds.ts';
import type { DocumentFacts } from './view.ts';

/**
 * May this person do that with this document now? The one place where rights on documents are decided:
 * socket, route and button ask here. Source: domain, SEP-7.
 * @param named people whom the text names; only `view_own` looks at them
 */
export function can(
	actor: Actor,
	action: DocumentAction,
	facts: DocumentFacts,
	named: readonly string[] = []
): boolean {
	if (action === 'write' && facts.open !== 'written') return false;
	return KINDS[facts.kind].may(action, {
		status: facts.state,
		roles: rolesIn(actor, facts),
		guestReader: isGuestReader(actor, facts),
		coAuthor: facts.coAuthors.includes(actor.personId),
		projectLevel: facts.projectLevel,
		membersWrite: facts.membersWrite,
		named: named.includes(actor.personId),
		owed: facts.owed?.includes(actor.personId) === true
	});
}

export interface AccessDecision {
	/** null: may not even read. */
	readonly access: Access | null;
	readonly reason: ReadReason | null;
	/** Could this person write while the text is open? Then refused edits are kept for him (quarantine). */
	readonly couldWrite: boolean;
}

/**
 * What a connection of this person may do with the text.
 * @param clientSchema layout version that the client's code knows, or null when it did not say
 */
export function accessTo(
	actor: Actor,
	facts: DocumentFacts,
	clientSchema: number | null
): AccessDecision {
	if (!can(actor, 'view', facts)) return { access: null, reason: 'role', couldWrite: false };
	const couldWrite = couldWriteWhileOpen(actor, facts);
	if (facts.open !== 'written') return { access: 'read', reason: facts.open, couldWrite };
	if (!can(actor, 'write', facts)) return { access: 'read', reason: 'role', couldWrite };
	if (clientSchema !== KINDS[facts.kind].shape.schemaVersion) {
		return { access: 'read', reason: 'schema', couldWrite };
	}
	return { access: 'write', reason: null, couldWrite };
}

/** Roots of the Y.Doc into which this person may write now; `meta` is nobody's. */
export function writableRoots(actor: Actor, facts: DocumentFacts): readonly string[] {
	return can(actor, 'write', facts) ? Object.keys(KINDS[facts.kind].shape.roots) : [];
}

/** A root as the API shows it: its shape, and whether this person may write it now. */
export type ApiRoot = RootShape & { readonly write: boolean };

/** The layout of the document as the API shows it. */
export function apiShape(
	actor: Actor,
	facts: DocumentFacts
): { readonly schemaVersion: number; readonly roots: { readonly [root: string]: ApiRoot } } {
	const { schemaVersion, roots }: DocumentShape = KINDS[facts.kind].shape;
	const writable = writableRoots(actor, facts);
	const shown = Object.entries(roots).map(([root, shape]): [string, ApiRoot] => [
		root,
		{ ...shape, write: writable.includes(root) }
	]);
	return { schemaVersion, roots: Object.fromEntries(shown) };
}

/** Is he a guest of a meeting now, in an item to which the document is a material? */
function isGuestReader({ personId, grants }: Actor, { readers }: DocumentFacts): boolean {
	return readers.some(
		(one) =>
			one.personId === personId &&
			grants.some(({ scope }) => scope.kind === 'meeting' && scope.id === one.meetingId)
	);
}

function couldWriteWhileOpen(actor: Actor, facts: DocumentFacts): boolean {
	return can(actor, 'write', { ...facts, state: 'draft', open: 'written' });
}
