import type { CopyRecord, Device, KeptEdits } from './device.ts';
import { dropPages } from './offline-page.ts';

/** What a person would leave behind on this device. */
export interface LeftBehind {
	/** Copies with edits that the server does not have. */
	readonly unsent: readonly CopyRecord[];
	/** Edits that did not get into a text and were neither taken in again nor given up. */
	readonly kept: readonly KeptEdits[];
}

export async function leftBehind(device: Device, personId: string): Promise<LeftBehind> {
	const copies = await device.copies(personId);
	return { unsent: copies.filter(({ unsent }) => unsent > 0), kept: await device.kept(personId) };
}

/**
 * Clears this device of a person's documents before he signs out.
 * @param keepUnsent leave what the server does not have for his next sign-in; only he can open it again
 */
export async function clearDevice(
	device: Device,
	personId: string,
	keepUnsent: boolean
): Promise<void> {
	for (const copy of await device.copies(personId)) {
		if (keepUnsent && copy.unsent > 0) continue;
		await device.forgetCopy(copy.name);
		// An open page closes its connection as soon as it hears of this; nothing waits for it here.
		indexedDB.deleteDatabase(copy.name);
	}
	if (!keepUnsent) for (const { id } of await device.kept(personId)) await device.giveUp(id);
	await dropPages();
}

const SIGNING_OUT = 'veche:signing-out';

/** Says that the person has answered for his unsent work: the open page does not ask him once more. */
export function announceSignOut(): void {
	dispatchEvent(new Event(SIGNING_OUT));
}

/** Listens until the returned function is called. */
export function whenSigningOut(heard: () => void): () => void {
	addEventListener(SIGNING_OUT, heard);
	return () => removeEventListener(SIGNING_OUT, heard);
}
