import {
	flat,
	wholeSettings,
	withPreset,
	wrongTerms,
	type BodyWorks,
	type Preset,
	type WholeSettings
} from '@veche/schema/body';
import { canonicalJson, ok, type BodyId } from '@veche/schema/kernel';
import type { Actor, Body, BodyKind } from '@veche/schema/people';
import { saveBodySettings } from '@veche/schema/store';
import { REFUSALS } from '../../messages/server.ts';
import { changeBody } from './body-case.ts';
import type { Deps } from './deps.ts';
import { refuse, type Outcome } from './rejection.ts';

/**
 * Changes how a body works. It counts at once, in open windows too. The same settings again change nothing.
 * @param input without a kind the body stays what it is
 */
export function changeSettings(
	deps: Deps,
	actor: Actor,
	input: {
		readonly bodyId: BodyId;
		readonly settings: WholeSettings;
		readonly kind?: BodyKind | undefined;
	}
): Promise<Outcome<BodyWorks | null>> {
	const { bodyId, settings, kind } = input;
	return change(deps, actor, { bodyId, next: (now) => ({ kind: kind ?? now.kind, settings }) });
}

/** Lets a body work as the regulation of a city says; what that does not say stays as it is. */
export function applyPreset(
	deps: Deps,
	actor: Actor,
	{ bodyId, preset }: { readonly bodyId: BodyId; readonly preset: Preset }
): Promise<Outcome<BodyWorks | null>> {
	const next = (now: BodyWorks) => withPreset(now, preset).next;
	return change(deps, actor, { bodyId, next, preset: preset.id });
}

interface Asked {
	readonly bodyId: BodyId;
	readonly next: (now: BodyWorks) => BodyWorks;
	readonly preset?: string;
}

function change(
	deps: Deps,
	actor: Actor,
	{ bodyId, next: nextOf, preset }: Asked
): Promise<Outcome<BodyWorks | null>> {
	return changeBody(deps, actor, { bodyId, action: 'configure' }, async (tx, body) => {
		const now = worksOf(body);
		const next = nextOf(now);
		if (wrongTerms(next.settings.terms).length > 0) return refuse('invalid', REFUSALS.wrongTerms);
		const [before, after] = [canonicalJson(flat(now)), canonicalJson(flat(next))];
		if (before === after) return ok(null);
		await saveBodySettings(tx, bodyId, next);
		return ok({
			value: next,
			action: 'body.settings',
			details: { before, after, ...(preset === undefined ? {} : { preset }) },
			people: []
		});
	});
}

function worksOf({ kind, settings }: Body): BodyWorks {
	return { kind, settings: wholeSettings(settings) };
}
