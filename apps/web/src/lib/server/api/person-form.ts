import * as v from 'valibot';
import type { TypedPerson } from '../../people/typed-person.ts';
import type { NewAccount } from '../commands/create-account.ts';
import { newAccount } from './account-body.ts';

const FIELDS = ['fullName', 'post', 'unit', 'email'] as const;

/** The particulars of a person out of a form; null when they are of the wrong kind or too long. */
export function readPersonForm(form: FormData): NewAccount | null {
	const values = Object.fromEntries(FIELDS.map((name) => [name, form.get(name)]));
	const read = v.safeParse(newAccount, { ...values, external: form.get('external') !== null });
	return read.success ? read.output : null;
}

export function typedPerson(form: FormData): TypedPerson {
	const text = (name: string): string => {
		const value = form.get(name);
		return typeof value === 'string' ? value.slice(0, 1000) : '';
	};
	return {
		fullName: text('fullName'),
		post: text('post'),
		unit: text('unit'),
		email: text('email'),
		external: form.get('external') !== null
	};
}
