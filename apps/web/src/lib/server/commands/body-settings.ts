import { wholeSettings, wrongTerms, type WholeSettings } from '@veche/schema/body';
import { canonicalJson, ok, type BodyId } from '@veche/schema/kernel';
import type { Actor } from '@veche/schema/people';
import { saveBodySettings } from '@veche/schema/store';
import { REFUSALS } from '../../messages/server.ts';
import { changeBody } from './body-case.ts';
import type { Deps } from './deps.ts';
import { refuse, type Outcome } from './rejection.ts';

/** Changes how a body works. It counts at once, in open windows too. The same settings again change nothing. */
export function changeSettings(
	deps: Deps,
	actor: Actor,
	{ bodyId, settings }: { readonly bodyId: BodyId; readonly settings: WholeSettings }
): Promise<Outcome<WholeSettings | null>> {
	return changeBody(deps, actor, { bodyId, action: 'configure' }, async (tx, body) => {
		if (wrongTerms(settings.terms).length > 0) return refuse('invalid', REFUSALS.wrongTerms);
		const before = wholeSettings(body.settings);
		if (plain(before) === plain(settings)) return ok(null);
		await saveBodySettings(tx, bodyId, settings);
		return ok({
			value: settings,
			action: 'body.settings',
			details: { before: plain(before), after: plain(settings) },
			people: []
		});
	});
}

function plain({ route, quorum, membersWrite, terms }: WholeSettings): string {
	return canonicalJson({ route, quorum, membersWrite: { ...membersWrite }, terms: { ...terms } });
}
