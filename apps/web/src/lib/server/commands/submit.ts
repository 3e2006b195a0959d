import { ok } from '@veche/schema/kernel';
import type { Actor } from '@veche/schema/people';
import { hold } from '@veche/schema/store';
import type { Move } from './case.ts';
import type { Deps } from './deps.ts';
import type { Outcome } from './rejection.ts';
import type { Moved } from './record-step.ts';
import { settle } from './settle.ts';

/** The lead hands a passport over, the secretary minutes: the text is held as it is, and its content kept with its hash. */
export function submit(
	deps: Deps,
	actor: Actor,
	move: Omit<Move, 'event'>
): Promise<Outcome<Moved>> {
	return settle(
		deps,
		actor,
		{ ...move, event: 'submit' },
		async (tx, { case: { head, step }, at }) =>
			ok(await hold(tx, { documentId: head.id, state: step.to, at }))
	);
}
