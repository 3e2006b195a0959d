import type { Page } from 'playwright-core';

/** Somebody else's writing, one key at a time. */
export interface RemoteText {
	type(): void;
	/** The page shows all that was typed. */
	shown(page: Page): Promise<boolean>;
}

export interface Cost {
	/** Main thread time of one key until it is drawn, ms, without what the page does anyway. */
	readonly keys: readonly number[];
	/** And of what follows when typing pauses. */
	readonly after: readonly number[];
}

export type Measure = (page: Page, text: RemoteText) => Promise<Cost>;
