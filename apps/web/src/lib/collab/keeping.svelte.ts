import type { Copy } from './copy.ts';
import { Recorder, type Noted } from './copy-record.ts';
import type { SessionOptions, SessionTools } from './session-options.ts';

interface Kept extends Noted {
	/** The person has signed out: nothing more is left here than what the server does not have. */
	readonly signedOut: boolean;
}

/** Keeps an opened document on this device: its text, and the note by which that is found again. */
export class Keeping {
	#stored = $state(true);
	#noted = $state(true);
	/** What is typed here outlives this tab. */
	readonly lasting = $derived(this.#stored && this.#noted);

	readonly #kept: () => Kept;
	readonly #recorder: Recorder;

	constructor(tools: SessionTools, options: SessionOptions, kept: () => Kept) {
		this.#kept = kept;
		this.#recorder = new Recorder(tools, options, {
			noted: () => (this.#mayKeep() ? kept() : { ...kept(), copy: null }),
			onWritten: (noted) => (this.#noted = noted)
		});
	}

	store(copy: Copy): Promise<void> {
		return copy.store({
			onLasting: (stored) => (this.#stored = stored),
			mayTry: () => this.#mayKeep()
		});
	}

	/** There is more or less to note than a moment ago. */
	changed(): void {
		this.#recorder.changed();
	}

	/** Notes how it stands now; resolves when that was tried. */
	note(): Promise<void> {
		return this.#recorder.write();
	}

	stop(): void {
		this.#recorder.stop();
	}

	#mayKeep(): boolean {
		const { signedOut, unsent } = this.#kept();
		return !signedOut || unsent > 0;
	}
}
