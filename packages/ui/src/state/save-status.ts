import type { Message } from '@veche/schema/kernel';
import { SAVE, type ClosedAs, type WhyRead } from './messages.ts';

/** What a person has to know about the fate of his edits; the five states of the office plus one. */
export type SaveStatus =
	| { readonly kind: 'saved'; readonly at: Date | null }
	| { readonly kind: 'saving' }
	| { readonly kind: 'offline'; readonly edits: number }
	/** No connection and nothing that could keep edits on this device. */
	| { readonly kind: 'offlineImpossible' }
	| Reading
	| { readonly kind: 'error' };

interface Reading {
	readonly kind: 'read';
	readonly reason: WhyRead;
	readonly version: number | null;
	/** The state of the document. */
	readonly state: string;
}

/** The sentence of a state and what stands in its `{}` parts. */
export function saveSentence(status: SaveStatus): {
	message: Message;
	args: { [name: string]: string | number };
} {
	switch (status.kind) {
		case 'saved':
			return status.at === null
				? { message: SAVE.savedNoTime, args: {} }
				: { message: SAVE.saved, args: { time: clockTime(status.at) } };
		case 'offline':
			return {
				message: status.edits > 0 ? SAVE.offline : SAVE.offlineNoEdits,
				args: { edits: status.edits }
			};
		case 'read':
			return readSentence(status);
		case 'saving':
		case 'offlineImpossible':
		case 'error':
			return { message: SAVE[status.kind], args: {} };
	}
}

function readSentence({ reason, version, state }: Reading) {
	if (reason === 'locked' && version !== null && isClosedAs(state))
		return { message: SAVE.closedAs[state], args: { version } };
	return { message: SAVE.read[reason], args: {} };
}

function isClosedAs(state: string): state is ClosedAs {
	return Object.hasOwn(SAVE.closedAs, state);
}

function clockTime(at: Date): string {
	return `${String(at.getHours()).padStart(2, '0')}:${String(at.getMinutes()).padStart(2, '0')}`;
}
