import { ok, say } from '@veche/schema/kernel';
import { PASSWORD_LENGTH, passwordFaults, type PasswordOwner } from '@veche/schema/people';
import { PASSWORD_FAULTS } from '../../messages/server-accounts.ts';
import { refuse, type Outcome } from './rejection.ts';

/** May this be somebody's new password? The refusal says everything that is wrong with it at once. */
export function judgePassword(password: string, owner: PasswordOwner): Outcome<null> {
	const faults = passwordFaults(password, owner);
	if (faults.length === 0) return ok(null);
	const inWords = (locale: 'ru' | 'en') =>
		faults.map((fault) => say(PASSWORD_FAULTS[fault], locale, PASSWORD_LENGTH)).join(' ');
	return refuse('invalid', { ru: inWords('ru'), en: inWords('en') });
}
