import { isPassportEvent } from '@veche/schema/passport';
import type { Actor } from '@veche/schema/people';
import { REFUSALS } from '../../messages/server.ts';
import { approve } from './approve.ts';
import type { Move } from './case.ts';
import type { Deps } from './deps.ts';
import { reject } from './reject.ts';
import { refuse, type Outcome } from './rejection.ts';
import { returnForRevision } from './return-for-revision.ts';
import { revise } from './revise.ts';
import type { Moved } from './settle.ts';
import { submit } from './submit.ts';

/** The command of an event by its name, as buttons and the API send it. */
export function transition(
	deps: Deps,
	actor: Actor,
	input: Omit<Move, 'event'> & { readonly event: string }
): Promise<Outcome<Moved>> {
	const { event, ...move } = input;
	if (!isPassportEvent(event)) return Promise.resolve(refuse('invalid', REFUSALS.unknownEvent));
	switch (event) {
		case 'submit':
			return submit(deps, actor, move);
		case 'return':
			return returnForRevision(deps, actor, move);
		case 'approve':
			return approve(deps, actor, move);
		case 'reject':
			return reject(deps, actor, move);
		case 'revise':
			return revise(deps, actor, move);
	}
}
