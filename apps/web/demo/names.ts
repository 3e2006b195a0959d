import { createHash } from 'node:crypto';
import { asId, type Id } from '@veche/schema/kernel';

/**
 * The id of a thing of the demo city: always the same for the same name, so that links to the demo stay
 * good after it is loaded again. A UUID of version 8 (made by a rule of our own).
 */
export function demoId<T extends Id<string>>(kind: string, name: string): T {
	const hex = createHash('sha256').update(`veche demo ${kind} ${name}`).digest('hex');
	return asId<T>(
		`${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
	);
}

/** The id of a person of the demo city. */
export function personId(name: string): Id<'person'> {
	return demoId<Id<'person'>>('person', name);
}
