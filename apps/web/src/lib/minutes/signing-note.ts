import { shortName } from '@veche/schema/kernel';
import { ROLE_NAMES } from '@veche/schema/people';
import { MINUTES, WAITED_FOR } from '#lib/messages/minutes-editor.ts';
import type { Speak } from '#lib/shell/speak.ts';
import type { GivenSignature } from './page-data.ts';

/** Who signs minutes, in the order of the paper. */
export const SIGNERS = ['chair', 'secretary'] as const;

/** «Подписал(а) председатель Ветлугин Р. А., ждём секретаря»: who has signed and who has not. */
export function signingNote(
	signatures: readonly Pick<GivenSignature, 'role' | 'personId' | 'actingFor'>[],
	fullNameOf: (personId: string) => string,
	t: Speak
): string {
	const signed = SIGNERS.flatMap((role) =>
		signatures.filter((one) => one.role === role).map((one) => ({ ...one, role }))
	);
	const who = signed
		.map(({ role, personId, actingFor }) =>
			t(actingFor === null ? MINUTES.signer : MINUTES.signerActing, {
				role: t(ROLE_NAMES[role]),
				name: shortName(fullNameOf(personId))
			})
		)
		.join(', ');
	const rest = SIGNERS.filter((role) => signed.every((one) => one.role !== role))
		.map((role) => t(WAITED_FOR[role]))
		.join(', ');
	if (rest === '') return t(MINUTES.signedAll, { who });
	return who === '' ? t(MINUTES.signedNone, { rest }) : t(MINUTES.signedOne, { who, rest });
}
