import { isId, ok, type PersonId } from '@veche/schema/kernel';
import { appendAudit, citySettings, personById, transaction } from '@veche/schema/store';
import { SIGN_IN } from '../../messages/server-sign-in.ts';
import { REFUSALS } from '../../messages/server.ts';
import type { Deps } from './deps.ts';
import { refuse, type Outcome } from './rejection.ts';

export interface SignInAs {
	readonly personId: string;
	/** The server was started as a demo. */
	readonly demo: boolean;
	/** The request comes from this computer. */
	readonly loopback: boolean;
}

/** Signs a visitor of the demo in as one of its people without a password. Three locks: setting, data, address. */
export async function signInAs(
	deps: Deps,
	input: SignInAs
): Promise<Outcome<{ personId: PersonId }>> {
	const { demo } = await citySettings(deps.sql);
	if (!input.demo || !input.loopback || !demo) return refuse('forbidden', SIGN_IN.demoOnly);
	if (!isId<PersonId>(input.personId)) return refuse('invalid', REFUSALS.unknownPerson);
	const person = await personById(deps.sql, input.personId);
	if (person === null || person.blockedAt !== null) {
		return refuse('not_found', REFUSALS.unknownPerson);
	}
	await transaction(deps.sql, (tx) =>
		appendAudit(tx, {
			actorId: person.id,
			action: 'session.open_demo',
			objectKind: 'person',
			objectId: person.id,
			details: {},
			at: deps.clock()
		})
	);
	return ok({ personId: person.id });
}
