import type { Copy } from './copy.ts';
import type { CopyRecord, Device } from './device.ts';

const RECORD_AFTER_MS = 250;

/** What the device has noted about a copy; null when it was never here. */
export async function recordedCopy(
	device: Device,
	owner: { readonly personId: string },
	name: string
): Promise<CopyRecord | null> {
	const records = await device.copies(owner.personId);
	return records.find((record) => record.name === name) ?? null;
}

/** Notes a copy and how much of it the server lacks: sign-out and the next visit read it. */
export async function saveRecord(
	tools: { readonly device: Device; readonly now: () => number },
	of: {
		readonly copy: Copy;
		readonly personId: string;
		readonly documentId: string;
		readonly title: string;
		readonly schemaVersion: number;
		readonly access: 'write' | 'read';
		readonly unsent: number;
	}
): Promise<void> {
	const { copy, personId, documentId, title, schemaVersion, access, unsent } = of;
	await tools.device.saveCopy({
		name: copy.name,
		personId,
		documentId,
		epoch: copy.epoch,
		title,
		schemaVersion,
		access,
		unsent,
		at: tools.now()
	});
}

/**
 * When a record is written: that something is unsent has to outlive a page that is closed the next moment, so it is
 * noted at once; how much exactly may wait for a pause.
 */
export class RecordPace {
	readonly #write: () => void;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#noted = 0;

	constructor(write: () => void) {
		this.#write = write;
	}

	changed(unsent: number): void {
		this.stop();
		const write = (): void => {
			this.#noted = unsent;
			this.#write();
		};
		if (this.#noted === 0 && unsent > 0) write();
		else this.#timer = setTimeout(write, RECORD_AFTER_MS);
	}

	stop(): void {
		clearTimeout(this.#timer);
	}
}
