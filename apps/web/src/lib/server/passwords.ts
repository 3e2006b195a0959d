import { randomBytes } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';

/** argon2id with the least costs that OWASP accepts: 19 MiB, two passes. */
const COSTS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Longer passwords only make the server work. */
const MAX_PASSWORD = 256;

let nobody: Promise<string> | undefined;

/** The argon2id hash of a password as a PHC string. */
export function hashPassword(password: string): Promise<string> {
	return hash(password, COSTS);
}

/**
 * True when the password is that of the hash. An unknown account (null) takes as long as a known one, so that
 * nobody learns from the time which addresses exist.
 */
export async function passwordMatches(stored: string | null, password: string): Promise<boolean> {
	nobody ??= hashPassword(randomBytes(16).toString('hex'));
	const matches = await verify(stored ?? (await nobody), password.slice(0, MAX_PASSWORD));
	return matches && stored !== null;
}

/** A password to be handed over: 20 letters and digits that cannot be mistaken for one another. */
export function newPassword(): string {
	const letters = 'abcdefghjkmnpqrstuvwxyz23456789';
	const words = Array.from(randomBytes(20), (byte) => letters[byte % letters.length] ?? 'a');
	return words.join('').replace(/(.{5})(?=.)/g, '$1-');
}
