import { ok } from '@veche/schema/kernel';
import type { Actor } from '@veche/schema/people';
import { notify, supersede } from '@veche/schema/store';
import type { Move } from './case.ts';
import type { Deps } from './deps.ts';
import { lockVersion } from './lock-version.ts';
import { meetingOfAgenda, openMinutes } from './open-minutes.ts';
import type { Outcome } from './rejection.ts';
import type { Moved } from './record-step.ts';
import { settle } from './settle.ts';

/**
 * The chair approves: the text becomes a numbered version, and the version before loses its force. An approved
 * agenda fixes its meeting and opens the minutes.
 */
export function approve(
	deps: Deps,
	actor: Actor,
	move: Omit<Move, 'event'>
): Promise<Outcome<Moved>> {
	return settle(deps, actor, { ...move, event: 'approve' }, async (tx, settled) => {
		const { head } = settled.case;
		const agenda = await meetingOfAgenda(tx, settled);
		if (!agenda.ok) return agenda;
		const after = await lockVersion(tx, settled, 'approve');
		const replaced = await supersede(tx, { seriesId: head.seriesId, by: head.id, at: settled.at });
		for (const { id, open, state, epoch, version } of replaced) {
			await notify(tx, { t: 'document', documentId: id, open, state, epoch, version });
		}
		if (agenda.value !== null) await openMinutes(deps, tx, settled, agenda.value);
		return ok(after);
	});
}
