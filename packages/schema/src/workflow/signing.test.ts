import { describe, expect, it } from 'vitest';
import { uuid } from '../kernel/fixture.ts';
import { asId, type PersonId } from '../kernel/index.ts';
import { ROLE_NAMES, type Role } from '../people/index.ts';
import { signAs, type Signature } from './signing.ts';

const person = (n: number): PersonId => asId<PersonId>(uuid(n));
const REQUIRED: readonly Role[] = ['chair', 'secretary'];
const sign = (signed: readonly Signature[], n: number, ...roles: readonly Role[]) =>
	signAs(REQUIRED, signed, { personId: person(n), roles: new Set(roles) });
const by = (role: Role, n: number): Signature => ({ role, personId: person(n) });

describe('signatures of several roles', () => {
	it.each([
		['the chair first', [], 1, ['chair'], 'chair', false],
		['the secretary first', [], 2, ['secretary'], 'secretary', false],
		['the chair last', [by('secretary', 2)], 1, ['chair'], 'chair', true],
		['the secretary last', [by('chair', 1)], 2, ['secretary'], 'secretary', true],
		[
			'whoever holds both signs in the role that is open',
			[by('chair', 1)],
			2,
			['chair', 'secretary'],
			'secretary',
			true
		]
	] as const)('[SEP-3] %s', (_, signed, n, roles, role, complete) => {
		expect(sign(signed, n, ...roles)).toEqual({ ok: true, value: { role, complete } });
	});

	it.each([
		['the same person twice', [by('chair', 1)], 1, ['chair']],
		['the same person in his second role', [by('chair', 1)], 1, ['chair', 'secretary']],
		['another chair, when the chair has signed', [by('chair', 1)], 3, ['chair']]
	] as const)('[SEP-3] %s is refused', (_, signed, n, roles) => {
		expect(sign(signed, n, ...roles)).toEqual({ ok: false, error: { kind: 'already_signed' } });
	});

	it('[SEP-3] no other role signs, and the administrator of the system never does', () => {
		for (const role of Object.keys(ROLE_NAMES)) {
			if (!(role in ROLE_NAMES) || role === 'chair' || role === 'secretary') continue;
			const roles = new Set(Object.keys(ROLE_NAMES).filter((one): one is Role => one === role));
			expect(signAs(REQUIRED, [], { personId: person(1), roles })).toEqual({
				ok: false,
				error: { kind: 'not_your_role', by: REQUIRED }
			});
		}
	});
});
