import { createHash } from 'node:crypto';

/** SHA-256 as lower-case hex, the form of every hash in the store. */
export function sha256(data: string | Uint8Array): string {
	return createHash('sha256').update(data).digest('hex');
}
