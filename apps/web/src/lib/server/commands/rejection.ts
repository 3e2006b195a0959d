import type { Finding, Message, Parts, Result } from '@veche/schema/kernel';
import { err } from '@veche/schema/kernel';

/** Why a command did nothing. The edge maps each kind to a status of HTTP or a message of a form. */
export type CommandRejection =
	| Refusal<'unauthenticated'>
	| Refusal<'forbidden'>
	| Refusal<'not_found'>
	| Refusal<'not_now'>
	| Refusal<'invalid'>
	| Refusal<'unavailable'>
	| (Refusal<'stale'> & { readonly headSeq: number })
	| (Refusal<'findings'> & { readonly findings: readonly Finding[] })
	| (Refusal<'throttled'> & { readonly waitSeconds: number });

interface Refusal<Kind extends string> {
	readonly kind: Kind;
	readonly message: Message;
	/** Values of the `{name}` parts of the message. */
	readonly args?: Parts;
}

type PlainKind =
	'unauthenticated' | 'forbidden' | 'not_found' | 'not_now' | 'invalid' | 'unavailable';

export type Outcome<T> = Result<T, CommandRejection>;

/** A refusal of one of the kinds that carry a sentence only. */
export function refuse(
	kind: PlainKind,
	message: Message,
	args: Parts = {}
): { readonly ok: false; readonly error: CommandRejection } {
	return err({ kind, message, args });
}
