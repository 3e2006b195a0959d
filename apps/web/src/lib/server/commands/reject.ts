import { ok } from '@veche/schema/kernel';
import type { Actor } from '@veche/schema/people';
import type { Move } from './case.ts';
import type { Deps } from './deps.ts';
import { lockVersion } from './lock-version.ts';
import type { Outcome } from './rejection.ts';
import type { Moved } from './record-step.ts';
import { settle } from './settle.ts';

/** The chair rejects, with the reason: the text is locked as it was, and no version loses its force. */
export function reject(
	deps: Deps,
	actor: Actor,
	move: Omit<Move, 'event'>
): Promise<Outcome<Moved>> {
	return settle(deps, actor, { ...move, event: 'reject' }, async (tx, settled) =>
		ok(await lockVersion(tx, settled, 'reject'))
	);
}
