import { KINDS } from '@veche/schema/document';
import type { Actor } from '@veche/schema/people';
import { documentById } from '@veche/schema/store';
import { REFUSALS } from '../../messages/server.ts';
import { approve } from './approve.ts';
import type { Move } from './case.ts';
import type { Deps } from './deps.ts';
import { reject } from './reject.ts';
import { refuse, type Outcome } from './rejection.ts';
import { returnForRevision } from './return-for-revision.ts';
import { revise } from './revise.ts';
import type { Moved } from './record-step.ts';
import { sign } from './sign.ts';
import { submit } from './submit.ts';

type Command = (deps: Deps, actor: Actor, move: Omit<Move, 'event'>) => Promise<Outcome<Moved>>;

/** The command of every event of every kind of document; whether a kind knows the event its own table says. */
const COMMANDS: ReadonlyMap<string, Command> = new Map([
	['submit', submit],
	['return', returnForRevision],
	['approve', approve],
	['reject', reject],
	['revise', revise],
	['sign', sign]
]);

/** Does what an event means, by its name, as buttons and the API send it. */
export async function transition(
	deps: Deps,
	actor: Actor,
	{ event, ...move }: Move
): Promise<Outcome<Moved>> {
	const head = await documentById(deps.sql, move.documentId);
	if (head === null) return refuse('not_found', REFUSALS.unknownDocument);
	const command = KINDS[head.kind].events.includes(event) ? COMMANDS.get(event) : undefined;
	if (command === undefined) return refuse('invalid', REFUSALS.unknownEvent);
	return command(deps, actor, move);
}
