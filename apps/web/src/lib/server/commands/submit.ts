import type { Actor } from '@veche/schema/people';
import { hold } from '@veche/schema/store';
import type { Move } from './case.ts';
import type { Deps } from './deps.ts';
import type { Outcome } from './rejection.ts';
import { settle, type Moved } from './settle.ts';

/** The lead hands the passport over: the text is held as it is, and its content kept with its hash. */
export function submit(
	deps: Deps,
	actor: Actor,
	move: Omit<Move, 'event'>
): Promise<Outcome<Moved>> {
	return settle(deps, actor, { ...move, event: 'submit' }, (tx, { case: { head, step }, at }) =>
		hold(tx, { documentId: head.id, state: step.to, at })
	);
}
