import { isId, type PersonId } from '@veche/schema/kernel';
import { citySettings } from '@veche/schema/store';
import { SIGN_IN } from '../../messages/server-sign-in.ts';
import { REFUSALS } from '../../messages/server.ts';
import type { Deps } from './deps.ts';
import { openProved, type Opened, type OpenSession } from './open-session.ts';
import { refuse, type Outcome } from './rejection.ts';

export interface SignInAs {
	readonly personId: string;
	/** The server was started as a demo. */
	readonly demo: boolean;
	/** The request comes from this computer. */
	readonly loopback: boolean;
}

/** Signs a visitor of the demo in as one of its people without a password. Three locks: setting, data, address. */
export async function signInAs<Kept>(
	deps: Deps,
	input: SignInAs,
	open: OpenSession<Kept>
): Promise<Outcome<Opened<Kept>>> {
	const { demo } = await citySettings(deps.sql);
	if (!input.demo || !input.loopback || !demo) return refuse('forbidden', SIGN_IN.demoOnly);
	if (!isId<PersonId>(input.personId)) return refuse('invalid', REFUSALS.unknownPerson);
	return openProved(deps, { personId: input.personId, action: 'session.open_demo' }, open);
}
