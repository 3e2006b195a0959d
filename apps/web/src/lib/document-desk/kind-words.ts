import type { Message } from '@veche/schema/kernel';

/** A step of the workflow in words: its button, and the question before it with what will be true after. */
export interface StepWords {
	readonly name: Message;
	readonly title: Message;
	readonly text: Message;
	readonly confirm: Message;
	/** A note may be written with the step. */
	readonly note: boolean;
	readonly danger?: boolean;
	/** Said when the rules find errors and the step is possible all the same; `{count}`. */
	readonly despiteErrors?: Message;
}

/** A banner: `{version}`, `{date}`, `{by}`, `{comment}`. */
export interface BannerWords {
	readonly title: Message;
	readonly text: Message;
}

/** What is said around a document of one kind. */
export interface KindWords {
	readonly steps: ReadonlyMap<string, StepWords>;
	/** Which of the possible steps is the one primary button of the page, the most telling first. */
	readonly primary: readonly string[];
	readonly held: BannerWords;
	/** Held states that are said otherwise. */
	readonly heldAs: ReadonlyMap<string, BannerWords>;
	readonly returned: BannerWords;
	readonly locked: BannerWords;
	/** Locked states that are said otherwise. */
	readonly lockedAs: ReadonlyMap<string, BannerWords>;
	/** The one word in capitals on the stamp. */
	readonly stamp: Message;
	readonly stampAs: ReadonlyMap<string, Message>;
}
