import type { Copy } from './copy.ts';
import type { CopyRecord, Device } from './device.ts';

const RECORD_AFTER_MS = 250;
const TRY_AGAIN_MS = 5000;

interface Owner {
	readonly personId: string;
	readonly documentId: string;
}

/**
 * What the device has noted about a document in an epoch; null when it was never here.
 * @param orNewer without a connection a later text may lie here than the kept page knows of: that one then
 */
export async function recordedCopy(
	device: Device,
	{ personId, documentId }: Owner,
	{ epoch, orNewer }: { readonly epoch: number; readonly orNewer: boolean }
): Promise<CopyRecord | null> {
	const records = (await device.copies(personId)).filter((one) => one.documentId === documentId);
	const newest = records.toSorted((a, b) => b.epoch - a.epoch)[0];
	if (orNewer && newest !== undefined && newest.epoch > epoch) return newest;
	return records.find((record) => record.epoch === epoch) ?? null;
}

export interface Noted {
	readonly copy: Copy | null;
	readonly access: 'write' | 'read' | null;
	readonly unsent: number;
}

/** Notes a copy and how much of it the server lacks: sign-out and the next visit read it. */
export class Recorder {
	readonly #device: Device;
	readonly #now: () => number;
	readonly #owner: Owner & { readonly title: string; readonly schemaVersion: number };
	readonly #noted: () => Noted;
	readonly #onWritten: (noted: boolean) => void;
	readonly #pace = new RecordPace(() => void this.write());
	#tryAgain: ReturnType<typeof setTimeout> | undefined;
	#stopped = false;

	constructor(
		{ device, now }: { readonly device: Device; readonly now: () => number },
		owner: Owner & { readonly title: string; readonly schemaVersion: number },
		from: { readonly noted: () => Noted; readonly onWritten: (noted: boolean) => void }
	) {
		this.#device = device;
		this.#now = now;
		this.#owner = owner;
		this.#noted = from.noted;
		this.#onWritten = from.onWritten;
	}

	changed(): void {
		this.#pace.changed(this.#noted().unsent);
	}

	stop(): void {
		this.#stopped = true;
		clearTimeout(this.#tryAgain);
		this.#pace.stop();
	}

	async write(): Promise<void> {
		const record = this.#record();
		try {
			// Nothing to note yet: then whether the device would take it.
			await (record === null ? this.#device.ready() : this.#device.saveCopy(record));
			this.#onWritten(true);
		} catch {
			// Without its note the text would be found by nobody.
			this.#onWritten(false);
			clearTimeout(this.#tryAgain);
			if (!this.#stopped) this.#tryAgain = setTimeout(() => void this.write(), TRY_AGAIN_MS);
		}
	}

	#record(): CopyRecord | null {
		const { copy, access, unsent } = this.#noted();
		if (copy === null || access === null || !copy.hasText) return null;
		const { name, epoch } = copy;
		const { personId, documentId, title, schemaVersion } = this.#owner;
		const about = { personId, documentId, title, schemaVersion };
		return { ...about, name, epoch, access, unsent, at: this.#now() };
	}
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
