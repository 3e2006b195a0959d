import type { AccountState } from '@veche/schema/people';
import type { StatusFamily } from '@veche/ui';

/** How the state of an account looks; its word is in the messages. */
export const ACCOUNT_FAMILIES: Readonly<Record<AccountState, StatusFamily>> = {
	active: 'decided',
	invited: 'moving',
	waiting: 'returned',
	blocked: 'refused',
	none: 'past'
};
