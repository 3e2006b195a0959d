import { HocuspocusProvider, MessageType } from '@hocuspocus/provider';
import { messageYjsUpdate } from 'y-protocols/sync';
import * as Y from 'yjs';

/** A page that is covered draws no frames, and what it hears must not wait for one. */
const AT_LATEST_MS = 100;

/**
 * A provider that takes in what others typed once a frame and in one transaction: ten of their keys are drawn once.
 * One's own keys do not pass through here. Before the first sync, and on a page that nobody sees, nothing waits.
 */
export class GatheringProvider extends HocuspocusProvider {
	#heard: MessageEvent[] = [];
	#frame = 0;
	#latest: ReturnType<typeof setTimeout> | undefined;

	override onMessage(event: MessageEvent): void {
		this.#heard.push(event);
		if (!this.synced || document.visibilityState === 'hidden') this.takeIn();
		else if (this.#heard.length === 1) {
			this.#frame = requestAnimationFrame(() => this.takeIn());
			this.#latest = setTimeout(() => this.takeIn(), AT_LATEST_MS);
		}
	}

	/** Takes in what waits for the next frame. */
	takeIn(): void {
		cancelAnimationFrame(this.#frame);
		clearTimeout(this.#latest);
		const heard = this.#heard;
		this.#heard = [];
		const take = (event: MessageEvent): void => {
			// One of them may end the connection.
			if (this.isAttached) super.onMessage(event);
		};
		const { texts = [], others = [] } = Object.groupBy(heard, (event) => this.#kindOf(event));
		// The text first: a caret may stand behind a letter that came with it.
		if (texts.length > 0) Y.transact(this.document, () => texts.forEach(take), this, false);
		others.forEach(take);
	}

	/** A frame: the length of the document's id, the id, what kind of message it is, and which step of a sync. */
	#kindOf({ data }: MessageEvent<ArrayBuffer>): 'texts' | 'others' {
		const [kind, step] = new Uint8Array(data).subarray(1 + this.configuration.name.length);
		return kind === MessageType.Sync && step === messageYjsUpdate ? 'texts' : 'others';
	}

	override onClose(): void {
		this.takeIn();
		super.onClose();
	}
}
