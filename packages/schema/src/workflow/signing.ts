import { err, ok, type PersonId, type Result } from '../kernel/index.ts';
import type { Role } from '../people/index.ts';

/** A signature that stands under the text as it is held now; a return makes all of them void. */
export interface Signature {
	readonly role: Role;
	readonly personId: PersonId;
}

/** What one more signature does. */
export interface Signing {
	/** The role in which it is given. */
	readonly role: Role;
	/** It is the last one: the step is taken. */
	readonly complete: boolean;
}

export type SigningRefusal =
	| { readonly kind: 'not_your_role'; readonly by: readonly Role[] }
	| { readonly kind: 'already_signed' };

/**
 * The signature of somebody under a text that several roles sign, in any order, once each. One person signs
 * once, whatever roles he holds: two signatures are two people.
 */
export function signAs(
	required: readonly Role[],
	signatures: readonly Signature[],
	signer: { readonly personId: PersonId; readonly roles: ReadonlySet<Role> }
): Result<Signing, SigningRefusal> {
	if (!required.some((role) => signer.roles.has(role))) {
		return err({ kind: 'not_your_role', by: required });
	}
	if (signatures.some(({ personId }) => personId === signer.personId)) {
		return err({ kind: 'already_signed' });
	}
	const open = required.filter((role) => signatures.every((one) => one.role !== role));
	const role = open.find((one) => signer.roles.has(one));
	if (role === undefined) return err({ kind: 'already_signed' });
	return ok({ role, complete: open.length === 1 });
}
