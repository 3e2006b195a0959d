import type { Page } from 'playwright-core';

/** Somebody else's writing, one key at a time. */
export interface RemoteText {
	type(): void;
	/** The page shows all that was typed. */
	shown(page: Page): Promise<boolean>;
}

/** What the main thread did, ms. */
export interface Work {
	readonly scripts: number;
	readonly layout: number;
	/** Both, and painting and whatever else. */
	readonly all: number;
}

export interface Cost {
	/** For one key until it is drawn; `all` is without what the page does anyway. */
	readonly keys: readonly Work[];
	/** For what follows when typing pauses, ms. */
	readonly after: readonly number[];
}

export type Measure = (page: Page, text: RemoteText) => Promise<Cost>;
