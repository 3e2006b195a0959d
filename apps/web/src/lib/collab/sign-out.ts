import { dropPages } from '#lib/offline/kept-pages.ts';
import type { CopyRecord, Device, KeptEdits } from './device.ts';
import { removeUpdates } from './stored-updates.ts';
import { inOneTab } from './one-tab.ts';
import { withinTime } from './within-time.ts';

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

/** Held while documents are fetched before they are opened, and while the device is cleared. */
export const FETCHING = 'veche/fetching';
const FETCHING_ENDS_WITHIN_MS = 5000;

/**
 * Clears this device of a person's documents before he signs out.
 * @param keepUnsent leave what the server does not have for his next sign-in; only he can open it again
 */
export async function clearDevice(
	device: Device,
	personId: string,
	keepUnsent: boolean
): Promise<void> {
	// What is being fetched in this moment would come after the clearing.
	const quiet = inOneTab(FETCHING, () => clearTexts(device, personId, keepUnsent));
	await withinTime(quiet, FETCHING_ENDS_WITHIN_MS).catch(() =>
		clearTexts(device, personId, keepUnsent)
	);
	await dropPages();
}

/**
 * Another person works at this device now: texts of anybody before him go, as their pages do. What the server does not
 * have of them waits for its author.
 */
export async function clearOthers(device: Device, personId: string): Promise<void> {
	const copies = await device.everybodysCopies();
	await remove(
		device,
		copies.filter((copy) => copy.personId !== personId && copy.unsent === 0)
	);
}

async function clearTexts(device: Device, personId: string, keepUnsent: boolean): Promise<void> {
	const copies = await device.copies(personId);
	await remove(
		device,
		copies.filter(({ unsent }) => !(keepUnsent && unsent > 0))
	);
	if (!keepUnsent) for (const { id } of await device.kept(personId)) await device.giveUp(id);
}

async function remove(device: Device, copies: readonly CopyRecord[]): Promise<void> {
	for (const { name } of copies) {
		await device.forgetCopy(name);
		await removeUpdates(name);
	}
}

type Heard = () => unknown;

const heard = new Set<Heard>();

/** Says that the person has answered for his unsent work and goes. Resolves when whoever writes to the device has ended. */
export async function announceSignOut(): Promise<void> {
	await Promise.all([...heard].map((one) => one()));
}

/** Listens until the returned function is called. */
export function whenSigningOut(one: Heard): () => void {
	heard.add(one);
	return () => heard.delete(one);
}
